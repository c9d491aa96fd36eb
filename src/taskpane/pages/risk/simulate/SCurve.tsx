import type { ReactElement } from "react";
import { useRisk } from "../useRisk";
import { curveDrawing, curveRows, type CurveData, type CurveDrawing } from "./curveView";

interface Props {
  readonly data: CurveData;
  /** The drawing in one sentence. */
  readonly words: string;
  /** What is drawn across: "Cost of risks, GBP thousand". */
  readonly axis: string;
  /** "P80". */
  readonly needName: string;
}

/** Share of trials by cost, with the confidence that is asked for and what is approved. */
export function SCurve({ data, words, axis, needName }: Props): ReactElement {
  const { say } = useRisk();
  const drawing = curveDrawing(data, say);
  const { width, height, need, approvedX, bottom, top, left } = drawing;
  return (
    <figure className="stack tight s-curve">
      <svg role="img" aria-label={words} viewBox={`0 0 ${width} ${height}`}>
        <Axes drawing={drawing} />
        <path className="need" d={`M${left} ${need.y}H${need.x}V${bottom}`} />
        {approvedX !== null && <path className="approved" d={`M${approvedX} ${top}V${bottom}`} />}
        <path className="curve" d={drawing.path} />
        {drawing.triedPath !== null && <path className="tried" d={drawing.triedPath} />}
        <circle className="point" cx={need.x} cy={need.y} r={4} />
      </svg>
      <Legend drawing={drawing} axis={axis} needName={needName} />
      <Table curve={data.curve} />
    </figure>
  );
}

function Axes({ drawing }: { readonly drawing: CurveDrawing }): ReactElement {
  const { left, right, bottom, up, across } = drawing;
  return (
    <g className="axes">
      {up.map(({ at, label }) => (
        <g key={label}>
          <line x1={left} x2={right} y1={at} y2={at} />
          <text x={left - 4} y={at} dy="0.35em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {across.map(({ at, label }, place) => (
        <text
          key={label}
          x={at}
          y={bottom}
          dy="1.5em"
          textAnchor={place === across.length - 1 ? "end" : "middle"}
        >
          {label}
        </text>
      ))}
    </g>
  );
}

/** Each line has a dash of its own, so that nothing is told by colour alone. */
function Legend({
  drawing,
  axis,
  needName,
}: Pick<Props, "axis" | "needName"> & { readonly drawing: CurveDrawing }): ReactElement {
  const { risk } = useRisk();
  const lines: readonly (readonly [string, string])[] = [
    ["curve", risk.curveNow],
    ...(drawing.triedPath === null ? [] : [["tried", risk.curveTried] as const]),
    ["need", needName],
    ...(drawing.approvedX === null ? [] : [["approved", risk.approved] as const]),
  ];
  return (
    <figcaption className="chart-legend small">
      {lines.map(([kind, name]) => (
        <span key={kind}>
          <svg width="22" height="12" aria-hidden="true">
            <path className={kind} d="M1 6H21" />
          </svg>
          {name}
        </span>
      ))}
      <span className="quiet">{axis}</span>
    </figcaption>
  );
}

function Table({ curve }: { readonly curve: readonly number[] }): ReactElement {
  const { risk, say } = useRisk();
  return (
    <details className="unfold">
      <summary className="small">{risk.asTable}</summary>
      <table className="table small" aria-label={risk.asTable}>
        <thead>
          <tr>
            <th scope="col">{risk.percentile}</th>
            <th scope="col" className="number">
              {risk.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {curveRows(curve, say).map(({ share, value }) => (
            <tr key={share}>
              <td>{share}</td>
              <td className="number">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
