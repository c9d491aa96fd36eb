import type { ReactElement, ReactNode } from "react";
import type { ActionId } from "#actions/action";
import { Button } from "../../components/Button";
import { MessageBar } from "../../components/MessageBar";
import { useTexts } from "../../hooks/useTexts";
import type { Preview } from "../../preview";
import type { PaneStore } from "../../store";
import { ChangeNotice } from "./ChangeNotice";

interface Props {
  readonly id: ActionId;
  readonly preview: Preview;
  readonly store: PaneStore;
  readonly isBusy: boolean;
  /** What the button says when nothing is in question. */
  readonly label: string;
  /** A button in front of it: the way back to the step before. */
  readonly before?: ReactNode;
}

/** The button that does it, with what must be said before: names that are taken, and what has changed. */
export function ApplyBar({ id, preview, store, isBusy, label, before }: Props): ReactElement {
  const { preview: texts, say } = useTexts();
  const { taken, differences, canApply } = preview;
  const apply = (words: string) => (
    <Button look="primary" isOff={!canApply || isBusy} onClick={() => void store.apply(id)}>
      {words}
    </Button>
  );
  return (
    <>
      <div role="alert">{differences !== null && <ChangeNotice differences={differences} />}</div>
      {taken === null ? (
        <div className="row">
          {before}
          {apply(differences === null ? label : texts.applyAgain)}
        </div>
      ) : (
        <MessageBar
          intent="warning"
          actions={
            <>
              {apply(say.fill(texts.createInstead, { instead: taken.instead }))}
              <Button onClick={() => void store.open("adopt-sheets")}>{texts.adoptInstead}</Button>
              {before}
            </>
          }
        >
          {taken.sentence}
        </MessageBar>
      )}
      {!canApply && <p className="quiet">{texts.none}</p>}
    </>
  );
}
