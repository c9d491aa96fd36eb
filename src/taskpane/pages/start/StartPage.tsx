import type { ReactElement } from "react";
import { useTexts } from "../../hooks/useTexts";
import { Button } from "../../components/Button";
import { Skeleton } from "../../components/Skeleton";
import { firstStep } from "../../overview";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { ActionList } from "../register/ActionList";
import { RegisterTable } from "../register/RegisterTable";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What the workbook holds, and everything that can be done with it. */
export function StartPage({ state, store }: Props): ReactElement {
  const { start } = useTexts();
  const { overview } = state;
  return (
    <div className="stack">
      <section aria-labelledby="workbook-heading" className="stack tight">
        <h2 id="workbook-heading">{start.workbook}</h2>
        {overview === null ? (
          <Skeleton />
        ) : overview.registers.length === 0 ? (
          <FirstStep state={state} store={store} />
        ) : (
          <RegisterTable registers={overview.registers} store={store} />
        )}
      </section>
      <ActionList page="start" store={store} />
    </div>
  );
}

/** A workbook without registers: what it has, and the one thing to do first. */
function FirstStep({ state, store }: Props): ReactElement | null {
  if (state.overview === null) return null;
  const { sentence, action } = firstStep(state.overview, store.actions);
  return (
    <>
      <p>{sentence}</p>
      <div>
        <Button look="primary" onClick={() => void store.open(action.id)}>
          {action.title}
        </Button>
      </div>
    </>
  );
}
