import {
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from "react";
import { linesInView, type InspectorEntry } from "./inspectorEntries";
import { cellsOf, columns } from "./inspectorTexts";

interface ListProps {
  readonly entries: readonly InspectorEntry[];
  readonly selected: InspectorEntry | null;
  readonly onSelect: (entry: InspectorEntry) => void;
}

const lineHeight = 22;

/** The list of requests; only the lines in view are on the page. */
export function EntryList({ entries, selected, onSelect }: ListProps): ReactElement {
  const id = useId();
  const { list, ...view } = useView(entries.length);
  const { first, end } = linesInView(view.top, view.height, lineHeight, entries.length);
  const at = selected ? entries.indexOf(selected) : -1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextLine(event.key, at, entries.length);
    const entry = next === null ? undefined : entries[next];
    if (!entry || next === null) return;
    event.preventDefault();
    onSelect(entry);
    scrollTo(list.current, next);
  };
  return (
    <div
      role="grid"
      aria-label="Requests"
      aria-rowcount={entries.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={at >= first && at < end ? `${id}-${at}` : undefined}
      tabIndex={0}
      className="inspector-list"
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className="inspector-line inspector-titles">
        {columns.map(({ key, title }) => (
          <span key={key} role="columnheader" className={`inspector-${key}`}>
            {title}
          </span>
        ))}
      </div>
      <div ref={list} role="rowgroup" className="inspector-lines" onScroll={view.onScroll}>
        <div role="presentation" style={{ height: entries.length * lineHeight }}>
          {entries.slice(first, end).map((entry, i) => (
            <Line
              key={first + i}
              id={`${id}-${first + i}`}
              entry={entry}
              index={first + i}
              isSelected={entry === selected}
              onSelect={onSelect}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Line({
  id,
  entry,
  index,
  isSelected,
  onSelect,
}: {
  readonly id: string;
  readonly entry: InspectorEntry;
  readonly index: number;
  readonly isSelected: boolean;
  readonly onSelect: (entry: InspectorEntry) => void;
}): ReactElement {
  const cells = cellsOf(entry);
  const isWrong = cells.error !== "";
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={isWrong ? "inspector-line inspector-wrong" : "inspector-line"}
      style={{ top: index * lineHeight, height: lineHeight }}
      onClick={() => {
        onSelect(entry);
      }}
    >
      {columns.map(({ key }) => (
        <span key={key} role="gridcell" className={`inspector-${key}`}>
          {cells[key]}
        </span>
      ))}
    </div>
  );
}

function nextLine(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? count - 1 : at - 1,
    PageDown: at + 10,
    PageUp: at - 10,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  return next === undefined ? null : Math.min(count - 1, Math.max(0, next));
}

function scrollTo(list: HTMLElement | null, index: number): void {
  if (!list) return;
  const top = index * lineHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + lineHeight > list.scrollTop + list.clientHeight)
    list.scrollTop = top + lineHeight - list.clientHeight;
}

interface View {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly top: number;
  readonly height: number;
  readonly onScroll: () => void;
}

/** What part of the list is scrolled into view. A list that stands at its end stays there as it grows. */
function useView(count: number): View {
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 300 });
  const atEnd = useRef(true);
  const onScroll = useCallback((): void => {
    const { current } = list;
    if (!current) return;
    const { scrollTop: top, clientHeight: height, scrollHeight } = current;
    atEnd.current = top + height >= scrollHeight - lineHeight;
    setView((now) => (now.top === top && now.height === height ? now : { top, height }));
  }, []);
  useLayoutEffect(() => {
    const { current } = list;
    if (current && atEnd.current) current.scrollTop = current.scrollHeight;
  }, [count]);
  useLayoutEffect(() => {
    const { current } = list;
    if (!current || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(onScroll);
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [onScroll]);
  return { list, ...view, onScroll };
}
