import { useId, useState, type ReactElement } from "react";
import {
  entrySentence,
  frequencySentence,
  reasonSentence,
  reversalSentence,
} from "#core/messages/selectionSentences";
import { selectionRules, type SelectionRule } from "#actions/choice/choiceParameters";
import { Button } from "../../components/Button";
import { projectFigures } from "./projectFigures";
import type { ResultProject } from "./portfolioView";
import type { PartProps } from "./TradeOffPage";
import type { Answer } from "./tradeOffState";
import { useTradeOff } from "./useTradeOff";

const [free, forceIn, forceOut] = selectionRules;

interface Props extends PartProps {
  readonly answer: Answer;
  readonly one: ResultProject;
}

/** Why one project is in or out, what it would take to change that, and the way to its row. */
export function ProjectDetails(props: Props): ReactElement {
  const { answer, one, controller } = props;
  const texts = useTradeOff();
  const { trade, words, say } = texts;
  const { explanation, project } = one;
  const { frequency } = answer.choice;
  const isTried = one.lock !== null && explanation?.reason.kind === "forced";
  const share = frequency?.share[project.id];
  return (
    <div
      className="stack tight result-details"
      role="region"
      aria-label={say.fill(trade.detailsOf, { project: project.id })}
    >
      {explanation === null ? (
        <p className="small quiet">{trade.working}</p>
      ) : (
        <div className="stack tight small">
          <p>
            {reasonSentence(
              isTried
                ? { ...explanation, reason: { kind: "forced", reason: trade.byHand } }
                : explanation,
              words,
            )}
          </p>
          <p>{reversalSentence(explanation, words)}</p>
          <p>{entrySentence(explanation, words)}</p>
        </div>
      )}
      {frequency !== null && share !== undefined && (
        <p className="small">{frequencySentence(share, frequency.worlds, words)}</p>
      )}
      <dl className="pairs small">
        {projectFigures(one, answer, texts).map(({ name, figure }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{figure}</dd>
          </div>
        ))}
      </dl>
      <KeepRule {...props} />
      <div className="row">
        <Button look="link" onClick={() => void controller.showProject(project.id)}>
          {trade.showRow}
        </Button>
      </div>
    </div>
  );
}

/** Writes the rule into the register, with the reason that the board will read. */
function KeepRule({ one, controller }: Props): ReactElement {
  const { trade, say } = useTradeOff();
  const { id, rule } = one.project;
  const field = useId();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState<SelectionRule | null>(null);
  const isForced = one.lock === null && (rule.kind === "force-in" || rule.kind === "force-out");
  const keep = (wanted: SelectionRule): void => {
    if (reason.trim() === "") setAsked(wanted);
    else void controller.keepRule(id, wanted, reason.trim());
  };
  const problem =
    asked === null || reason.trim() !== ""
      ? null
      : say.fill(asked === forceIn ? trade.reasonIn : trade.reasonOut, { project: id });
  return (
    <details className="unfold">
      <summary className="small">{trade.keep}</summary>
      <div className="stack tight inside">
        <label className="field" htmlFor={field}>
          <span className="small">{trade.reason}</span>
        </label>
        <input
          id={field}
          className="input"
          value={reason}
          aria-invalid={problem !== null}
          aria-describedby={`${field}-note`}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
        <span id={`${field}-note`} className="small problem" role="alert">
          {problem}
        </span>
        <div className="row">
          <Button
            size="short"
            onClick={() => {
              keep(forceIn);
            }}
          >
            {trade.keepIn}
          </Button>
          <Button
            size="short"
            onClick={() => {
              keep(forceOut);
            }}
          >
            {trade.keepOut}
          </Button>
          {isForced && (
            <Button size="short" onClick={() => void controller.keepRule(id, free, "")}>
              {trade.keepFree}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
