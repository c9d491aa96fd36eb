import { useCallback, useEffect, useMemo, useState, type ReactElement } from "react";
import type { FilterChoice } from "#host/engine/filter";
import type { Editing } from "./editing";
import {
  checkedTexts,
  choicesOf,
  clearColumnFilter,
  filterTarget,
  filterTitle,
  isFiltered,
  meetsSearch,
  showOnly,
  sortColumn,
  withChecked,
  type FilterTarget,
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
  const title = filterTitle(book, popup);
  const close = useCallback(() => {
    editing.close();
  }, [editing]);
  useOutside(element, close);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>("button")?.focus();
  }, [element]);
  const run = (work: () => unknown): void => {
    close();
    work();
  };
  return (
    <div
      ref={element}
      role="dialog"
      aria-label={`Filter by ${title}`}
      className="filter-menu"
      style={style}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") close();
      }}
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
        Clear filter from “{title}”
      </button>
      <Checklist
        target={target}
        onCancel={close}
        onApply={(choices, checked) => {
          run(() => showOnly(book, target, choices, checked));
        }}
      />
    </div>
  );
}

interface ChecklistProps {
  readonly target: FilterTarget;
  readonly onCancel: () => void;
  readonly onApply: (choices: readonly FilterChoice[], checked: ReadonlySet<string>) => void;
}

/** The values of the column to choose from. */
function Checklist({ target, onCancel, onApply }: ChecklistProps): ReactElement {
  const choices = useMemo(() => choicesOf(target), [target]);
  const [checked, setChecked] = useState<ReadonlySet<string>>(() => checkedTexts(choices));
  const [search, setSearch] = useState("");
  const shown = choices.filter(({ text }) => meetsSearch(text, search)).map(({ text }) => text);
  const wanted = new Set(shown.filter((text) => checked.has(text)));
  const set = (texts: readonly string[], isChecked: boolean): void => {
    setChecked(withChecked(checked, texts, isChecked));
  };
  const apply = (): void => {
    if (wanted.size > 0) onApply(choices, wanted);
  };
  return (
    <>
      <input
        type="search"
        aria-label="Search values"
        placeholder="Search"
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply();
        }}
      />
      <div className="filter-values" role="group" aria-label="Values">
        <Choice
          label={search === "" ? "(Select All)" : "(Select All Search Results)"}
          isChecked={wanted.size === shown.length}
          onChange={(isChecked) => {
            set(shown, isChecked);
          }}
        />
        {shown.map((text) => (
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
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
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
