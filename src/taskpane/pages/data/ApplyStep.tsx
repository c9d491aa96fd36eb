import { useId, type ReactElement, type ReactNode } from "react";
import { Button } from "../../components/Button";
import { ParameterField } from "../../components/ParameterField";
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
      <Settings {...props} />
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

function Settings({ state, store, controller }: AdoptProps): ReactElement | null {
  const { data } = useData();
  const action = store.actions.find(({ id }) => id === "adopt-sheets");
  if (action === undefined || action.parameters.length === 0) return null;
  return (
    <details className="unfold">
      <summary>{data.adopt.apply.settings}</summary>
      <div className="stack inside">
        {action.parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={state.settings[action.id]?.[parameter.name] ?? parameter.initial}
            onChoose={(value) => {
              controller.set(parameter.name, value);
            }}
          />
        ))}
      </div>
    </details>
  );
}

export function Unfolded({
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
