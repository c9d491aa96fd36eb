import { useId, type ReactElement, type ReactNode } from "react";
import type { Parameter } from "#actions/action";
import { Button } from "../../components/Button";
import { ParameterField } from "../../components/ParameterField";
import { useSettingTexts } from "../../hooks/useSettingTexts";
import { parametersIn } from "../../texts/settingTexts";
import { PreviewDetails } from "../action/PreviewDetails";
import type { AdoptProps } from "./AdoptPart";
import { ChangesList } from "./ChangesList";
import { useData } from "./dataLanguage";
import { LedgerView } from "./LedgerView";
import { conflictLines } from "./ledgerSentences";
import { openQuestions } from "./questionsView";

/** What adopting would write, what becomes of every cell, and what is assumed; the bar below does it. */
export function ApplyStep(props: AdoptProps): ReactElement {
  const { state, store, controller, proposed, decisions } = props;
  const language = useData();
  const { data, say } = language;
  const texts = data.adopt.apply;
  const { seen } = state.data.adopt;
  const open = openQuestions(proposed.adoption, decisions);
  const registers = proposed.comparison?.registers ?? [];
  const hasConflicts = registers.some(({ conflicts }) => conflicts.length > 0);
  const disagreeing = conflictLines(proposed.adoption.conflicts, language);
  return (
    <div className="stack">
      {seen !== null && <p>{seen.sentence}</p>}
      {open > 0 && (
        <p>
          {say.counted(texts.assumed, open)}{" "}
          <Button
            look="link"
            onClick={() => {
              controller.openStep("questions");
            }}
          >
            {texts.toQuestions}
          </Button>
        </p>
      )}
      <LedgerView lines={proposed.adoption.ledger} />
      {proposed.comparison !== null && <ChangesList comparison={proposed.comparison} />}
      {hasConflicts && <Parameters {...props} isWanted={isAboutConflicts} />}
      {disagreeing.length > 0 && (
        <Unfolded title={texts.differing} count={disagreeing.length}>
          <p className="small quiet">{texts.differingHint}</p>
          <ul className="plain small lines">
            {disagreeing.slice(0, listed).map((line, i) => (
              <li key={i} className="wrap">
                {line}
              </li>
            ))}
          </ul>
        </Unfolded>
      )}
      <details className="unfold">
        <summary>{texts.settings}</summary>
        <div className="stack inside">
          <Parameters {...props} isWanted={(parameter) => !isAboutConflicts(parameter)} />
        </div>
      </details>
      {seen !== null && (
        <PreviewDetails
          id="adopt-sheets"
          preview={seen}
          onShowCell={(sheet, address) => void store.showCell(sheet, address)}
        />
      )}
    </div>
  );
}

/** Lines of a list in the pane; the report has all. */
const listed = 100;

/** Which value counts where sheet and register were both changed: asked where it happens. */
const isAboutConflicts = ({ name }: Parameter): boolean => name === "conflicts";

interface ParametersProps extends AdoptProps {
  readonly isWanted: (parameter: Parameter) => boolean;
}

/** Settings of the action. */
function Parameters({ state, store, controller, isWanted }: ParametersProps): ReactElement {
  const texts = useSettingTexts();
  const action = store.actions.find(({ id }) => id === "adopt-sheets");
  const parameters = action === undefined ? [] : parametersIn(texts, action);
  return (
    <>
      {parameters.filter(isWanted).map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={state.settings["adopt-sheets"]?.[parameter.name] ?? parameter.initial}
          onChoose={(value) => {
            controller.set(parameter.name, value);
          }}
        />
      ))}
    </>
  );
}

function Unfolded({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}): ReactElement {
  const { say } = useData();
  const id = useId();
  return (
    <details className="unfold">
      <summary id={id}>
        {title} ({say.number(count)})
      </summary>
      <div className="stack tight inside" role="group" aria-labelledby={id}>
        {children}
      </div>
    </details>
  );
}
