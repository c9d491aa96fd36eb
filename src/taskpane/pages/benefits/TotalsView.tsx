import type { ReactElement } from "react";
import type { BenefitTotal, MeasureTotal } from "#core/benefits/benefitViews";
import { amount } from "../tradeOff/amounts";
import type { PartProps } from "./BenefitsPage";
import { useBenefits } from "./useBenefits";

/** What benefits come to by class, in money, and by measure where they are in none. */
export function TotalsView({ reading }: Pick<PartProps, "reading">): ReactElement {
  const { benefits: page } = useBenefits();
  return (
    <details className="unfold">
      <summary>{page.totals}</summary>
      <div className="stack inside">
        <MoneyTotals reading={reading} />
        {reading.totals.measures.length > 0 && <MeasureTotals reading={reading} />}
      </div>
    </details>
  );
}

function MoneyTotals({ reading }: Pick<PartProps, "reading">): ReactElement {
  const { benefits: page, say } = useBenefits();
  const { portfolio, classes } = reading.totals;
  return (
    <div className="stack tight">
      <h2>{say.fill(page.moneyTotals, { unit: reading.moneyUnit })}</h2>
      <div className="scrolled" tabIndex={0} role="region" aria-label={page.byClass}>
        <table className="table small figures-table">
          <thead>
            <tr>
              <th scope="col">{page.class}</th>
              <th scope="col" className="number">
                {page.kinds.benefits}
              </th>
              <th scope="col" className="number">
                {page.kinds.disbenefits}
              </th>
              <th scope="col" className="number">
                {page.planned}
              </th>
              <th scope="col" className="number">
                {page.outturn}
              </th>
              <th scope="col" className="number">
                {page.realisedShort}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...classes, portfolio].map((total) => (
              <TotalRow key={`${total.kind} ${total.id}`} total={total} />
            ))}
          </tbody>
        </table>
      </div>
      {portfolio.disbenefits > 0 && (
        <p className="small quiet">
          {say.fill(page.lossesIn, {
            planned: amount(portfolio.plannedLoss, say),
            outturn: amount(portfolio.outturnLoss, say),
          })}
        </p>
      )}
    </div>
  );
}

function TotalRow({ total }: { readonly total: BenefitTotal }): ReactElement {
  const { benefits: page, say } = useBenefits();
  const { kind, id, benefits, disbenefits } = total;
  const known = Object.entries(page.classes).find(([key]) => key === id);
  const name = kind === "portfolio" ? page.allClasses : (known?.[1] ?? page.noClass);
  const hasMoney = total.plannedMoney !== 0 || total.outturnMoney !== 0;
  return (
    <tr className={kind === "portfolio" ? "strong" : ""}>
      <th scope="row">{name}</th>
      <td className="number">{say.number(benefits)}</td>
      <td className="number">{say.number(disbenefits)}</td>
      <td className="number">{hasMoney ? amount(total.plannedMoney, say) : "–"}</td>
      <td className="number">{hasMoney ? amount(total.outturnMoney, say) : "–"}</td>
      <td className="number">{total.realised === null ? "–" : say.percent(total.realised)}</td>
    </tr>
  );
}

function MeasureTotals({ reading }: Pick<PartProps, "reading">): ReactElement {
  const { benefits: page, say } = useBenefits();
  return (
    <section className="stack tight" aria-label={page.measureTotals}>
      <h2>{page.measureTotals}</h2>
      <ul className="plain lines">
        {reading.totals.measures.map((total) => (
          <li key={measureKey(total)} className="small">
            <span className="strong">{total.measure === "" ? page.noMeasure : total.measure}</span>{" "}
            {total.isDisbenefit && <span className="badge warning">{page.disbenefit}</span>}
            <div className="quiet">
              {say.fill(page.rolledUp, {
                how: page.rollUps[total.rollUp],
                benefits: say.list(total.benefits),
              })}
            </div>
            <div>{measureSentence(total, page, say)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function measureKey({ measure, unit, rollUp, isDisbenefit }: MeasureTotal): string {
  return [measure, unit, rollUp, isDisbenefit].join("\n");
}

type Words = ReturnType<typeof useBenefits>;

/** "Baseline 40, target 25, now 31 days (60 %)". */
function measureSentence(total: MeasureTotal, page: Words["benefits"], say: Words["say"]): string {
  const unit = total.unit === "" ? "" : ` ${total.unit}`;
  const named: readonly (readonly [string, number | null])[] = [
    [page.baseline, total.baseline],
    [page.target, total.target],
    [page.plannedToDate, total.plannedToDate],
    [page.actualToDate, total.actualToDate],
    [page.expected, total.outturn],
  ];
  const parts = named.flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${amount(value, say)}${unit}`],
  );
  if (total.realised !== null) {
    parts.push(`${page.realisedShort} ${say.percent(total.realised)}`);
  }
  return parts.length === 0 ? page.nothingYet : parts.join(", ");
}
