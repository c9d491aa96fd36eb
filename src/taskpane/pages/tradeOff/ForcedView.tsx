import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import { forcedRows, protectedCount } from "./limitsView";
import type { PartProps } from "./TradeOffPage";
import { useTradeOff } from "./useTradeOff";

/** Projects that are in or out whatever they are worth: by the register with its reason, or tried by hand. */
export function ForcedView({ reading, tradeOff, controller }: PartProps): ReactElement {
  const { trade, say } = useTradeOff();
  const { wish } = tradeOff;
  const rows = forcedRows(reading, wish);
  const kept = protectedCount(reading);
  const locks = Object.entries(wish.locks);
  return (
    <section className="stack tight" aria-label={trade.forced}>
      <h2>{trade.forced}</h2>
      {kept > 0 && <p className="small">{say.counted(trade.protectedCount, kept)}</p>}
      {rows.length === 0 ? (
        <p className="small quiet">{trade.forcedNone}</p>
      ) : (
        <ul className="plain small lines">
          {rows.map(({ id, isIn, reason }) => (
            <li key={id}>
              <Button look="link" onClick={() => void controller.showProject(id)}>
                {id}
              </Button>{" "}
              {say.fill(isIn ? trade.forcedIn : trade.forcedOut, {
                reason: reason === "" ? trade.noReason : reason,
              })}
            </li>
          ))}
        </ul>
      )}
      {locks.length > 0 && (
        <>
          <h2>{trade.locks}</h2>
          <p className="small quiet">{trade.locksHint}</p>
          <ul className="plain small lines">
            {locks.map(([id, how]) => (
              <li key={id} className="row">
                <span className="spread">
                  {id} {how === "in" ? trade.lockedIn : trade.lockedOut}
                </span>
                <Button
                  size="short"
                  aria-label={say.fill(trade.freeOf, { project: id })}
                  onClick={() => void controller.lock(id, null)}
                >
                  {trade.freeOne}
                </Button>
              </li>
            ))}
          </ul>
          {locks.length > 1 && (
            <div className="row">
              <Button size="short" onClick={() => void controller.freeAll()}>
                {trade.freeAll}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
