import {
  useCallback,
  useEffect,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import type { Editing } from "./editing";
import {
  choicesOf,
  clearColumnFilter,
  filterTarget,
  filterTitle,
  isFiltered,
  meetsSearch,
  showOnly,
  sortColumn,
} from "./filterCommands";
import type { Popup } from "./popups";
import { useOutside } from "./useOutside";
import { usePlaced } from "./usePlaced";

interface FilterProps {
  readonly editing: Editing;
  readonly popup: Extract<Popup, { kind: "filter" }>;
}

/** Sorting and filtering by one column, opened with the button in its header. */
export function FilterMenu({ editing, popup }: FilterProps): ReactElement {
  const { book } = editing;
  const { element, style } = usePlaced<HTMLDivElement>(popup.at);
  const target = useMemo(() => filterTarget(book, popup), [book, popup]);
  const choices = useMemo(() => choicesOf(target), [target]);
  const [checked, setChecked] = useState<ReadonlySet<string>>(
    () => new Set(choices.flatMap(({ text, isChecked }) => (isChecked ? [text] : []))),
  );
  const [search, setSearch] = useState("");
  const close = useCallback(() => {
    editing.close();
  }, [editing]);
  useOutside(element, close);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>("button")?.focus();
  }, [element]);

  const shown = choices.filter(({ text }) => meetsSearch(text, search));
  const wanted = new Set(shown.flatMap(({ text }) => (checked.has(text) ? [text] : [])));
  const allChecked = shown.every(({ text }) => checked.has(text));
  const set = (texts: readonly string[], isChecked: boolean): void => {
    const next = new Set(checked);
    for (const text of texts)
      if (isChecked) next.add(text);
      else next.delete(text);
    setChecked(next);
  };
  const run = (work: () => unknown): void => {
    close();
    work();
  };
  const apply = (): void => {
    run(() => showOnly(book, target, choices, wanted));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Escape") close();
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === "Enter" && inField && wanted.size > 0) apply();
  };
  return (
    <div
      ref={element}
      role="dialog"
      aria-label={`Filter by ${filterTitle(book, popup)}`}
      className="filter-menu"
      style={style}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        onClick={() => {
          run(() => sortColumn(book, target, true));
        }}
      >
        Sort A to Z
      </button>
      <button
        type="button"
        onClick={() => {
          run(() => sortColumn(book, target, false));
        }}
      >
        Sort Z to A
      </button>
      <button
        type="button"
        disabled={!isFiltered(target)}
        onClick={() => {
          run(() => clearColumnFilter(book, target));
        }}
      >
        Clear filter from “{filterTitle(book, popup)}”
      </button>
      <input
        type="search"
        aria-label="Search values"
        placeholder="Search"
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
      />
      <div className="filter-values" role="group" aria-label="Values">
        <Choice
          label={search === "" ? "(Select All)" : "(Select All Search Results)"}
          isChecked={allChecked}
          onChange={(isChecked) => {
            set(
              shown.map(({ text }) => text),
              isChecked,
            );
          }}
        />
        {shown.map(({ text }) => (
          <Choice
            key={text}
            label={text === "" ? "(Blanks)" : text}
            isChecked={checked.has(text)}
            onChange={(isChecked) => {
              set([text], isChecked);
            }}
          />
        ))}
      </div>
      <div className="dialog-buttons">
        <button type="button" className="is-first" disabled={wanted.size === 0} onClick={apply}>
          OK
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isChecked: boolean;
  onChange(isChecked: boolean): void;
}

function Choice({ label, isChecked, onChange }: ChoiceProps): ReactElement {
  return (
    <label className="filter-choice">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
}
