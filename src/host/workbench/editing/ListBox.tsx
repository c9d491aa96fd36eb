import { useCallback, useEffect, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Editing } from "./editing";
import { bringIntoView } from "./inView";
import { entryAfterKey } from "./listKeys";
import type { Popup } from "./popups";
import { useOutside } from "./useOutside";
import { usePlaced } from "./usePlaced";

interface ListProps {
  readonly editing: Editing;
  readonly popup: Extract<Popup, { kind: "list" }>;
}

/** The values that a cell's list rule allows. */
export function ListBox({ editing, popup }: ListProps): ReactElement {
  const { element, style } = usePlaced<HTMLDivElement>(popup.at);
  const { entries } = popup;
  const [active, setActive] = useState(popup.current);
  const close = useCallback(() => {
    editing.close();
  }, [editing]);
  useOutside(element, close);
  useEffect(() => {
    element.current?.focus();
  }, [element]);
  const choose = (index: number): void => {
    const entry = entries[index];
    close();
    if (entry) editing.chooseFromList(entry);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const next = entryAfterKey(event, entries, active);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key === "Enter") choose(active);
    else if (next !== null) setActive(next);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={element}
      role="listbox"
      aria-label="Allowed values"
      aria-activedescendant={active < 0 ? undefined : `allowed-${active}`}
      tabIndex={0}
      className="list-box"
      style={{ ...style, minWidth: popup.width }}
      onKeyDown={onKeyDown}
    >
      {entries.length === 0 ? <div className="list-empty">No values</div> : null}
      {entries.map((entry, i) => (
        <div
          key={`${i} ${entry.text}`}
          id={`allowed-${i}`}
          ref={(option) => {
            if (i === active) bringIntoView(option);
          }}
          role="option"
          aria-selected={i === active}
          className="list-option"
          onClick={() => {
            choose(i);
          }}
        >
          {entry.text === "" ? "\u00a0" : entry.text}
        </div>
      ))}
    </div>
  );
}
