import type { ReactElement, ReactNode } from "react";
import type { ProjectValue } from "#core/value/valueTypes";
import { amount } from "../tradeOff/amounts";
import { flowDrawing, type FlowDrawing } from "./valueView";
import { useBenefits } from "./useBenefits";

interface Props {
  readonly worth: ProjectValue;
  readonly moneyUnit: string;
}

/** Money in and out by period, and when it adds up to more than nothing; the same as a table. */
export function FlowChart({ worth, moneyUnit }: Props): ReactElement | null {
  const { benefits: page, say } = useBenefits();
  const drawing = flowDrawing(worth.flows, say);
  if (drawing === null) return null;
  const last = worth.flows.findLast(({ counts }) => counts);
  return (
    <figure className="stack tight flow-chart">
      <svg
        role="img"
        aria-label={say.fill(page.flowChart, {
          name: worth.name === "" ? page.portfolio : worth.name,
          cumulative: amount(last?.cumulative ?? 0, say),
          discounted: amount(last?.discountedCumulative ?? 0, say),
          unit: moneyUnit,
        })}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      >
        <Axes drawing={drawing} />
        {drawing.bars.map(({ period, x, y, width, height, isLoss }) => (
          <rect
            key={period}
            x={x}
            y={y}
            width={width}
            height={height}
            className={isLoss ? "bar loss" : "bar"}
          />
        ))}
        <path className="sum" d={drawing.cumulative} />
        <path className="sum discounted" d={drawing.discounted} />
      </svg>
      <figcaption className="chart-legend small">
        <LegendEntry words={page.netFlow}>
          <rect className="bar" x="4" y="2" width="6" height="8" />
          <rect className="bar loss" x="12" y="2" width="6" height="8" />
        </LegendEntry>
        <LegendEntry words={page.cumulative}>
          <path className="sum" d="M1 6L21 6" />
        </LegendEntry>
        <LegendEntry words={page.discountedCumulative}>
          <path className="sum discounted" d="M1 6L21 6" />
        </LegendEntry>
        <span className="quiet">{moneyUnit}</span>
      </figcaption>
      <FlowTable worth={worth} />
    </figure>
  );
}

function LegendEntry({
  words,
  children,
}: {
  readonly words: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <span>
      <svg width="22" height="12" aria-hidden="true">
        {children}
      </svg>
      {words}
    </span>
  );
}

function Axes({ drawing }: { readonly drawing: FlowDrawing }): ReactElement {
  const { left, right, bottom, zero, up, across } = drawing;
  return (
    <g className="axes">
      {up.map(({ at, label }) => (
        <g key={label}>
          <line x1={left} x2={right} y1={at} y2={at} className={at === zero ? "zero" : ""} />
          <text x={left - 4} y={at} dy="0.35em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {across.map(({ at, label }) => (
        <text key={label} x={at} y={bottom} dy="1.5em" textAnchor="middle">
          {label}
        </text>
      ))}
    </g>
  );
}

function FlowTable({ worth }: { readonly worth: ProjectValue }): ReactElement {
  const { benefits: page, say } = useBenefits();
  const counted = worth.flows.filter(({ counts }) => counts);
  return (
    <details className="unfold small">
      <summary>{page.flowTable}</summary>
      <div className="scrolled" tabIndex={0} role="region" aria-label={page.flowTable}>
        <table className="table small figures-table">
          <thead>
            <tr>
              <th scope="col">{page.period}</th>
              {[page.cost, page.benefitMoney, page.cumulative, page.discountedCumulative].map(
                (name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {counted.map((flow) => (
              <tr key={flow.period}>
                <th scope="row">{flow.period}</th>
                {[flow.cost, flow.benefit, flow.cumulative, flow.discountedCumulative].map(
                  (value, i) => (
                    <td key={i} className="number">
                      {value === null ? "–" : amount(value, say)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
