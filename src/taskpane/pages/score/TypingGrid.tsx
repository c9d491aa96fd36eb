import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { type GridCommand, keyWhileMoving, keyWhileTyping } from "./gridKeys";
import { bringIntoSight, type GridPlace } from "./gridMoves";
import type { GridActions } from "./gridActions";
import { cellWidth, headHeight, rowHeight } from "./gridStyles";
import { useSight } from "./useSight";

interface Props {
  readonly label: string;
  /** How it is used, for who cannot see it. */
  readonly help: string;
  readonly rows: number;
  /** For each column whether it can be typed into. */
  readonly isTyped: readonly boolean[];
  readonly at: GridPlace;
  readonly actions: Pick<GridActions<unknown>, "perform" | "paste" | "copied">;
  readonly head: ReactElement;
  readonly drawRow: (row: number, use: RowUse) => ReactElement | null;
}

/** What a row of the grid knows and asks for. */
export interface RowUse {
  /** Column of the active cell; null when it is in another row. */
  readonly active: number | null;
  readonly isEditing: boolean;
  readonly onChoose: (column: number) => void;
  readonly onBegin: () => void;
  readonly onLeave: () => void;
}

/**
 * A table that is typed into as into a sheet. Only rows in sight are drawn. Where the pane is narrow the
 * columns scroll sideways and the names of rows stay.
 */
export function TypingGrid({
  label,
  help,
  rows,
  isTyped,
  at,
  actions,
  head,
  drawRow,
}: Props): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const [isEditing, setEditing] = useState(false);
  const sight = useSight(scroller, { rowHeight, rows, active: at.row, head: headHeight });
  const focus = useCellFocus(scroller, at, isEditing);

  const perform = (command: GridCommand): void => {
    setEditing(actions.perform(command));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const size = { rows, columns: isTyped.length, page: sight.page };
    const keys = isEditing ? keyWhileTyping : keyWhileMoving;
    const command = keys(event, { at, size, isTyped });
    if (command === null) return;
    if (command.kind !== "commit" || command.to !== null) event.preventDefault();
    perform(command);
  };
  const rowUse = (row: number): RowUse => ({
    active: row === at.row ? at.column : null,
    isEditing,
    onChoose: (column) => {
      focus.take();
      const to = { row, column };
      perform(isEditing ? { kind: "commit", to } : { kind: "move", to });
    },
    onBegin: () => {
      perform({ kind: "begin", text: null });
    },
    onLeave: () => {
      if (isEditing) perform({ kind: "commit", to: null });
    },
  });
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-describedby="grid-help"
        aria-rowcount={rows + 1}
        aria-colcount={isTyped.length + 1}
        className="score-grid"
        onScroll={sight.onScroll}
        {...focus.handlers}
        onKeyDown={onKeyDown}
        {...clipboardHandlers(actions, isEditing)}
      >
        <div
          role="presentation"
          style={{ height: headHeight + rows * rowHeight }}
          className="score-sheet"
        >
          {head}
          {sight.drawn.map((row) => drawRow(row, rowUse(row)))}
        </div>
      </div>
      <p id="grid-help" className="only-spoken">
        {help}
      </p>
    </>
  );
}

/** Copy and paste of values; while one is being typed they belong to its text. */
function clipboardHandlers(
  actions: Props["actions"],
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
