import { useMemo, type ReactElement } from "react";
import { useTexts } from "../../hooks/useTexts";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { RegisterPage } from "../register/RegisterPage";
import { ScoreController } from "./scoreController";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Criteria, weights, scores and the ranking that follows from them. */
export function ScorePage({ state, store }: Props): ReactElement {
  const texts = useTexts();
  const controller = useMemo(() => new ScoreController(store.desk), [store]);
  return (
    <div className="stack">
      <button
        type="button"
        aria-pressed={state.score.part === "criteria"}
        onClick={() => {
          controller.openPart("criteria");
        }}
      >
        {texts.score.heading}
      </button>
      <RegisterPage page="score" state={state} store={store} />
    </div>
  );
}
