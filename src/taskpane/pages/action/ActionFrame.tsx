import type { ReactElement, ReactNode } from "react";
import { Button } from "../../components/Button";
import { backIcon } from "../../components/icons";
import { useFocusOnMount } from "../../hooks/useFocusOnMount";
import { useTexts } from "../../hooks/useTexts";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";

interface Props {
  readonly title: string;
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly children: ReactNode;
}

/** The way back and the heading of an open action; the heading gets the keyboard when it opens. */
export function ActionFrame({ title, state, store, children }: Props): ReactElement {
  const { actions, preview } = useTexts();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  return (
    <section className="stack" aria-labelledby="action-title">
      <div className="back">
        <Button
          look="subtle"
          icon={backIcon}
          onClick={() => {
            store.closeAction();
          }}
        >
          {state.result === null ? actions.all : preview.backToPage}
        </Button>
      </div>
      <h2 id="action-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
