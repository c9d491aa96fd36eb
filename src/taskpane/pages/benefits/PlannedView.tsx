import type { ReactElement } from "react";
import { amount } from "../tradeOff/amounts";
import type { StepProps } from "./AddPart";
import { profilePlan, type ProfilePlan } from "./profileDraft";
import { useBenefits } from "./useBenefits";

/** The plan as it would be written, by period, before anything is. */
export function PlannedView({ profile, reading }: StepProps): ReactElement {
  const { benefits: page, say } = useBenefits();
  const { fields } = profile;
  const plan = profilePlan(fields, reading, say.locale);
  return (
    <section className="stack tight" aria-label={page.plan}>
      <h3>{page.plan}</h3>
      {typeof plan === "string" ? (
        <p className="small quiet">{page.lacks[plan]}</p>
      ) : (
        <>
          <p className="small">{say.fill(page.startsOnDay, { date: say.date(plan.startsOn) })}</p>
          {plan.movedDays !== 0 && (
            <p className="small">{say.counted(page.forecastMoved, plan.movedDays)}</p>
          )}
          <PlanTable plan={plan} unit={fields.unit} moneyUnit={reading.moneyUnit} />
        </>
      )}
    </section>
  );
}

interface TableProps {
  readonly plan: ProfilePlan;
  readonly unit: string;
  readonly moneyUnit: string;
}

function PlanTable({ plan, unit, moneyUnit }: TableProps): ReactElement {
  const { benefits: page, say } = useBenefits();
  const { periods } = plan;
  const hasMoney = periods.some(({ money }) => money !== null);
  const most = Math.max(...periods.map(({ planned }) => Math.abs(planned ?? 0)), 1e-9);
  const total = periods.reduce((sum, { money }) => sum + (money ?? 0), 0);
  const shown = (value: number | null): string => (value === null ? "–" : say.number(value, 2));
  return (
    <>
      {hasMoney && (
        <p className="small">
          {say.fill(page.planTotal, { total: amount(total, say), unit: moneyUnit })}
        </p>
      )}
      <div className="scrolled plan-table" tabIndex={0} role="region" aria-label={page.planTable}>
        <table className="table small figures-table">
          <thead>
            <tr>
              <th scope="col">{unit === "" ? page.period : `${page.period}, ${unit}`}</th>
              <td aria-hidden="true" />
              <th scope="col" className="number">
                {page.layerNames.Planned}
              </th>
              <th scope="col" className="number">
                {page.layerNames.Forecast}
              </th>
            </tr>
          </thead>
          <tbody>
            {periods.map(({ period, planned, forecast }) => (
              <tr key={period}>
                <th scope="row">{period}</th>
                <td className="plan-bar" aria-hidden="true">
                  <div style={{ width: `${(Math.abs(planned ?? 0) / most) * 100}%` }} />
                </td>
                <td className="number">{shown(planned)}</td>
                <td className="number">{shown(forecast)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
