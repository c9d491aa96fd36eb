import {
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
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
  readonly isSelected: boolean;
  readonly fill: string;
  readonly border: string;
  readonly onSelect: (isSelected: boolean) => void;
  readonly onPlace: (box: Box) => void;
  readonly onDelete: () => void;
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
  const { box, name, isSelected, onSelect, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { drag, shown, begin, ...pointer } = useDrag(props, frame);
  useFollowSelection(isSelected, frame);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keyDown(event, props, drag !== null, pointer.cancel)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const onBlur = (event: FocusEvent): void => {
    // Going to the pane or to another window leaves the chart selected.
    if (event.relatedTarget !== null) onSelect(false);
  };
  return (
    <div
      ref={frame}
      role="button"
      tabIndex={0}
      aria-pressed={isSelected}
      aria-roledescription="chart"
      aria-label={name}
      className={isSelected ? "chart-frame chart-selected" : "chart-frame"}
      style={frameStyle(shown, props)}
      onFocus={() => {
        onSelect(true);
      }}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
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
      {children(drag?.grip === "move" ? box : shown)}
      {isSelected &&
        handles.map((grip) => (
          <span
            key={grip}
            className={`chart-handle chart-handle-${grip}`}
            onPointerDown={(event) => {
              begin(event, grip);
            }}
          />
        ))}
    </div>
  );
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
  { box, onPlace, onSelect }: FrameProps,
  frame: { readonly current: HTMLDivElement | null },
): {
  drag: Drag | null;
  shown: Box;
  begin: (event: PointerEvent, grip: Grip) => void;
  move: (event: PointerEvent) => void;
  end: () => void;
  cancel: () => void;
} {
  const [drag, setDrag] = useState<Drag | null>(null);
  return {
    drag,
    shown: drag?.to ?? box,
    begin: (event, grip) => {
      event.stopPropagation();
      if (event.button !== 0) return;
      onSelect(true);
      frame.current?.setPointerCapture(event.pointerId);
      const at = { x: event.clientX, y: event.clientY };
      setDrag({ grip, ...at, from: box, to: box, isUnderWay: false });
    },
    move: (event) => {
      if (!drag) return;
      setDrag(moved(drag, event));
    },
    end: () => {
      setDrag(null);
      if (drag?.isUnderWay) onPlace(drag.to);
    },
    cancel: () => {
      setDrag(null);
    },
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
  { box, onPlace, onDelete, onSelect }: FrameProps,
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
  const next = nudged(box, key, { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey });
  if (next) onPlace(next);
  return next !== null;
}
