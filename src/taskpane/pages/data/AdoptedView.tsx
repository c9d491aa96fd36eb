import type { ReactElement } from "react";
import { Button } from "../../components/Button";
import type { Result } from "../../preview";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { ResultView } from "../action/ResultView";
import { useData } from "./dataLanguage";
import { LedgerView } from "./LedgerView";

interface Props {
  readonly result: Result;
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What was adopted, with the proof that nothing is lost, and the way back. */
export function AdoptedView({ result, state, store }: Props): ReactElement {
  const { data } = useData();
  const ledger = result.outcome.proposal.adoption?.adoption.ledger ?? [];
  return (
    <ResultView
      result={result}
      store={store}
      canUndo={result.outcome.journal !== null && state.work.status !== "running"}
    >
      <LedgerView lines={ledger} />
      <div className="row">
        <Button onClick={() => void store.open("adopt-sheets")}>{data.adopt.again}</Button>
      </div>
    </ResultView>
  );
}
