import { useEffect, useRef, useState, type DragEvent, type ReactElement } from "react";
import type { Sheet } from "#host/engine/sheet";
import type { Editing } from "./editing";
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
  const { book } = editing;
  const strip = useRef<HTMLDivElement>(null);
  const [renamed, setRenamed] = useState<Sheet | null>(null);
  const [dragged, setDragged] = useState<Sheet | null>(null);
  const [target, setTarget] = useState<Sheet | null>(null);
  const scroll = (by: number): void => {
    strip.current?.scrollBy({ left: by, behavior: "smooth" });
  };
  const drop = (event: DragEvent, before: Sheet | null): void => {
    event.preventDefault();
    if (dragged) placeSheet(book, dragged, before);
    setDragged(null);
    setTarget(null);
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
      <div
        ref={strip}
        role="tablist"
        aria-label="Sheets"
        className="sheet-strip"
        onDragOver={(event) => {
          if (dragged) event.preventDefault();
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
                setRenamed(null);
                if (name !== null) giveName(book, sheet, name);
                editing.focusGrid();
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
                if (!dragged) return;
                event.preventDefault();
                event.stopPropagation();
                setTarget(sheet);
              }}
              onDrop={(event) => {
                event.stopPropagation();
                drop(event, sheet);
              }}
            />
          ),
        )}
      </div>
      <button
        type="button"
        aria-label="New sheet"
        title="New sheet (Shift+F11)"
        onClick={() => {
          if (editing.cells.commit()) insertSheet(book);
          editing.focusGrid();
        }}
      >
        +
      </button>
    </div>
  );
}

interface TabProps extends TabsProps {
  readonly sheet: Sheet;
  readonly isTarget: boolean;
  onRename(): void;
  onDrag(sheet: Sheet | null): void;
  onDragOver(event: DragEvent): void;
  onDrop(event: DragEvent): void;
}

function Tab({ editing, sheet, isTarget, onRename, onDrag, ...dropping }: TabProps): ReactElement {
  const { book } = editing;
  const tab = useRef<HTMLButtonElement>(null);
  const isActive = book.sheet === sheet;
  useEffect(() => {
    if (isActive) tab.current?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
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
      {sheet.protection.protected ? <span aria-label="Protected">🔒︎ </span> : null}
      {sheet.name}
    </button>
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
        if (event.key === "Enter") finish(event.currentTarget.value);
        if (event.key === "Escape") finish(null);
      }}
    />
  );
}
