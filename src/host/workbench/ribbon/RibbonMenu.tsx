import {
  useEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { iconOf, type RibbonControl } from "./ribbonTab";
import { roved } from "./roving";

interface MenuProps {
  readonly label: string;
  readonly place: CSSProperties;
  readonly items: readonly RibbonControl[];
  readonly onChoose: (item: RibbonControl) => void;
  readonly onClose: () => void;
}

/** The list that a menu button opens. */
export function RibbonMenu({ label, place, items, onChoose, onClose }: MenuProps): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  const shown = items.filter(({ isVisible }) => isVisible);
  useEffect(() => {
    entries(menu.current)[0]?.focus();
  }, []);
  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (!menu.current?.parentElement?.contains(event.target as Node)) onClose();
    };
    document.addEventListener("pointerdown", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
    };
  }, [onClose]);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      onClose();
      return;
    }
    const all = entries(menu.current);
    const at = all.findIndex((entry) => entry === document.activeElement);
    const next = roved(event.key, at, all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      className="ribbon-menu"
      style={place}
      onKeyDown={onKeyDown}
    >
      {shown.map((item) => {
        const source = iconOf(item.icons, 16);
        return (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="ribbon-menu-item"
            aria-disabled={!item.isEnabled}
            title={item.tip.text}
            onClick={() => {
              if (item.isEnabled) onChoose(item);
            }}
          >
            <span className="ribbon-icon ribbon-icon-16" aria-hidden="true">
              {source === undefined ? null : <img src={source} width={16} height={16} alt="" />}
            </span>
            {item.label}
          </button>
        );
      })}
    </div>
  );
}

function entries(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}
