import { useState, type ReactElement } from "react";
import { AssistPanel } from "./AssistPanel.tsx";
import type { Editing } from "./editing";
import { EditField } from "./EditField.tsx";
import { cellContent } from "./entryText";
import { goToOrName } from "./goTo";
import { useBookVersion, useEditingVersion } from "./useEditing";

interface BarProps {
  readonly editing: Editing;
}

/** Name box and formula bar above the grid. */
export function FormulaBar({ editing }: BarProps): ReactElement {
  useBookVersion(editing);
  useEditingVersion(editing);
  const { edit } = editing.cells;
  return (
    <div className="formula-bar">
      <NameBox editing={editing} />
      <div className="formula-buttons">
        <button
          type="button"
          aria-label="Cancel entry"
          title="Cancel (Esc)"
          disabled={!edit}
          onClick={() => {
            editing.cells.cancel();
            editing.focusGrid();
          }}
        >
          ✕
        </button>
        <button
          type="button"
          aria-label="Accept entry"
          title="Enter"
          disabled={!edit}
          onClick={() => {
            if (editing.cells.commit()) editing.focusGrid();
          }}
        >
          ✓
        </button>
        <span className="formula-sign" aria-hidden>
          fx
        </span>
      </div>
      <div className="formula-field">
        {edit ? (
          <EditField editing={editing} edit={edit} where="bar" label="Formula bar" />
        ) : (
          <RestingField editing={editing} />
        )}
        {edit?.where === "bar" ? <AssistPanel editing={editing} /> : null}
      </div>
    </div>
  );
}

/** What the active cell holds, while it is not being edited. */
function RestingField({ editing }: BarProps): ReactElement {
  const { sheet, selection } = editing.book;
  const { row, column } = selection.active;
  const { text, isSpilled } = cellContent(sheet, row, column);
  return (
    <textarea
      className={isSpilled ? "edit-field is-spilled" : "edit-field"}
      aria-label="Formula bar"
      rows={1}
      // By keyboard a cell is edited with F2 in the grid; Tab alone must not begin an edit.
      tabIndex={-1}
      readOnly
      spellCheck={false}
      value={text}
      onFocus={(event) => {
        if (!editing.cells.begin(null, "bar")) event.currentTarget.blur();
      }}
    />
  );
}

function NameBox({ editing }: BarProps): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    setTyped(null);
    editing.focusGrid();
  };
  return (
    <input
      className="name-box"
      aria-label="Name box"
      spellCheck={false}
      autoComplete="off"
      value={typed ?? editing.activeName}
      onFocus={(event) => {
        if (!editing.cells.commit()) return;
        setTyped(editing.activeName);
        event.currentTarget.select();
      }}
      onBlur={() => {
        setTyped(null);
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") leave();
        if (event.key !== "Enter") return;
        event.preventDefault();
        goToOrName(editing.book, event.currentTarget.value);
        leave();
      }}
    />
  );
}
