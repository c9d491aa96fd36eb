import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { useTexts } from "../../hooks/useTexts";
import { type ScorePart, scoreParts } from "./scoreState";

interface Props {
  readonly part: ScorePart;
  readonly onChoose: (part: ScorePart) => void;
}

const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Criteria, Scores, Result: tabs inside the page. */
export function PartTabs({ part, onChoose }: Props): ReactElement {
  const { score: texts } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = scoreParts.indexOf(part);
    const next = scoreParts.at((index + by) % scoreParts.length) ?? part;
    onChoose(next);
    list.current?.querySelector<HTMLButtonElement>(`#score-${next}`)?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={texts.parts.label}
      className="parts"
      ref={list}
      onKeyDown={onKeyDown}
    >
      {scoreParts.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`score-${each}`}
          aria-selected={each === part}
          aria-controls="score-panel"
          tabIndex={each === part ? 0 : -1}
          onClick={() => {
            onChoose(each);
          }}
        >
          {texts.parts[each]}
        </button>
      ))}
    </div>
  );
}
