import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { useTexts } from "../hooks/useTexts";
import { pageAfterKey } from "../pageKeys";
import { pageIds, type PageId } from "../pageIds";

interface Props {
  readonly page: PageId;
  readonly onChoose: (page: PageId) => void;
}

/** The tabs of the pages. One of them is in the tab order; arrows, Home and End lead to the others. */
export function PageTabs({ page, onChoose }: Props): ReactElement {
  const { shell } = useTexts();
  const tabs = useRef(new Map<PageId, HTMLButtonElement>());
  const onKeyDown = (event: KeyboardEvent) => {
    const next = pageAfterKey(page, event.key);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    tabs.current.get(next)?.focus();
  };
  return (
    <div role="tablist" aria-label={shell.pages.label} className="tabs" onKeyDown={onKeyDown}>
      {pageIds.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          className="tab"
          id={`tab-${id}`}
          aria-selected={id === page}
          aria-controls="page-panel"
          tabIndex={id === page ? 0 : -1}
          ref={(element) => {
            if (element === null) tabs.current.delete(id);
            else tabs.current.set(id, element);
          }}
          onClick={() => {
            onChoose(id);
          }}
        >
          {shell.pages[id]}
        </button>
      ))}
    </div>
  );
}
