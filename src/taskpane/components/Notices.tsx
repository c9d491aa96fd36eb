import type { ReactElement } from "react";
import { useLazyPart } from "../hooks/useLazyPart";
import { useTexts } from "../hooks/useTexts";
import { lazyPart } from "../lazyPart";
import type { PaneState } from "../reducer";
import type { PaneStore } from "../store";
import { Button } from "./Button";
import { MessageBar } from "./MessageBar";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Seldom needed: a script of its own. */
const unfinishedBar = lazyPart(async () => (await import("./UnfinishedBar")).UnfinishedBar);

function Unfinished(props: Props): ReactElement | null {
  const bar = useLazyPart(unfinishedBar);
  return bar.status === "loaded" ? <bar.part {...props} /> : null;
}

/** What holds as long as it holds: Excel waits for a cell, a register has another name, Excel tells nothing. */
export function Notices({ state, store }: Props): ReactElement {
  const { shell, say } = useTexts();
  const { isCellEdited, following, putAway, renamed } = state;
  return (
    <div role="status">
      {isCellEdited && <MessageBar intent="info">{shell.notices.cellEdited}</MessageBar>}
      {state.overview?.unfinished && <Unfinished state={state} store={store} />}
      {renamed.length > 0 && (
        <MessageBar
          intent="warning"
          actions={
            <Button size="short" onClick={() => void store.linkRenamed()}>
              {shell.renamed.use}
            </Button>
          }
        >
          {renamed.map((each) => (
            <p key={each.register}>{say.fill(shell.renamed.found, { ...each })}</p>
          ))}
        </MessageBar>
      )}
      {following === "off" && !putAway.includes("notFollowing") && (
        <MessageBar
          intent="info"
          closeLabel={shell.close}
          onClose={() => {
            store.putAway("notFollowing");
          }}
        >
          {shell.notices.notFollowing}
        </MessageBar>
      )}
    </div>
  );
}
