import { useRef, type ReactElement } from "react";
import { useLate } from "../hooks/useLate";
import { useTexts } from "../hooks/useTexts";
import type { PaneState, Work } from "../reducer";
import type { PaneStore } from "../store";
import { Button } from "./Button";
import { MessageBar } from "./MessageBar";
import { Progress } from "./Progress";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Work that is over sooner shows no progress, milliseconds. */
const patience = 300;

/** What is being done or has been done. Changes are read out without moving the focus. */
export function WorkStatus({ state, store }: Props): ReactElement {
  const { work } = state;
  const isLong = useLate(work.status === "running", patience);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed goes away; who uses the keyboard stays where it was.
  const stay = () => place.current?.focus();
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {work.status === "running" ? (
        isLong && <Running work={work} store={store} onGone={stay} />
      ) : (
        <Outcome work={work} store={store} onGone={stay} />
      )}
    </div>
  );
}

function Running({
  work,
  store,
  onGone,
}: {
  readonly work: Extract<Work, { status: "running" }>;
  readonly store: PaneStore;
  readonly onGone: () => void;
}): ReactElement {
  const { shell } = useTexts();
  return (
    <div className="stack tight">
      <span className="small">{work.doing}</span>
      <Progress label={work.doing} share={work.share} />
      <div className="row">
        <Button
          size="short"
          onClick={() => {
            onGone();
            store.stop();
          }}
        >
          {shell.cancel}
        </Button>
      </div>
    </div>
  );
}

function Outcome({
  work,
  store,
  onGone,
}: {
  readonly work: Exclude<Work, { status: "running" }>;
  readonly store: PaneStore;
  readonly onGone: () => void;
}): ReactElement | null {
  const { shell, say } = useTexts();
  if (work.status === "idle") return null;
  const sheets = work.status === "failed" ? work.sheets : [];
  const canRetry = work.status === "failed" && work.canRetry;
  return (
    <MessageBar
      intent={work.status === "done" ? "good" : "bad"}
      {...(canRetry || sheets.length > 0
        ? {
            actions: (
              <>
                {canRetry && (
                  <Button size="short" onClick={() => void store.retry()}>
                    {shell.tryAgain}
                  </Button>
                )}
                {sheets.map((sheet) => (
                  <Button key={sheet} look="link" onClick={() => void store.goTo(sheet)}>
                    {say.fill(shell.goToProtected, { sheet })}
                  </Button>
                ))}
              </>
            ),
          }
        : {})}
      closeLabel={shell.close}
      onClose={() => {
        onGone();
        store.closeMessage();
      }}
    >
      {work.sentence}
    </MessageBar>
  );
}
