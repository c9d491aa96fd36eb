import type { ReactElement } from "react";
import type { Driver } from "#core/risk/simulation/simulation";
import { Button } from "../../../components/Button";
import { amount, signedAmount } from "../../tradeOff/amounts";
import type { PartProps } from "../RiskPage";
import { useRisk } from "../useRisk";
import { percentName } from "./resultView";

interface Props extends PartProps {
  readonly drivers: readonly Driver[];
  /** 0..1 */
  readonly confidence: number;
}

/** The risks that the total hangs on, as a tornado: to the right those that raise it. */
export function DriverBars({ drivers, confidence, reading, controller }: Props): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const textOf = new Map(reading.risks.map(({ id, text }) => [id, text]));
  const widest = Math.max(...drivers.map(({ correlation }) => Math.abs(correlation)), 1e-9);
  const money = (value: number): string =>
    value < 0 ? signedAmount(value, say) : amount(value, say);
  return (
    <section className="stack tight" aria-label={risk.drivers}>
      <h2>{risk.drivers}</h2>
      {drivers.length === 0 ? (
        <p className="quiet">{risk.noDrivers}</p>
      ) : (
        <>
          <p className="small quiet">
            {say.fill(risk.driversHint, { name: percentName(confidence, texts) })}
          </p>
          <ul className="plain drivers">
            {drivers.map(({ id, correlation, mean, tailMean }) => (
              <li key={id} className="stack none">
                <span className="small one-line">
                  <Button
                    look="link"
                    aria-label={say.fill(risk.openOf, { id })}
                    onClick={() => {
                      controller.open(id);
                    }}
                  >
                    {id}
                  </Button>{" "}
                  {textOf.get(id)}
                </span>
                <span className="driver-bar" aria-hidden="true">
                  <span
                    className={correlation < 0 ? "falls" : ""}
                    style={barOf(correlation / widest)}
                  />
                </span>
                <span className="small quiet">
                  {say.fill(risk.driverLine, {
                    correlation: say.number(correlation, 2, 2).replace("-", "−"),
                    mean: money(mean),
                    tail: money(tailMean),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** From the middle to the right or to the left. */
function barOf(share: number): { readonly left: string; readonly width: string } {
  const width = 50 * Math.abs(share);
  return { left: `${share < 0 ? 50 - width : 50}%`, width: `${width}%` };
}
