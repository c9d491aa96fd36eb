import type { CSSProperties, ReactElement } from "react";
import { barStyle, contentStyle, diagonalLines, edgeStyle } from "./extraStyles";
import { iconShown } from "./conditionalIcons";
import type { CellExtra } from "./cellView";
import { ConditionalIconView } from "./ConditionalIconView";

interface ContentProps {
  readonly text: string;
  readonly extra: CellExtra;
  readonly header: string;
}

/** What stands in a cell that has more than text: bars, icons, buttons, text over its neighbours. */
export function CellContent({ text, extra, header }: ContentProps): ReactElement {
  const { over, rest, bar, icon, note, filter, link, diagonals } = extra;
  const style: CSSProperties = contentStyle(extra);
  const shown = extra.iconOnly ? "" : text;
  return (
    <>
      {extra.fill === undefined ? null : (
        <span className="grid-fill" style={{ background: extra.fill }} />
      )}
      {bar ? <span className="grid-bar" style={barStyle(bar)} /> : null}
      {bar && bar.axis !== null ? (
        <span className="grid-bar-axis" style={{ left: `${bar.axis * 100}%` }} />
      ) : null}
      {diagonals ? (
        <svg className="grid-diagonals" preserveAspectRatio="none" viewBox="0 0 100 100">
          {diagonalLines(diagonals).map((line) => (
            <line key={line.y1} {...line} vectorEffect="non-scaling-stroke" />
          ))}
        </svg>
      ) : null}
      {icon ? (
        <ConditionalIconView icon={iconShown(icon)} isAlone={extra.iconOnly === true} />
      ) : null}
      {rest === undefined ? (
        <span
          className={over ? "grid-text grid-over" : "grid-text"}
          style={style}
          title={link}
          data-link={link === undefined ? undefined : ""}
        >
          {shown}
        </span>
      ) : (
        <span className="grid-text grid-spread" style={style}>
          <span>{shown}</span>
          <span>{rest}</span>
        </span>
      )}
      {extra.top || extra.leftLine ? <span className="grid-edge" style={edgeStyle(extra)} /> : null}
      {note ? <span className="grid-note-mark" /> : null}
      {filter === undefined ? null : (
        <button
          type="button"
          tabIndex={-1}
          className={filter ? "grid-filter is-filtered" : "grid-filter"}
          aria-label={filter ? `Filter ${header} (filtered)` : `Filter ${header}`}
          aria-haspopup="dialog"
          data-filter=""
        />
      )}
    </>
  );
}
