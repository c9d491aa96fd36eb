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
import { type GridCommand, keyWhileMoving, keyWhileTyping } from "./gridKeys";
import { bringIntoSight, type GridPlace } from "./gridMoves";
import type { ScoreController } from "./scoreController";
import { activePlace, ScoreGridActions, TypeAhead } from "./scoreGridActions";
import { GridHead, GridRow } from "./ScoreGridRows";
import type { ScoreState } from "./scoreState";
import { cellWidth, headHeight, rowHeight } from "./scoreStyles";
import { isTyped } from "./scoreView";
import { useSight } from "./useSight";

interface Props {
  readonly rows: readonly ModelProject[];
  readonly model: ScoringModel;
  readonly score: ScoreState;
  readonly controller: ScoreController;
}

/**
 * Projects by criteria, typed into as into a sheet. Only rows in sight are drawn. Where the pane is narrow
 * the criteria scroll sideways and the projects stay.
 */
export function ScoreGrid({ rows, model, score, controller }: Props): ReactElement {
  const texts = useTexts();
  const { criteria } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const [letters] = useState(() => new TypeAhead());
  const at = activePlace(score.cell, rows, criteria);
  const sight = useSight(scroller, {
    rowHeight,
    rows: rows.length,
    active: at.row,
    head: headHeight,
  });
  const focus = useCellFocus(scroller, at, isEditing);
  const actions = new ScoreGridActions(controller, {
    rows,
    criteria,
    drafts: score.drafts,
    at,
    texts,
    letters,
  });

  const perform = (command: GridCommand): void => {
    setEditing(actions.perform(command));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const size = { rows: rows.length, columns: criteria.length, page: sight.page };
    const keys = isEditing ? keyWhileTyping : keyWhileMoving;
    const command = keys(event, { at, size, isTyped: criteria.map(isTyped) });
    if (command === null) return;
    if (command.kind !== "commit" || command.to !== null) event.preventDefault();
    perform(command);
  };
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={texts.score.grid}
        aria-describedby="grid-help"
        aria-rowcount={rows.length + 1}
        aria-colcount={criteria.length + 1}
        className="score-grid"
        onScroll={sight.onScroll}
        {...focus.handlers}
        onKeyDown={onKeyDown}
        {...clipboardHandlers(actions, isEditing)}
      >
        <div
          role="presentation"
          style={{ height: headHeight + rows.length * rowHeight }}
          className="score-sheet"
        >
          <GridHead criteria={criteria} />
          {sight.drawn.map((row) => (
            <DrawnRow
              key={rows[row]?.id}
              row={row}
              rows={rows}
              criteria={criteria}
              score={score}
              at={at}
              isEditing={isEditing}
              actions={actions}
              perform={perform}
              take={focus.take}
            />
          ))}
        </div>
      </div>
      <p id="grid-help" className="only-spoken">
        {texts.score.gridHelp}
      </p>
    </>
  );
}

interface DrawnProps extends Pick<Props, "rows" | "score"> {
  readonly row: number;
  readonly criteria: ScoringModel["criteria"];
  readonly at: GridPlace;
  readonly isEditing: boolean;
  readonly actions: ScoreGridActions;
  readonly perform: (command: GridCommand) => void;
  readonly take: () => void;
}

/** A row that is in sight, with what its cells ask for. */
function DrawnRow(props: DrawnProps): ReactElement | null {
  const { row, rows, criteria, score, at, isEditing, actions, perform, take } = props;
  const project = rows[row];
  if (project === undefined) return null;
  return (
    <GridRow
      row={row}
      project={project}
      criteria={criteria}
      drafts={score.drafts}
      isLooked={project.id === score.project}
      active={row === at.row ? at.column : null}
      isEditing={isEditing}
      onChoose={(column) => {
        take();
        const to = { row, column };
        perform(isEditing ? { kind: "commit", to } : { kind: "move", to });
      }}
      onBegin={() => {
        perform({ kind: "begin", text: null });
      }}
      onType={(text) => {
        actions.type(text);
      }}
      onLeave={() => {
        if (isEditing) perform({ kind: "commit", to: null });
      }}
    />
  );
}

/** Copy and paste of scores; while one is being typed they belong to its text. */
function clipboardHandlers(
  actions: ScoreGridActions,
  isEditing: boolean,
): {
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
} {
  return {
    onPaste: (event) => {
      if (isEditing) return;
      event.preventDefault();
      actions.paste(event.clipboardData.getData("text/plain"));
    },
    onCopy: (event) => {
      const text = actions.copied();
      if (isEditing || text === null) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", text);
    },
  };
}

/** The active cell has the keyboard whenever the grid has it, and is in sight sideways. */
function useCellFocus(
  scroller: { readonly current: HTMLDivElement | null },
  at: GridPlace,
  isEditing: boolean,
): {
  readonly take: () => void;
  readonly handlers: {
    readonly onFocus: () => void;
    readonly onBlur: (event: { relatedTarget: Element | null; currentTarget: Element }) => void;
  };
} {
  const hasFocus = useRef(false);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const names = box.querySelector<HTMLElement>("[role=columnheader]")?.offsetWidth ?? 0;
    const room = box.clientWidth - names;
    if (room > cellWidth) bringIntoSight(box, "scrollLeft", at.column, cellWidth, room);
  }, [scroller, at.column]);
  useEffect(() => {
    // While the person is in the sheet, the keyboard is not taken from it.
    if (!hasFocus.current || isEditing || !document.hasFocus()) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]');
    if (cell !== document.activeElement) cell?.focus({ preventScroll: true });
  });
  return {
    take: () => {
      hasFocus.current = true;
    },
    handlers: {
      onFocus: () => {
        hasFocus.current = true;
      },
      onBlur: ({ relatedTarget, currentTarget }) => {
        // What takes the keyboard away without getting it is our own drawing anew.
        const isLeft = relatedTarget !== null && !currentTarget.contains(relatedTarget);
        if (isLeft) hasFocus.current = false;
      },
    },
  };
}
