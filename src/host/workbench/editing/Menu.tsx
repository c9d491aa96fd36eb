import { useCallback, useEffect, type KeyboardEvent, type ReactElement } from "react";
import type { Editing } from "./editing";
import { movedFocus } from "./movedFocus";
import type { Popup } from "./popups";
import { useOutside } from "./useOutside";
import { usePlaced } from "./usePlaced";

interface MenuProps {
  readonly editing: Editing;
  readonly popup: Extract<Popup, { kind: "menu" }>;
}

/** A context menu. */
export function Menu({ editing, popup }: MenuProps): ReactElement {
  const { element, style } = usePlaced<HTMLDivElement>(popup.at);
  const close = useCallback(() => {
    editing.close();
  }, [editing]);
  useOutside(element, close);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
  }, [element, popup]);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (!movedFocus(element.current, event.key)) return;
    event.preventDefault();
  };
  return (
    <div
      ref={element}
      role="menu"
      tabIndex={-1}
      aria-label={popup.label}
      className="menu"
      style={style}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      {popup.items.map((item) => (
        <button
          key={item.label}
          type="button"
          role={item.isChecked === undefined ? "menuitem" : "menuitemcheckbox"}
          aria-checked={item.isChecked}
          disabled={item.isDisabled ?? false}
          tabIndex={-1}
          className={item.startsGroup ? "menu-item starts-group" : "menu-item"}
          onClick={() => {
            editing.close();
            item.run();
          }}
        >
          <span className="menu-mark" aria-hidden style={{ background: item.color ?? "none" }}>
            {item.isChecked ? "✓" : ""}
          </span>
          <span className="menu-label">{item.label}</span>
          <span className="menu-keys">{item.keys ?? ""}</span>
        </button>
      ))}
    </div>
  );
}
