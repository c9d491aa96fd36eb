import type { ReactElement } from "react";
import { useTexts } from "../hooks/useTexts";
import type { PaneState } from "../reducer";
import type { PaneStore } from "../store";
import { Button } from "./Button";
import { MessageBar } from "./MessageBar";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/**
 * An action that was not finished, and what can become of it. Rolling back is previewed first: people may
 * have typed since into cells that it puts back.
 */
export function UnfinishedBar({ state, store }: Props): ReactElement | null {
  const { shell, say } = useTexts();
  const unfinished = state.overview?.unfinished ?? null;
  if (unfinished === null) return null;
  const { title: what, at, cells, sheets, isUndoing, isBeingWritten, isLost } = unfinished;
  const words = shell.unfinished;
  const isOff = state.work.status === "running";
  const found = isBeingWritten ? words.writing : isUndoing ? words.undoing : words.found;
  const effect = isLost
    ? words.lost
    : [
        ...(cells > 0 ? [say.counted(words.cells, cells)] : []),
        ...(sheets > 0 ? [say.counted(words.sheets, sheets)] : []),
      ].join(" ");
  return (
    <MessageBar
      intent="warning"
      actions={
        isBeingWritten ? (
          <Button size="short" isOff={isOff} onClick={() => void store.refresh()}>
            {shell.refresh}
          </Button>
        ) : (
          <>
            {!isLost && (
              <Button size="short" isOff={isOff} onClick={() => void store.open("undo")}>
                {words.rollBack}
              </Button>
            )}
            <Button size="short" isOff={isOff} onClick={() => void store.keepUnfinished(what)}>
              {words.keep}
            </Button>
          </>
        )
      }
    >
      <p>{say.fill(found, { what, when: say.moment(at) })}</p>
      {!isBeingWritten && effect !== "" && <p>{effect}</p>}
    </MessageBar>
  );
}
