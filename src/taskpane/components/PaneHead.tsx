import type { ReactElement } from "react";
import { useTexts } from "../hooks/useTexts";
import type { PaneState } from "../reducer";
import type { PaneStore } from "../store";
import { Button } from "./Button";
import { refreshIcon } from "./icons";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** The name of the add-in, and reading the workbook again. */
export function PaneHead({ state, store }: Props): ReactElement {
  const { shell } = useTexts();
  return (
    <header className="pane-head">
      <h1>{shell.product}</h1>
      <Button
        look="subtle"
        icon={refreshIcon}
        isOff={state.work.status === "running"}
        title={shell.refreshMeaning}
        aria-label={shell.refresh}
        onClick={() => void store.refresh()}
      />
    </header>
  );
}
