import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import { amount } from "./amounts";
import { toggled, allEnvelopes } from "./choiceWish";
import { budgetOf, budgetText, totalOf, totalText } from "./moneyEntries";
import { envelopeRows, hasNoEnvelopes } from "./limitsView";
import type { PartProps } from "./TradeOffPage";
import { TypedField } from "./TypedField";
import { useTradeOff } from "./useTradeOff";

/** What may be spent: a multiple of all envelopes and a total. */
export function MoneyFields({ reading, tradeOff, controller, store }: PartProps): ReactElement {
  const { trade, say } = useTradeOff();
  const { wish } = tradeOff;
  const { effective, problem } = reading;
  const rows = envelopeRows(reading);
  const isOff = hasNoEnvelopes(wish);
  return (
    <section className="stack tight" aria-label={trade.money}>
      <h2>{trade.money}</h2>
      <div className="two-columns">
        <TypedField
          label={trade.budget}
          text={budgetText(wish.budget, say)}
          problem={(typed) => (budgetOf(typed, say) === null ? trade.budgetWrong : null)}
          onEnter={(typed) => {
            void controller.wish({ budget: budgetOf(typed, say) ?? 1 });
          }}
        />
        <TypedField
          label={say.fill(trade.total, { unit: problem?.moneyUnit ?? "" })}
          text={totalText(wish, effective, say)}
          placeholder={trade.noTotal}
          problem={(typed) => (totalOf(typed, say) === null ? trade.totalWrong : null)}
          onEnter={(typed) => {
            void controller.wish({ totalBudget: totalOf(typed, say) });
          }}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={!isOff}
          onChange={({ target }) =>
            void controller.wish({
              limitsOff: toggled(wish.limitsOff, allEnvelopes, !target.checked),
            })
          }
        />
        <span>{trade.envelopesCount}</span>
      </label>
      {!isOff && rows.length > 0 && (
        <details className="unfold">
          <summary>{trade.envelopes}</summary>
          <table className="table small" aria-label={trade.envelopes}>
            <thead>
              <tr>
                <th scope="col">{trade.period}</th>
                <th scope="col" className="number">
                  {trade.envelope}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ period, envelope }) => (
                <tr key={period}>
                  <td>{period}</td>
                  <td className="number">
                    {envelope === null ? trade.noEnvelope : amount(envelope, say)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button look="link" onClick={() => void store.goTo("Periods")}>
            {trade.goToEnvelopes}
          </Button>
        </details>
      )}
    </section>
  );
}
