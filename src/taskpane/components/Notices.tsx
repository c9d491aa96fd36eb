import type { ReactElement } from "react";
import { useTexts } from "../hooks/useTexts";
import type { PaneState } from "../reducer";
import type { PaneStore } from "../store";
import { Button } from "./Button";
import { MessageBar } from "./MessageBar";
import { UnfinishedBar } from "./UnfinishedBar";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What holds as long as it holds: Excel waits for a cell, a register has another name, Excel tells nothing. */
export function Notices({ state, store }: Props): ReactElement {
  const { shell, say } = useTexts();
  const { isCellEdited, following, putAway, renamed } = state;
  return (
    <div role="status">
      {isCellEdited && <MessageBar intent="info">{shell.notices.cellEdited}</MessageBar>}
      <UnfinishedBar state={state} store={store} />
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
