import type { ReactElement } from "react";
import type { Frontier, Selection } from "#core/selection/selection";
import {
  chartWords,
  frontierDrawing,
  type ChartLine,
  type ChartMark,
  type FrontierDrawing,
  type LineKind,
  type MarkKind,
} from "./frontierView";
import { useTradeOff } from "./useTradeOff";

interface Props {
  readonly frontier: Frontier;
  readonly selection: Selection;
}

/** The value of the best portfolio by budget, with what a ranking line would fund. */
export function FrontierChart({ frontier, selection }: Props): ReactElement | null {
  const { trade, say } = useTradeOff();
  const drawing = frontierDrawing(frontier, selection, say);
  if (drawing === null) return null;
  return (
    <figure className="stack tight frontier">
      <svg
        role="img"
        aria-label={chartWords(frontier, selection, trade, say)}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      >
        <Axes drawing={drawing} />
        {drawing.lines.map((line) => (
          <Line key={line.kind} line={line} />
        ))}
        {drawing.marks.map((mark) => (
          <Mark key={mark.kind} {...mark} />
        ))}
      </svg>
      <Legend drawing={drawing} />
    </figure>
  );
}

function Axes({ drawing }: { readonly drawing: FrontierDrawing }): ReactElement {
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
      {across.map(({ at, label }) => (
        <text key={label} x={at} y={bottom} dy="1.5em" textAnchor="middle">
          {label}
        </text>
      ))}
    </g>
  );
}

function Line({ line }: { readonly line: ChartLine }): ReactElement {
  const { kind, path, points } = line;
  return (
    <g className={`line ${kind}`}>
      <path d={path} />
      {kind === "best" && points.map(({ x, y }) => <circle key={x} cx={x} cy={y} r={2.5} />)}
    </g>
  );
}

/** Each has a shape of its own, so that nothing is told by colour alone. */
function Mark({ kind, x, y }: Pick<ChartMark, "kind" | "x" | "y">): ReactElement {
  return kind === "chosen" ? (
    <circle className="mark chosen" cx={x} cy={y} r={5} />
  ) : (
    <path className="mark current" d={`M${x} ${y}m0 -5l5 5l-5 5l-5 -5z`} />
  );
}

function Legend({ drawing }: { readonly drawing: FrontierDrawing }): ReactElement {
  const { trade } = useTradeOff();
  const lines: Readonly<Record<LineKind, string>> = {
    best: trade.chartBest,
    rank: trade.chartRank,
    ratio: trade.chartRatio,
    upper: trade.chartUpper,
  };
  const marks: Readonly<Record<MarkKind, string>> = {
    chosen: trade.chartChosen,
    current: trade.chartCurrent,
  };
  return (
    <figcaption className="chart-legend small">
      {drawing.lines
        .map(({ kind }) => (
          <span key={kind}>
            <svg width="22" height="12" aria-hidden="true">
              <Line line={{ kind, path: "M1 6L21 6", points: [{ x: 11, y: 6 }] }} />
            </svg>
            {lines[kind]}
          </span>
        ))
        .reverse()}
      {drawing.marks.map(({ kind }) => (
        <span key={kind}>
          <svg width="14" height="14" aria-hidden="true">
            <Mark kind={kind} x={7} y={7} />
          </svg>
          {marks[kind]}
        </span>
      ))}
      <span className="quiet">{trade.axis}</span>
    </figcaption>
  );
}
