import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import type { RibbonUpdate } from "#host/protocol/declaration";
import { RibbonButton } from "./RibbonButton";
import { columnsOf, fittedSizes, roughGroupWidth, type GroupSize } from "./ribbonFit";
import { updatedTabs } from "./ribbonState";
import type { RibbonControl, RibbonGroup, RibbonTab } from "./ribbonTab";
import { roved } from "./roving";

interface RibbonProps {
  readonly tabs: readonly RibbonTab[];
  /** What the add-in asked of the ribbon since it was loaded. */
  readonly updates: readonly RibbonUpdate[];
  /** The tab that is open at first. */
  readonly initialTab?: string;
  /** Does what the control stands for; the control is busy until it has been done. */
  readonly onPress: (control: RibbonControl) => Promise<void>;
}

/** Excel's ribbon: tabs, and the groups of buttons of the open one. */
export function Ribbon({ tabs, updates, initialTab, onPress }: RibbonProps): ReactElement {
  const id = useId();
  const shown = useMemo(() => updatedTabs(tabs, updates), [tabs, updates]);
  const [chosen, setChosen] = useState(initialTab ?? tabs[0]?.id);
  const open = shown.find((tab) => tab.id === chosen) ?? shown[0];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const at = shown.findIndex((tab) => tab === open);
    const next = roved(event.key, at, shown.length);
    const tab = next === null ? undefined : shown[next];
    if (!tab || next === null) return;
    event.preventDefault();
    setChosen(tab.id);
    buttonsIn(event.currentTarget)[next]?.focus();
  };
  return (
    <div className="ribbon">
      <div role="tablist" aria-label="Ribbon tabs" className="ribbon-tabs" onKeyDown={onKeyDown}>
        {shown.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.id}`}
            aria-selected={tab === open}
            aria-controls={`${id}-panel`}
            tabIndex={tab === open ? 0 : -1}
            className="ribbon-tab"
            onClick={() => {
              setChosen(tab.id);
            }}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {open && (
        <div
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-tab-${open.id}`}
          className="ribbon-panel"
        >
          <Toolbar key={open.id} tab={open} onPress={onPress} />
        </div>
      )}
    </div>
  );
}

function buttonsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(":scope > button")];
}

function Toolbar({
  tab,
  onPress,
}: {
  readonly tab: RibbonTab;
  readonly onPress: RibbonProps["onPress"];
}): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  const width = useWidth(bar);
  const sizes = useMemo(() => fittedSizes(tab.groups, width, roughGroupWidth), [tab, width]);
  const [current, setCurrent] = useState<string>();
  const ids = tab.groups.flatMap((group) => group.controls.map((control) => control.id));
  const entry = current !== undefined && ids.includes(current) ? current : ids[0];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.defaultPrevented || entry === undefined) return;
    // Down opens menus; in the bar, only left and right lead on.
    if (event.key === "ArrowDown" || event.key === "ArrowUp") return;
    const next = roved(event.key, ids.indexOf(entry), ids.length);
    const id = next === null ? undefined : ids[next];
    if (id === undefined) return;
    event.preventDefault();
    setCurrent(id);
    bar.current?.querySelector<HTMLElement>(`[data-control="${CSS.escape(id)}"]`)?.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={tab.label}
      className="ribbon-bar"
      onKeyDown={onKeyDown}
    >
      {tab.groups.map((group, i) => (
        <Group
          key={group.id}
          group={group}
          size={sizes[i] ?? "large"}
          entry={entry}
          onEnter={setCurrent}
          onPress={onPress}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: RibbonGroup;
  readonly size: GroupSize;
  /** The control that Tab leads to. */
  readonly entry: string | undefined;
  readonly onEnter: (id: string) => void;
  readonly onPress: (control: RibbonControl) => Promise<void>;
}

function Group({ group, size, entry, onEnter, onPress }: GroupProps): ReactElement {
  return (
    <div role="group" aria-label={group.label} className={`ribbon-group ribbon-group-${size}`}>
      <div className="ribbon-controls">
        {columnsOf(group.controls, size).map((column) => (
          <div key={column[0]?.id} role="presentation" className="ribbon-column">
            {column.map((control) => (
              <RibbonButton
                key={control.id}
                control={control}
                size={control.size === "small" && size === "large" ? "small" : size}
                isEntry={control.id === entry}
                onEnter={onEnter}
                onPress={onPress}
              />
            ))}
          </div>
        ))}
      </div>
      <div className="ribbon-group-label" aria-hidden="true">
        {group.label}
      </div>
    </div>
  );
}

/** The width of an element, also when it changes. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      setWidth(current.clientWidth);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
