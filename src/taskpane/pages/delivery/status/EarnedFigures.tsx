import type { ReactElement } from "react";
import type { EarnedValue } from "#core/status/earnedValue";
import type { ProjectSchedule } from "#core/status/portfolioStatus";
import { amount } from "../../tradeOff/amounts";
import { useDelivery } from "../useDelivery";

interface Props {
  /** null = not known. */
  readonly earned: EarnedValue | null;
  readonly schedule?: ProjectSchedule | null;
  /** Projects whose progress is not known. */
  readonly leftOut?: number;
  readonly unit: string;
}

/** Earned value as figures under short names; null where nothing is known. */
export function EarnedFigures({ earned, schedule, leftOut = 0, unit }: Props): ReactElement | null {
  const { delivery, say } = useDelivery();
  if (earned === null) return null;
  const words = delivery.status.earned;
  const money = (value: number | null): string => (value === null ? "–" : amount(value, say));
  const index = (value: number | "not-achievable" | null): string =>
    value === null ? "–" : value === "not-achievable" ? words.impossible : say.number(value, 2, 2);
  const figures = [
    { name: "CPI", text: index(earned.cpi), hint: words.cpi },
    { name: "SPI", text: index(earned.spi), hint: words.spi },
    { name: "SPI(t)", text: index(schedule?.spi ?? null), hint: words.spiTime },
    { name: "TCPI", text: index(earned.tcpi), hint: words.tcpi },
    { name: "PV", text: money(earned.pv), hint: words.pv },
    { name: "EV", text: money(earned.ev), hint: words.ev },
    { name: "AC", text: money(earned.ac), hint: words.ac },
    { name: "EAC", text: money(earned.eac.typical), hint: words.eac },
  ].filter(({ name }) => name !== "SPI(t)" || schedule !== undefined);
  return (
    <div className="stack none">
      <dl className="figures earned">
        {figures.map(({ name, text, hint }) => (
          <div key={name} title={hint}>
            <dt>
              <abbr title={hint}>{name}</abbr>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">
        {say.fill(words.unit, { unit })}
        {schedule?.finish !== undefined && schedule.finish !== null && (
          <> · {say.fill(words.finish, { date: say.date(schedule.finish) })}</>
        )}
        {leftOut > 0 && <> · {say.counted(words.leftOut, leftOut)}</>}
      </p>
    </div>
  );
}
