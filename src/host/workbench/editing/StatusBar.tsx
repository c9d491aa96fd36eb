import type { ReactElement } from "react";
import { selectedAreas } from "./cellCommands";
import type { Editing } from "./editing";
import { modeWord, selectionFigures } from "./selectionFigures";
import { useBookVersion, useEditingVersion } from "./useEditing";

/** Below the tabs: what is going on, and the figures of the selected cells. */
export function StatusBar({ editing }: { readonly editing: Editing }): ReactElement {
  useBookVersion(editing);
  useEditingVersion(editing);
  const { book, cells, clipboard } = editing;
  const figures = selectionFigures(book.sheet, selectedAreas(book));
  const isManual = book.workbook.calculationMode === "Manual";
  return (
    <div className="status-bar" role="status" aria-label="Status bar">
      <span>{modeWord(cells.edit)}</span>
      {isManual ? (
        <button
          type="button"
          onClick={() => {
            editing.calculateNow();
          }}
        >
          Manual calculation: Calculate (F9)
        </button>
      ) : null}
      {clipboard.clip ? <span>Select destination and press Ctrl+V</span> : null}
      <span className="status-space" />
      {figures?.average ? <span>Average: {figures.average}</span> : null}
      {figures ? <span>Count: {figures.count}</span> : null}
      {figures?.sum ? <span>Sum: {figures.sum}</span> : null}
    </div>
  );
}
