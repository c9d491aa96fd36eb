import type { ReactElement } from "react";
import { Button } from "../../../components/Button";
import { amount } from "../../tradeOff/amounts";
import type { PartProps } from "../RiskPage";
import type { SimulationAnswer } from "../riskState";
import { responseCost } from "../riskListView";
import { useRisk } from "../useRisk";
import { percentName, responseRows, type ResponseRow } from "./resultView";

interface Props extends PartProps {
  readonly answer: SimulationAnswer;
}

/** As many are listed. */
const listedAtOnce = 12;

/** The total with and without each response: what it saves beside what it costs. */
export function ResponsesBuy(props: Props): ReactElement {
  const { answer, reading } = props;
  const texts = useRisk();
  const { risk, say } = texts;
  const { simulation } = answer;
  const byId = new Map(reading.risks.map((one) => [one.id, one]));
  const costOf = (id: string): number | null => {
    const one = byId.get(id);
    return one === undefined ? null : responseCost(one);
  };
  const rows = responseRows(simulation, costOf);
  const { allResponses } = simulation;
  const more = rows.length - listedAtOnce;
  return (
    <section className="stack tight" aria-label={risk.buys}>
      <h2>{risk.buys}</h2>
      {rows.length === 0 ? (
        <p className="small quiet">{risk.buysNone}</p>
      ) : (
        <>
          <p className="small quiet">{risk.buysHint}</p>
          <ul className="plain lines small">
            {allResponses !== null && (
              <li>
                <strong>{risk.buysAll}</strong>
                <br />
                <Saving
                  {...props}
                  row={{
                    id: "",
                    before: allResponses.before.percentile,
                    after: allResponses.after.percentile,
                    saved: allResponses.before.percentile - allResponses.after.percentile,
                    cost: sumOf(rows.map(({ cost }) => cost)),
                  }}
                />
              </li>
            )}
            {rows.slice(0, listedAtOnce).map((row) => (
              <li key={row.id}>
                <Link {...props} row={row} />
                <br />
                <Saving {...props} row={row} />
              </li>
            ))}
          </ul>
          {more > 0 && <p className="small quiet">{say.counted(risk.moreOf, more)}</p>}
        </>
      )}
    </section>
  );
}

interface RowProps extends Props {
  readonly row: ResponseRow;
}

function Link({ row, reading, controller }: RowProps): ReactElement {
  const { risk, say } = useRisk();
  const { id } = row;
  const one = reading.risks.find((each) => each.id === id);
  const action = one?.responses[0]?.action ?? one?.responseAction ?? "";
  return (
    <>
      <Button
        look="link"
        aria-label={say.fill(risk.openOf, { id })}
        onClick={() => {
          controller.open(id);
        }}
      >
        {id}
      </Button>{" "}
      {action}
    </>
  );
}

function Saving({ row, answer }: RowProps): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const { before, after, saved, cost } = row;
  const facts = {
    name: percentName(answer.asked.confidence, texts),
    before: amount(before, say),
    after: amount(after, say),
    change: amount(Math.abs(saved), say),
  };
  return (
    <>
      {say.fill(saved < 0 ? risk.buysMore : risk.buysLine, facts)}
      {cost !== null && (
        <>
          {", "}
          {say.fill(risk.buysCost, { cost: amount(cost, say) })}{" "}
          <span className={saved >= cost ? "badge" : "badge warning"}>
            {saved >= cost ? risk.worth : risk.notWorth}
          </span>
        </>
      )}
    </>
  );
}

/** Sum of what is known; null where nothing is. */
function sumOf(costs: readonly (number | null)[]): number | null {
  const known = costs.filter((cost) => cost !== null);
  return known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0);
}
