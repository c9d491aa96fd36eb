import {
  useEffect,
  useRef,
  useState,
  type DragEvent,
  type ReactElement,
  type RefObject,
} from "react";
import type { Sheet } from "#host/engine/sheet";
import type { Editing } from "./editing";
import { bringIntoView } from "./inView";
import { tabMenu } from "./menus";
import { giveName, insertSheet, placeSheet, shownSheets } from "./sheetCommands";
import { nextTab } from "./tabKeys";
import { useBookVersion } from "./useEditing";

interface TabsProps {
  readonly editing: Editing;
}

/** The sheets of the workbook, below the grid. */
export function SheetTabs({ editing }: TabsProps): ReactElement {
  useBookVersion(editing);
  const strip = useRef<HTMLDivElement>(null);
  const scroll = (by: number): void => {
    strip.current?.scrollBy({ left: by, behavior: "smooth" });
  };
  return (
    <div className="sheet-tabs">
      <button
        type="button"
        aria-label="Scroll sheets left"
        onClick={() => {
          scroll(-200);
        }}
      >
        ‹
      </button>
      <button
        type="button"
        aria-label="Scroll sheets right"
        onClick={() => {
          scroll(200);
        }}
      >
        ›
      </button>
      <TabStrip editing={editing} strip={strip} />
      <button
        type="button"
        aria-label="New sheet"
        title="New sheet (Shift+F11)"
        onClick={() => {
          if (editing.cells.commit()) insertSheet(editing.book);
          editing.focusGrid();
        }}
      >
        +
      </button>
    </div>
  );
}

interface StripProps extends TabsProps {
  readonly strip: RefObject<HTMLDivElement | null>;
}

/** The tabs themselves: they are renamed by double click and moved by dragging. */
function TabStrip({ editing, strip }: StripProps): ReactElement {
  const { book } = editing;
  const [renamed, setRenamed] = useState<Sheet | null>(null);
  const [dragged, setDragged] = useState<Sheet | null>(null);
  const [target, setTarget] = useState<Sheet | null>(null);
  const drop = (event: DragEvent, before: Sheet | null): void => {
    event.preventDefault();
    event.stopPropagation();
    if (dragged) placeSheet(book, dragged, before);
    setDragged(null);
    setTarget(null);
  };
  const over = (event: DragEvent, sheet: Sheet | null): void => {
    if (!dragged) return;
    event.preventDefault();
    event.stopPropagation();
    setTarget(sheet);
  };
  const rename = (sheet: Sheet, name: string | null): void => {
    setRenamed(null);
    if (name !== null) giveName(book, sheet, name);
    editing.focusGrid();
  };
  return (
    <div
      ref={strip}
      role="tablist"
      aria-label="Sheets"
      className="sheet-strip"
      onDragOver={(event) => {
        over(event, null);
      }}
      onDrop={(event) => {
        drop(event, null);
      }}
    >
      {shownSheets(book).map((sheet) =>
        sheet === renamed ? (
          <NameField
            key={sheet.id}
            sheet={sheet}
            onDone={(name) => {
              rename(sheet, name);
            }}
          />
        ) : (
          <Tab
            key={sheet.id}
            editing={editing}
            sheet={sheet}
            isTarget={target === sheet && dragged !== sheet}
            onRename={() => {
              setRenamed(sheet);
            }}
            onDrag={setDragged}
            onDragOver={(event) => {
              over(event, sheet);
            }}
            onDrop={(event) => {
              drop(event, sheet);
            }}
          />
        ),
      )}
    </div>
  );
}

interface TabProps extends TabsProps {
  readonly sheet: Sheet;
  readonly isTarget: boolean;
  readonly onRename: () => void;
  readonly onDrag: (sheet: Sheet | null) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

function Tab({ editing, sheet, isTarget, onRename, onDrag, ...dropping }: TabProps): ReactElement {
  const { book } = editing;
  const tab = useRef<HTMLButtonElement>(null);
  const isActive = book.sheet === sheet;
  useEffect(() => {
    if (isActive) bringIntoView(tab.current);
  }, [isActive]);
  return (
    <button
      ref={tab}
      type="button"
      role="tab"
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      className={isTarget ? "sheet-tab is-target" : "sheet-tab"}
      style={sheet.tabColor ? { boxShadow: `inset 0 -3px ${sheet.tabColor}` } : {}}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", sheet.name);
        onDrag(sheet);
      }}
      onDragEnd={() => {
        onDrag(null);
      }}
      {...dropping}
      onClick={() => {
        editing.turnTo(sheet);
      }}
      onDoubleClick={onRename}
      onKeyDown={(event) => {
        const next = nextTab(event.key, shownSheets(book), sheet);
        if (event.key === "F2") onRename();
        if (!next) return;
        event.preventDefault();
        editing.turnTo(next);
        const tabs = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>("[role=tab]");
        tabs?.[shownSheets(book).indexOf(next)]?.focus();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        editing.turnTo(sheet);
        const at = { x: event.clientX, y: event.clientY };
        const items = tabMenu(editing, sheet, onRename);
        editing.open({ kind: "menu", label: `Sheet ${sheet.name}`, at, items });
      }}
    >
      {sheet.protection.protected ? <Lock /> : null}
      {sheet.name}
    </button>
  );
}

function Lock(): ReactElement {
  return (
    <svg className="sheet-lock" viewBox="0 0 12 12" role="img" aria-label="Protected">
      <path d="M3.500 5V3.500a2.500 2.500 0 0 1 5 0V5" fill="none" stroke="currentColor" />
      <rect x="2" y="5" width="8" height="6" rx="1" fill="currentColor" />
    </svg>
  );
}

function NameField({
  sheet,
  onDone,
}: {
  readonly sheet: Sheet;
  readonly onDone: (name: string | null) => void;
}): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const isDone = useRef(false);
  const finish = (name: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(name);
  };
  return (
    <input
      ref={field}
      className="sheet-name"
      aria-label="Sheet name"
      defaultValue={sheet.name}
      maxLength={31}
      onBlur={(event) => {
        finish(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // The key must not press a button of the message that may open now.
        event.preventDefault();
        finish(event.key === "Enter" ? event.currentTarget.value : null);
      }}
    />
  );
}
