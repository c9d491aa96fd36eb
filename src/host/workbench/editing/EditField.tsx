import { useLayoutEffect, useRef, type CSSProperties, type ReactElement } from "react";
import type { CellEdit } from "./cellEdit";
import type { Editing } from "./editing";

interface EditFieldProps {
  readonly editing: Editing;
  readonly edit: CellEdit;
  readonly where: CellEdit["where"];
  readonly label: string;
  readonly style?: CSSProperties;
}

/** A field with the text of the edited cell: in the cell itself, and in the formula bar. */
export function EditField({ editing, edit, where, label, style }: EditFieldProps): ReactElement {
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, start, end } = edit;
  const { dialogs } = editing.book;

  // At every drawing: a message may have taken the keyboard, and gives it back when it is closed.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || edit.where !== where || dialogs.open) return;
    if (document.activeElement !== current) current.focus({ preventScroll: true });
    if (current.selectionStart !== start || current.selectionEnd !== end) {
      current.setSelectionRange(start, end);
    }
  });

  const report = (): void => {
    const { current } = field;
    if (!current) return;
    editing.cells.change(current.value, current.selectionStart, current.selectionEnd);
  };
  return (
    <textarea
      ref={field}
      className="edit-field"
      aria-label={label}
      aria-autocomplete="list"
      rows={1}
      spellCheck={false}
      autoComplete="off"
      value={text}
      style={style}
      onFocus={() => {
        editing.cells.focus(where);
      }}
      onChange={report}
      onSelect={report}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (editing.assist.handleKey(event)) event.preventDefault();
        else editing.editKeyDown(event);
      }}
    />
  );
}
