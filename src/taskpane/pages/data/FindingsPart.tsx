import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { Findings } from "#actions/readFindings";
import { checkPolicies, type CheckPolicy } from "#core/register/checkPolicy";
import { Button } from "../../components/Button";
import { Skeleton } from "../../components/Skeleton";
import { useSettingTexts } from "../../hooks/useSettingTexts";
import { useKeptFocus } from "../../hooks/useKeptFocus";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { choiceText } from "../../texts/settingTexts";
import { useData } from "./dataLanguage";
import { FindingsController } from "./findingsController";
import { ruleCards } from "./findingsView";
import { OwnerMails } from "./OwnerMails";
import { QualityView } from "./QualityView";
import { RuleGroup } from "./RuleGroup";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What is wrong in the registers, by rule: go to it, fix it, or accept it with a reason. */
export function FindingsPart({ state, store }: Props): ReactElement {
  const { data } = useData();
  const texts = data.findings;
  const controller = useMemo(() => new FindingsController(store), [store]);
  const { overview } = state;
  const { reading } = state.data.findings;
  const hasRegisters = overview !== null && overview.registers.length > 0;
  // Read first, and again whenever the overview was: somebody, or an action, has changed the workbook.
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (!hasRegisters || seen.current === overview) return;
    seen.current = overview;
    void controller.refresh();
  }, [controller, overview, hasRegisters]);
  const heading = useRef<HTMLHeadingElement>(null);
  const keepsFocus = useKeptFocus(heading, reading);
  return (
    <section className="stack" aria-labelledby="findings-title" {...keepsFocus}>
      <h2 id="findings-title" ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      {!hasRegisters ? (
        <NoRegisters store={store} />
      ) : reading === null ? (
        state.work.status === "running" || state.work.status === "idle" ? (
          <Skeleton />
        ) : (
          <>
            <p>{texts.notRead}</p>
            <div className="row">
              <Button look="primary" onClick={() => void controller.check()}>
                {texts.check}
              </Button>
            </div>
          </>
        )
      ) : (
        <Found state={state} store={store} controller={controller} reading={reading} />
      )}
    </section>
  );
}

function NoRegisters({ store }: Pick<Props, "store">): ReactElement {
  const { data, score } = useData();
  return (
    <>
      <p>{data.findings.noRegisters}</p>
      <div className="row">
        <Button look="primary" onClick={() => void store.open("adopt-sheets")}>
          {score.adopt}
        </Button>
        <Button onClick={() => void store.open("create-registers")}>{score.create}</Button>
      </div>
    </>
  );
}

/** What the pieces of the part work with. */
export interface FoundProps extends Props {
  readonly controller: FindingsController;
  readonly reading: Findings;
}

function Found(props: FoundProps): ReactElement {
  const { state, controller, reading } = props;
  const language = useData();
  const { data, preview, say } = language;
  const texts = data.findings;
  const { isWaivedShown, drawn, unfolded } = state.data.findings;
  const cards = ruleCards(reading.groups, { isWaivedShown, drawn }, language);
  const open = reading.blocking + reading.warnings + reading.hints;
  return (
    <>
      <QualityView quality={reading.quality} />
      <p className="strong" role="status">
        {open === 0
          ? reading.waived > 0
            ? texts.noneOpen
            : texts.none
          : say.fill(texts.counts, {
              blocking: say.counted(preview.blocking, reading.blocking),
              warnings: say.counted(preview.warnings, reading.warnings),
              hints: say.counted(preview.hints, reading.hints),
            })}
      </p>
      <Tools {...props} />
      <ul className="plain cards">
        {cards.map((card) => (
          <li key={card.rule} className="card">
            <RuleGroup {...props} card={card} isOpen={unfolded.includes(card.rule)} />
          </li>
        ))}
      </ul>
      {reading.waived > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={isWaivedShown}
            onChange={({ target }) => {
              controller.showWaived(target.checked);
            }}
          />
          <span>
            {texts.showWaived} ({say.counted(texts.waivedCount, reading.waived)})
          </span>
        </label>
      )}
      <OwnerMails {...props} />
      <PolicyField policy={reading.policy} controller={controller} />
    </>
  );
}

/** What concerns all findings: fix what is certain, list them on sheet Checks. */
function Tools({ store, controller, reading }: FoundProps): ReactElement {
  const { data, say } = useData();
  const texts = data.findings;
  return (
    <div className="row">
      {reading.fixable > 0 && (
        <Button look="primary" onClick={() => void controller.previewFixes("", "unknown")}>
          {say.counted(texts.fixEverything, reading.fixable)}
        </Button>
      )}
      <Button onClick={() => void store.open("check-registers")}>{texts.writeSheet}</Button>
    </div>
  );
}

function PolicyField({
  policy,
  controller,
}: {
  readonly policy: CheckPolicy;
  readonly controller: FindingsController;
}): ReactElement {
  const texts = useSettingTexts();
  // The choice shows at once, before the workbook has it.
  const [chosen, setChosen] = useState<CheckPolicy | null>(null);
  if (texts === null) return <Skeleton />;
  const { label, meaning } = texts.parameters.policy;
  return (
    <label className="field">
      <span className="small">{label}</span>
      <select
        className="input"
        value={chosen ?? policy}
        onChange={({ target }) => {
          const wanted = checkPolicies.find((each) => each === target.value);
          if (wanted === undefined) return;
          setChosen(wanted);
          void controller.setPolicy(wanted).finally(() => {
            setChosen(null);
          });
        }}
      >
        {checkPolicies.map((each) => (
          <option key={each} value={each}>
            {choiceText(texts, "policy", each)}
          </option>
        ))}
      </select>
      <span className="small quiet">{meaning}</span>
    </label>
  );
}
