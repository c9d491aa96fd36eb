import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { RankedProject } from "#core/scoring/scorePortfolio";
import type { ScoringModel } from "#core/scoring/scoringModel";
import { useTexts } from "../../hooks/useTexts";
import { listKey } from "./gridKeys";
import { barWords, segmentsOf } from "./resultView";
import type { ScoreController } from "./scoreController";
import { useSight } from "./useSight";

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
  const { ranking } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const chosen = ranking.findIndex(({ id }) => id === project);
  // What is selected in the sheet comes into sight here, too, until the keys move on from it.
  const [moved, setMoved] = useState<{ from: string | null; to: number } | null>(null);
  const active = moved !== null && moved.from === project ? moved.to : Math.max(0, chosen);
  const sight = useSight(scroller, { rowHeight, rows: ranking.length, active });
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = listKey(event, active, ranking.length, sight.page);
    if (command === null) return;
    event.preventDefault();
    const one = ranking[active];
    if (command !== "choose") setMoved({ from: project, to: command });
    else if (one !== undefined) void controller.showProject(one.id);
  };
  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={texts.score.ranking}
      tabIndex={0}
      {...(ranking.length > 0 ? { "aria-activedescendant": `ranked-${active}` } : {})}
      className="ranking"
      onKeyDown={onKeyDown}
      onScroll={sight.onScroll}
    >
      <div role="presentation" style={{ height: ranking.length * rowHeight }}>
        {sight.drawn.map((row) => {
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
              className={row === active ? "ranked active" : "ranked"}
              style={{ top: row * rowHeight, height: rowHeight }}
              onClick={() => void controller.showProject(one.id)}
            >
              <RankedRow project={one} bar={barWords(one, model, texts)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function RankedRow({
  project,
  bar,
}: {
  readonly project: RankedProject;
  /** The bar in words. */
  readonly bar: string;
}): ReactElement {
  const { score: words, say } = useTexts();
  const { id, name, rank, score } = project;
  return (
    <>
      <span className="rank number">
        <span className="only-spoken">{words.rank} </span>
        {rank ?? "–"}
      </span>
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
      <span className="only-spoken">{bar}</span>
      <span className="bar" aria-hidden="true">
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
