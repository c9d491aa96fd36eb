import { useRef, type KeyboardEvent, type ReactElement } from "react";

interface Props<Part extends string> {
  /** Of the page: ids of tabs and panel are made of it. */
  readonly page: string;
  readonly parts: readonly Part[];
  readonly part: Part;
  /** What the parts are called, and all of them together. */
  readonly words: Readonly<Record<Part | "label", string>>;
  readonly onChoose: (part: Part) => void;
}

const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs inside a page. One of them is in the tab order; arrows, Home and End lead to the others. */
export function PartTabs<Part extends string>(props: Props<Part>): ReactElement {
  const { page, parts, part, words, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    const ends: Readonly<Record<string, Part | undefined>> = { Home: parts[0], End: parts.at(-1) };
    const next =
      by === undefined ? ends[event.key] : parts.at((parts.indexOf(part) + by) % parts.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLButtonElement>(`#${page}-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={words.label} className="parts" ref={list} onKeyDown={onKeyDown}>
      {parts.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${page}-${each}`}
          aria-selected={each === part}
          aria-controls={`${page}-panel`}
          tabIndex={each === part ? 0 : -1}
          onClick={() => {
            onChoose(each);
          }}
        >
          {words[each]}
        </button>
      ))}
    </div>
  );
}
