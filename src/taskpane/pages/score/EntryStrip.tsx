import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import { smallUndoIcon } from "../../components/icons";
import { MessageBar } from "../../components/MessageBar";
import { useTexts } from "../../hooks/useTexts";
import type { PaneStore } from "../../store";
import { lastSentence } from "./scoreSentences";
import type { ScoreState } from "./scoreState";

interface Props {
  readonly score: ScoreState;
  readonly store: PaneStore;
  readonly isBusy: boolean;
}

/** What was written last from this page, with the old value and Undo; and what was left out. */
export function EntryStrip({ score, store, isBusy }: Props): ReactElement {
  const texts = useTexts();
  const { last, notes } = score;
  return (
    <div className="entry-strip" role="status">
      {notes.length > 0 && (
        <MessageBar intent="warning">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </MessageBar>
      )}
      {last !== null && last.written.length > 0 && (
        <div className="last-entry">
          <span className="wrap">{lastSentence(last, texts)}</span>
          <Button
            size="short"
            icon={smallUndoIcon}
            isOff={isBusy}
            onClick={() => {
              store.desk.tell({ type: "score/forgotten" });
              void store.undo();
            }}
          >
            {texts.say.counted(texts.score.undo, last.together)}
          </Button>
        </div>
      )}
    </div>
  );
}
