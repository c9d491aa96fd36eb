import { useSyncExternalStore } from "react";
import type { PaneState } from "../reducer";
import type { PaneStore } from "../store";

/** The state of the pane, kept up to date. */
export function usePaneState(store: PaneStore): PaneState {
  return useSyncExternalStore(store.subscribe, store.getState);
}
