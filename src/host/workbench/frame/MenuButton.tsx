import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A second line in small letters. */
  readonly detail?: string;
  /** "Ctrl+S" */
  readonly keys?: string;
  /** Given for entries of which one of a group, or each for itself, can be on. */
  readonly checked?: boolean;
  readonly kind?: "radio" | "checkbox";
  /** A line is drawn above it, with this heading if it has one. */
  readonly heading?: string;
  readonly run: () => void;
}

/** A button that opens a menu below it, with the keyboard of menus everywhere. */
export function MenuButton({
  label,
  entries,
  className,
  children,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly className?: string;
  readonly children?: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const close = (returnsFocus: boolean): void => {
    setOpen(false);
    if (returnsFocus) button.current?.focus();
  };
  return (
    <div className="wb-menu-place">
      <button
        ref={button}
        type="button"
        className={className ?? "wb-strip-button"}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={children === undefined ? undefined : label}
        title={children === undefined ? undefined : label}
        onClick={() => {
          setOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children ?? label}
        {children === undefined && <span className="wb-caret" aria-hidden="true" />}
      </button>
      {isOpen && <MenuList id={id} label={label} entries={entries} close={close} />}
    </div>
  );
}

function MenuList({
  id,
  label,
  entries,
  close,
}: {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly close: (returnsFocus: boolean) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
    const outside = (event: PointerEvent): void => {
      const place = list.current?.parentElement;
      if (event.target instanceof Node && !place?.contains(event.target)) close(false);
    };
    // A click into the pane's frame is no event of this page, but takes the focus away.
    const left = (): void => {
      close(false);
    };
    document.addEventListener("pointerdown", outside);
    window.addEventListener("blur", left);
    return () => {
      document.removeEventListener("pointerdown", outside);
      window.removeEventListener("blur", left);
    };
  });
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      className="wb-menu"
      onKeyDown={(event) => {
        menuKey(event, list.current, close);
      }}
    >
      {entries.map((entry) => (
        <MenuRow key={entry.id} entry={entry} close={close} />
      ))}
    </div>
  );
}

function MenuRow({
  entry,
  close,
}: {
  readonly entry: MenuEntry;
  readonly close: (returnsFocus: boolean) => void;
}) {
  const { heading, kind, checked = false, label, detail, keys, run } = entry;
  return (
    <>
      {heading !== undefined && (
        <div role="presentation" className="wb-menu-heading">
          {heading}
        </div>
      )}
      <button
        type="button"
        role={kind === undefined ? "menuitem" : `menuitem${kind}`}
        aria-checked={kind === undefined ? undefined : checked}
        tabIndex={-1}
        className="wb-menu-item"
        onClick={() => {
          close(true);
          run();
        }}
      >
        <span className="wb-menu-mark" aria-hidden="true">
          {checked ? "✓" : ""}
        </span>
        <span className="wb-menu-label">
          {label}
          {detail !== undefined && <small>{detail}</small>}
        </span>
        {keys !== undefined && <kbd>{keys}</kbd>}
      </button>
    </>
  );
}

function menuKey(
  event: KeyboardEvent,
  list: HTMLElement | null,
  close: (returnsFocus: boolean) => void,
): void {
  const items = [...(list?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  const to: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const next = to[event.key];
  if (next !== undefined) items[next]?.focus();
  else if (event.key === "Escape") close(true);
  else if (event.key === "Tab") close(false);
  else if (event.key.length === 1) startingWith(event.key, items, at)?.focus();
  else return;
  if (event.key !== "Tab") event.preventDefault();
  event.stopPropagation();
}

function startingWith(
  letter: string,
  items: readonly HTMLElement[],
  at: number,
): HTMLElement | undefined {
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const text = (item: HTMLElement): string =>
    item.querySelector(".wb-menu-label")?.textContent ?? "";
  return after.find((item) => text(item).toLowerCase().startsWith(letter.toLowerCase()));
}
