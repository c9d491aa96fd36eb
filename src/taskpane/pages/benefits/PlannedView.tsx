import type { ReactElement } from "react";
import { amount } from "../tradeOff/amounts";
import type { StepProps } from "./AddPart";
import { plannedPeriods } from "./profileDraft";
import { useBenefits } from "./useBenefits";

/** The plan as it would be written, by period, before anything is. */
export function PlannedView({ profile, reading }: StepProps): ReactElement {
  const { benefits: page, say } = useBenefits();
  const { fields } = profile;
  const planned = plannedPeriods(fields, reading, say.locale);
  if (typeof planned === "string") {
    return (
      <section className="stack tight" aria-label={page.plan}>
        <h3>{page.plan}</h3>
        <p className="small quiet">{page.lacks[planned]}</p>
      </section>
    );
  }
  const hasMoney = planned.some(({ money }) => money !== null);
  const most = Math.max(...planned.map(({ value }) => Math.abs(value)), 1e-9);
  const total = planned.reduce((sum, { money }) => sum + (money ?? 0), 0);
  return (
    <section className="stack tight" aria-label={page.plan}>
      <h3>{page.plan}</h3>
      {hasMoney && (
        <p className="small">
          {say.fill(page.planTotal, { total: amount(total, say), unit: reading.moneyUnit })}
        </p>
      )}
      <div className="scrolled plan-table" tabIndex={0} role="region" aria-label={page.planTable}>
        <table className="table small figures-table">
          <thead>
            <tr>
              <th scope="col">{page.period}</th>
              <th scope="col" className="number">
                {fields.unit === "" ? page.planned : fields.unit}
              </th>
              <td aria-hidden="true" />
              {hasMoney && (
                <th scope="col" className="number">
                  {reading.moneyUnit}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {planned.map(({ period, value, money }) => (
              <tr key={period}>
                <th scope="row">{period}</th>
                <td className="number">{say.number(value, 2)}</td>
                <td className="plan-bar" aria-hidden="true">
                  <div style={{ width: `${(Math.abs(value) / most) * 100}%` }} />
                </td>
                {hasMoney && (
                  <td className="number">{money === null ? "–" : amount(money, say)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
