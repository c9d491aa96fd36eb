import {
  useEffect,
  useId,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import type { OpenDialog } from "#host/workbench/book/dialogs";
import type { Editing } from "./editing";

interface DialogProps {
  readonly editing: Editing;
  readonly dialog: OpenDialog;
}

/** A message or question over the page. */
export function DialogBox({ editing, dialog }: DialogProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [text, setText] = useState(dialog.field?.value ?? "");
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, textarea, button.is-first")?.focus();
  }, []);
  const answer = (button: string): void => {
    dialog.answer({ button, text });
    editing.returnKeyboard();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const [first] = dialog.buttons;
    const accepts = event.key === "Enter" && event.target instanceof HTMLInputElement;
    if (event.key === "Tab") keepInside(box.current, event);
    if (event.key !== "Escape" && !accepts) return;
    event.preventDefault();
    answer(event.key === "Escape" || !first ? "cancel" : first.id);
  };
  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    setText(event.currentTarget.value);
  };
  const { field } = dialog;
  return (
    <div className="dialog-shade">
      <div
        ref={box}
        role={field ? "dialog" : "alertdialog"}
        aria-modal
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}text`}
        className="dialog-box"
        onKeyDown={onKeyDown}
      >
        <h2 id={`${id}title`}>{dialog.title}</h2>
        <p id={`${id}text`}>{dialog.text}</p>
        {field ? (
          <label>
            {field.label}
            {field.lines ? (
              <textarea rows={field.lines} value={text} onChange={change} />
            ) : (
              <input
                type={field.label === "Password" ? "password" : "text"}
                value={text}
                onChange={change}
              />
            )}
          </label>
        ) : null}
        <div className="dialog-buttons">
          {dialog.buttons.map((button, i) => (
            <button
              key={button.id}
              type="button"
              className={i === 0 ? "is-first" : ""}
              onClick={() => {
                answer(button.id);
              }}
            >
              {button.label}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Tab goes round inside the dialog. */
function keepInside(box: HTMLElement | null, event: KeyboardEvent): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>("input, textarea, button") ?? [])];
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
