import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type HTMLAttributes,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
} from "react";
import type { Box } from "#host/workbench/grid/geometry";
import { dragged, handles, nudged, type Grip } from "./chartMoves";

interface FrameProps {
  readonly box: Box;
  readonly name: string;
  /** Further panes show a chart without being it for keyboard and screen reader. */
  readonly isMain: boolean;
  readonly isSelected: boolean;
  /** Where it is being dragged to. */
  readonly preview: Box | null;
  readonly fill: string;
  readonly border: string;
  readonly onSelect: (isSelected: boolean) => void;
  readonly onPlace: (box: Box) => void;
  readonly onDrag: (to: Box | null) => void;
  readonly onDelete: () => void;
  /** Takes the last edit back, or makes it again. */
  readonly onTurn: (direction: "undo" | "redo") => void;
  /** The picture for a frame of this size. */
  readonly children: (box: Box) => ReactNode;
}

interface Drag {
  readonly grip: Grip;
  readonly x: number;
  readonly y: number;
  readonly from: Box;
  readonly to: Box;
  readonly isUnderWay: boolean;
}

/** Pointers tremble: a shorter way is a click. */
const trembling = 3;

/** A chart's frame over the cells: selected by click or focus, moved and resized by pointer and keys. */
export function ChartFrame(props: FrameProps): ReactElement {
  const { box, isMain, isSelected, preview, onSelect, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { drag, begin, ...pointer } = useDrag(props, frame);
  useFollowSelection(isSelected && isMain, frame);
  const shown = preview ?? box;
  const isMoved = shown.width === box.width && shown.height === box.height;
  return (
    <div
      ref={frame}
      {...(isMain ? semantics(props) : { "aria-hidden": true })}
      className={isSelected ? "chart-frame chart-selected" : "chart-frame"}
      style={frameStyle(shown, props)}
      onFocus={() => {
        onSelect(true);
      }}
      onBlur={(event: FocusEvent) => {
        // Going to the pane or to another window leaves the chart selected.
        if (event.relatedTarget !== null) onSelect(false);
      }}
      onKeyDown={(event) => {
        if (!keyDown(event, props, drag !== null, pointer.cancel)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onMouseDown={(event) => {
        // The keyboard goes to the chart, not to the grid around it.
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        begin(event, "move");
      }}
      onPointerMove={pointer.move}
      onPointerUp={pointer.end}
      onPointerCancel={pointer.cancel}
      onDoubleClick={(event) => {
        event.stopPropagation();
      }}
    >
      {children(isMoved ? box : shown)}
      {isSelected && <Handles begin={begin} />}
    </div>
  );
}

/** A picture that takes the keyboard; being there is being selected. */
function semantics({ name }: FrameProps): HTMLAttributes<HTMLDivElement> {
  return {
    role: "img",
    tabIndex: 0,
    "aria-roledescription": "chart",
    "aria-label": name,
    "aria-description":
      "Arrow keys move the chart, with Shift they resize it. Delete removes it. Escape goes back to the cells.",
  };
}

function Handles({
  begin,
}: {
  readonly begin: (event: PointerEvent, grip: Grip) => void;
}): ReactElement[] {
  return handles.map((grip) => (
    <span
      key={grip}
      className={`chart-handle chart-handle-${grip}`}
      onPointerDown={(event) => {
        begin(event, grip);
      }}
    />
  ));
}

function frameStyle(shown: Box, { fill, border }: FrameProps): CSSProperties {
  return {
    left: shown.left,
    top: shown.top,
    width: shown.width,
    height: shown.height,
    background: fill === "" ? "transparent" : fill,
    ["--chart-border" as string]: border === "" ? "transparent" : border,
  };
}

/** The selected chart has the keyboard, also when the selection came from elsewhere. */
function useFollowSelection(
  isSelected: boolean,
  frame: { readonly current: HTMLDivElement | null },
): void {
  useEffect(() => {
    const { current } = frame;
    if (isSelected && current && !current.contains(document.activeElement)) {
      current.focus({ preventScroll: true });
    }
  }, [isSelected, frame]);
}

function useDrag(
  { box, isMain, onPlace, onSelect, onDrag }: FrameProps,
  frame: { readonly current: HTMLDivElement | null },
): {
  drag: Drag | null;
  begin: (event: PointerEvent, grip: Grip) => void;
  move: (event: PointerEvent) => void;
  end: () => void;
  cancel: () => void;
} {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = (): void => {
    setDrag(null);
    onDrag(null);
  };
  return {
    drag,
    begin: (event, grip) => {
      event.stopPropagation();
      if (event.button !== 0) return;
      onSelect(true);
      if (isMain) frame.current?.focus({ preventScroll: true });
      frame.current?.setPointerCapture(event.pointerId);
      const at = { x: event.clientX, y: event.clientY };
      setDrag({ grip, ...at, from: box, to: box, isUnderWay: false });
    },
    move: (event) => {
      if (!drag) return;
      const next = moved(drag, event);
      setDrag(next);
      if (next.isUnderWay) onDrag(next.to);
    },
    end: () => {
      stop();
      if (drag?.isUnderWay) onPlace(drag.to);
    },
    cancel: stop,
  };
}

function moved(drag: Drag, event: PointerEvent): Drag {
  const dx = event.clientX - drag.x;
  const dy = event.clientY - drag.y;
  if (!drag.isUnderWay && Math.hypot(dx, dy) < trembling) return drag;
  const to = dragged(drag.from, drag.grip, dx, dy, event.shiftKey);
  return { ...drag, to, isUnderWay: true };
}

/** Tells whether the key was the chart's. */
function keyDown(
  event: KeyboardEvent,
  { box, onPlace, onDelete, onSelect, onTurn }: FrameProps,
  isDragging: boolean,
  cancel: () => void,
): boolean {
  const { key } = event;
  if (key === "Escape") {
    if (isDragging) cancel();
    else onSelect(false);
    return true;
  }
  if (key === "Delete" || key === "Backspace") {
    onDelete();
    return true;
  }
  if (event.altKey) return false;
  const letter = event.ctrlKey || event.metaKey ? key.toLowerCase() : "";
  if (letter === "z" || letter === "y") {
    onTurn(letter === "y" || event.shiftKey ? "redo" : "undo");
    return true;
  }
  const next = nudged(box, key, { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey });
  if (next) onPlace(next);
  return next !== null;
}
