import type { ReactElement } from "react";
import { validationAt } from "#host/engine/judge";
import type { Editing } from "./editing";

/** The input message of a cell's rule, shown while the cell is selected. */
export function PromptTip({ editing }: { readonly editing: Editing }): ReactElement | null {
  const { sheet, selection } = editing.book;
  const { row, column } = selection.active;
  const rule = validationAt(sheet, row, column);
  if (!rule?.showPrompt || (rule.promptTitle === "" && rule.promptMessage === "")) return null;
  const box = editing.grid?.screenBox({ top: row, left: column, bottom: row, right: column });
  if (!box) return null;
  return (
    <div className="prompt-tip" role="note" style={{ left: box.left, top: box.bottom }}>
      {rule.promptTitle ? <strong>{rule.promptTitle}</strong> : null}
      {rule.promptMessage ? <div>{rule.promptMessage}</div> : null}
    </div>
  );
}
