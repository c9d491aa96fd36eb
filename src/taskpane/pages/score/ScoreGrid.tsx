import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import type { ModelProject, ScoringModel } from "#core/scoring/scoringModel";
import { useTexts } from "../../hooks/useTexts";
import { pastedBlock, scoreEntry } from "./gridEntries";
import { type GridPlace, moveOf, nextTyped, rowsInSight, typeAhead } from "./gridMoves";
import type { ScoreController } from "./scoreController";
import { ScoreCell } from "./ScoreCell";
import { scoreKey, type ScoreState } from "./scoreState";
import { typedValue } from "./scoreSentences";
import { cellView, isTyped } from "./scoreView";

interface Props {
  readonly rows: readonly ModelProject[];
  readonly model: ScoringModel;
  readonly score: ScoreState;
  readonly controller: ScoreController;
}

const rowHeight = 36;
const headHeight = 56;
const cellWidth = 64;
const typeAheadMilliseconds = 900;

/**
 * Projects by criteria, typed into as into a sheet. Only rows in sight are drawn. Where the pane is narrow
 * the criteria scroll sideways and the projects stay.
 */
export function ScoreGrid({ rows, model, score, controller }: Props): ReactElement {
  const texts = useTexts();
  const { score: words } = texts;
  const { criteria } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 400 });
  const [isEditing, setEditing] = useState(false);
  const hasFocus = useRef(false);
  const search = useRef({ text: "", at: 0 });
  const active = placeOf(score, rows, criteria);

  const lookAt = (place: GridPlace): void => {
    const project = rows[place.row];
    const criterion = criteria[place.column];
    if (project === undefined || criterion === undefined) return;
    controller.moveTo({ project: project.id, criterion: criterion.name });
  };

  // The active cell comes into sight and gets the keyboard, if the grid had it.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const top = active.row * rowHeight;
    const room = box.clientHeight - headHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + room) box.scrollTop = top + rowHeight - room;
    const names = box.querySelector<HTMLElement>("[role=columnheader]")?.offsetWidth ?? 0;
    const left = active.column * cellWidth;
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (left + cellWidth > box.scrollLeft + box.clientWidth - names) {
      box.scrollLeft = left + cellWidth - (box.clientWidth - names);
    }
  }, [active.row, active.column]);
  useEffect(() => {
    if (!hasFocus.current || isEditing) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]');
    if (cell !== document.activeElement) cell?.focus({ preventScroll: true });
  });
  useEffect(() => {
    const box = scroller.current;
    if (box !== null) setSight({ top: box.scrollTop, height: box.clientHeight });
  }, []);

  const current = (): {
    project: ModelProject;
    key: string;
    before: ModelProject["cells"][number];
  } | null => {
    const project = rows[active.row];
    const criterion = criteria[active.column];
    if (project === undefined || criterion === undefined) return null;
    const before = project.cells[active.column] ?? null;
    return { project, key: scoreKey(project.id, criterion.name), before };
  };

  const commit = (): void => {
    setEditing(false);
    const cell = current();
    const criterion = criteria[active.column];
    const draft = cell === null ? undefined : score.drafts[cell.key];
    if (cell === null || criterion === undefined || draft === undefined) return;
    const outcome = scoreEntry(cell.project, criterion, active.column, draft, texts);
    if (outcome === "same") controller.drop([cell.key]);
    else if (outcome === "refused") controller.refuse(cell.key);
    else void controller.enter([outcome]);
  };

  const begin = (text: string | null): void => {
    const cell = current();
    const criterion = criteria[active.column];
    if (cell === null || criterion === undefined || !isTyped(criterion)) return;
    const shown = score.drafts[cell.key]?.text ?? typedValue(cell.before, texts);
    controller.type(cell.key, text ?? shown, cell.before);
    setEditing(true);
  };

  const clear = (): void => {
    const cell = current();
    const criterion = criteria[active.column];
    if (cell === null || criterion === undefined || !isTyped(criterion)) return;
    controller.drop([cell.key]);
    if (cell.before === null) return;
    const { project, before } = cell;
    void controller.enter([
      { kind: "score", project: project.id, criterion: criterion.name, value: null, before },
    ]);
  };

  const findByLetter = (letter: string): void => {
    const now = performance.now();
    const isGoingOn = now - search.current.at < typeAheadMilliseconds;
    const text = isGoingOn ? search.current.text + letter : letter;
    search.current = { text, at: now };
    const names = rows.map(({ id, name }) => [id, name]);
    const row = typeAhead(names, text, active.row);
    if (row >= 0) lookAt({ row, column: active.column });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const size = {
      rows: rows.length,
      columns: criteria.length,
      page: Math.max(1, Math.floor((sight.height - headHeight) / rowHeight) - 1),
    };
    if (isEditing) {
      const isSideways =
        key === "ArrowLeft" || key === "ArrowRight" || key === "Home" || key === "End";
      if (key === "Escape") {
        event.stopPropagation();
        setEditing(false);
        const cell = current();
        if (cell !== null) controller.drop([cell.key]);
      } else if (key === "Tab") {
        commit();
        const next = nextTyped(active, event.shiftKey ? -1 : 1, criteria.map(isTyped), rows.length);
        if (next !== null) {
          event.preventDefault();
          lookAt(next);
        }
      } else if (!isSideways) {
        const next = moveOf(event, active, size);
        if (next === null) return;
        event.preventDefault();
        commit();
        lookAt(next);
      }
      return;
    }
    const next = moveOf(event, active, size);
    if (next !== null) {
      event.preventDefault();
      lookAt(next);
    } else if (key === "F2") {
      event.preventDefault();
      begin(null);
    } else if (key === "Delete" || key === "Backspace") {
      event.preventDefault();
      clear();
    } else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      if (/[\d.,\-+]/.test(key)) begin(key);
      else if (key !== " ") findByLetter(key);
    }
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (isEditing) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    const { entries, notes } = pastedBlock(text, active, rows, criteria, texts);
    controller.note(notes);
    if (entries.length > 0) void controller.enterBlock(entries, notes);
  };

  const onCopy = (event: ClipboardEvent): void => {
    const cell = current();
    if (isEditing || cell === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", typedValue(cell.before, texts));
  };

  const { first, last } = rowsInSight(sight.top, sight.height, rowHeight, rows.length);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  // The row with the keyboard is always there, wherever the wheel has gone.
  if (active.row < first || active.row > last) drawn.push(active.row);
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={words.grid}
        aria-describedby="grid-help"
        aria-rowcount={rows.length + 1}
        aria-colcount={criteria.length + 1}
        className="score-grid"
        onScroll={({ currentTarget: box }) => {
          setSight({ top: box.scrollTop, height: box.clientHeight });
        }}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (!currentTarget.contains(relatedTarget)) hasFocus.current = false;
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <div
          role="presentation"
          style={{ height: headHeight + rows.length * rowHeight }}
          className="score-sheet"
        >
          <div role="row" aria-rowindex={1} className="score-head" style={{ height: headHeight }}>
            <div role="columnheader" aria-colindex={1} className="name-cell">
              {words.project}
            </div>
            {criteria.map(({ name, weight }, j) => (
              <div
                key={name}
                role="columnheader"
                aria-colindex={j + 2}
                title={name}
                className={weight === 0 ? "head-cell quiet" : "head-cell"}
                style={{ width: cellWidth }}
              >
                <span>{name}</span>
              </div>
            ))}
          </div>
          {drawn.map((row) => {
            const project = rows[row];
            if (project === undefined) return null;
            const isLooked = project.id === score.project;
            return (
              <div
                key={project.id}
                role="row"
                aria-rowindex={row + 2}
                aria-selected={isLooked}
                className={isLooked ? "score-row looked" : "score-row"}
                style={{ top: headHeight + row * rowHeight, height: rowHeight }}
              >
                <div role="rowheader" aria-colindex={1} className="name-cell" title={project.name}>
                  <span>{project.name === "" ? project.id : project.name}</span>
                  <span className="quiet">{project.id}</span>
                </div>
                {criteria.map((criterion, j) => {
                  const isActive = row === active.row && j === active.column;
                  const view = cellView(project, criterion, j, score.drafts, texts);
                  return (
                    <ScoreCell
                      key={criterion.name}
                      view={view}
                      project={project}
                      criterion={criterion}
                      column={j}
                      width={cellWidth}
                      isActive={isActive}
                      isEditing={isActive && isEditing}
                      onChoose={() => {
                        hasFocus.current = true;
                        if (isEditing) commit();
                        lookAt({ row, column: j });
                      }}
                      onBegin={() => {
                        begin(null);
                      }}
                      onType={(text) => {
                        controller.type(
                          scoreKey(project.id, criterion.name),
                          text,
                          project.cells[j] ?? null,
                        );
                      }}
                      onLeave={() => {
                        if (isEditing) commit();
                      }}
                    />
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      <p id="grid-help" className="only-spoken">
        {words.gridHelp}
      </p>
    </>
  );
}

/** Where the active cell stands among the rows that are shown; the first cell when it is not among them. */
function placeOf(
  { cell }: ScoreState,
  rows: readonly ModelProject[],
  criteria: ScoringModel["criteria"],
): GridPlace {
  const row = rows.findIndex(({ id }) => id === cell?.project);
  const column = criteria.findIndex(({ name }) => name === cell?.criterion);
  return { row: Math.max(0, row), column: Math.max(0, column) };
}
