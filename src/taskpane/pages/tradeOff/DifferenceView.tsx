import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import { signedAmount } from "./amounts";
import { namedProjects, type Difference } from "./portfolioView";
import type { Answer } from "./tradeOffState";
import { useTradeOff } from "./useTradeOff";

interface Props {
  readonly answer: Answer;
  readonly difference: Difference;
  readonly onTakeBack: () => void;
}

/** What enters, what leaves and how the value moves, against the portfolio before. */
export function DifferenceView({ answer, difference, onTakeBack }: Props): ReactElement {
  const texts = useTradeOff();
  const { trade, say } = texts;
  const { enters, leaves, value, cost } = difference;
  const named = (ids: readonly string[]): string => namedProjects(ids, answer.problem, texts);
  return (
    <section className="difference stack tight" aria-label={trade.difference}>
      <h2>{trade.difference}</h2>
      {enters.length + leaves.length === 0 ? (
        <p className="small">{trade.same}</p>
      ) : (
        <ul className="plain small">
          {enters.length > 0 && <li>{say.fill(trade.enterList, { projects: named(enters) })}</li>}
          {leaves.length > 0 && <li>{say.fill(trade.leaveList, { projects: named(leaves) })}</li>}
        </ul>
      )}
      <div className="row">
        <span className="small spread">
          {value !== null && say.fill(trade.valueMoves, { change: signedAmount(value, say) })}{" "}
          {cost !== null && say.fill(trade.costMoves, { change: signedAmount(cost, say) })}
        </span>
        <Button size="short" onClick={onTakeBack}>
          {trade.takeBack}
        </Button>
      </div>
    </section>
  );
}
