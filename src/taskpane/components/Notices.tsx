import type { ReactElement } from "react";
import { useTexts } from "../hooks/useTexts";
import type { PaneState } from "../reducer";
import type { PaneStore } from "../store";
import { MessageBar } from "./MessageBar";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What holds as long as it holds: Excel waits for a cell, or tells nothing of changes. */
export function Notices({ state, store }: Props): ReactElement {
  const { shell } = useTexts();
  const { isCellEdited, following, putAway } = state;
  return (
    <div role="status">
      {isCellEdited && <MessageBar intent="info">{shell.notices.cellEdited}</MessageBar>}
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
