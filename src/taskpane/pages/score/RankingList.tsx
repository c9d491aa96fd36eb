import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { RankedProject } from "#core/scoring/scorePortfolio";
import type { ScoringModel } from "#core/scoring/scoringModel";
import { useTexts } from "../../hooks/useTexts";
import { moveOf, rowsInSight } from "./gridMoves";
import { projectWords, segmentsOf } from "./resultView";
import type { ScoreController } from "./scoreController";

interface Props {
  readonly model: ScoringModel;
  /** The project that is looked at. */
  readonly project: string | null;
  readonly controller: ScoreController;
}

const rowHeight = 44;

/** The ranking as a list of bars. Arrow keys look at projects, Enter and a press select their rows in the sheet. */
export function RankingList({ model, project, controller }: Props): ReactElement {
  const texts = useTexts();
  const { score: words } = texts;
  const { ranking } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 400 });
  const chosen = ranking.findIndex(({ id }) => id === project);
  const [moved, setMoved] = useState<number | null>(null);
  const active = moved ?? Math.max(0, chosen);

  // What is selected in the sheet comes into sight here, too.
  useLayoutEffect(() => {
    setMoved(null);
  }, [project]);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const top = active * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top + rowHeight - box.clientHeight;
    }
    setSight({ top: box.scrollTop, height: box.clientHeight });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const one = ranking[active];
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (one !== undefined) void controller.showProject(one.id);
      return;
    }
    const isVertical = event.key !== "ArrowLeft" && event.key !== "ArrowRight";
    // In a list Home and End lead to the first and the last row.
    const toEnd = event.key === "Home" || event.key === "End";
    const keys = {
      key: event.key,
      ctrlKey: event.ctrlKey || toEnd,
      metaKey: event.metaKey,
      shiftKey: event.shiftKey,
    };
    const page = Math.max(1, Math.floor(sight.height / rowHeight) - 1);
    const next = isVertical
      ? moveOf(keys, { row: active, column: 0 }, { rows: ranking.length, columns: 1, page })
      : null;
    if (next === null) return;
    event.preventDefault();
    setMoved(next.row);
  };

  const { first, last } = rowsInSight(sight.top, sight.height, rowHeight, ranking.length);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  if (active < ranking.length && (active < first || active > last)) drawn.push(active);
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={words.ranking}
      tabIndex={0}
      {...(ranking.length > 0 ? { "aria-activedescendant": `ranked-${active}` } : {})}
      className="ranking"
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget: box }) => {
        setSight({ top: box.scrollTop, height: box.clientHeight });
      }}
    >
      <div role="presentation" style={{ height: ranking.length * rowHeight }}>
        {drawn.map((row) => {
          const one = ranking[row];
          if (one === undefined) return null;
          return (
            <div
              key={one.id}
              id={`ranked-${row}`}
              role="option"
              aria-selected={row === chosen}
              aria-setsize={ranking.length}
              aria-posinset={row + 1}
              aria-label={projectWords(one, model, texts)}
              className={row === active ? "ranked active" : "ranked"}
              style={{ top: row * rowHeight, height: rowHeight }}
              onClick={() => void controller.showProject(one.id)}
            >
              <RankedRow project={one} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function RankedRow({ project }: { readonly project: RankedProject }): ReactElement {
  const { score: words, say } = useTexts();
  const { id, name, rank, score } = project;
  return (
    <>
      <span className="rank number">{rank ?? "–"}</span>
      <span className="ranked-name">
        {name === "" ? id : name} <span className="quiet small">{id}</span>
      </span>
      <span className="number">
        {score === null ? (
          <span className="small quiet">{words.unranked}</span>
        ) : (
          say.number(score, 1, 1)
        )}
      </span>
      <span className="bar">
        {segmentsOf(project).map(({ criterion, letter, from, width }) => (
          <span
            key={criterion}
            className={`segment c${criterion % 8}`}
            style={{ left: `${from}%`, width: `${width}%` }}
          >
            {width >= 7 ? letter : ""}
          </span>
        ))}
      </span>
    </>
  );
}
