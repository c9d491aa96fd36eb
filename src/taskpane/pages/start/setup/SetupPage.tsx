import { type ReactElement, useEffect, useState } from "react";
import { loadWords } from "#core/messages/loadWords";
import type { Words } from "#core/messages/words";
import { Button } from "../../../components/Button";
import { Skeleton } from "../../../components/Skeleton";
import { useFocusOnMount } from "../../../hooks/useFocusOnMount";
import { useTexts } from "../../../hooks/useTexts";
import type { PaneState } from "../../../reducer";
import type { PaneStore } from "../../../store";
import { ActionFrame } from "../../action/ActionFrame";
import { ResultView } from "../../action/ResultView";
import { FactsStep } from "./FactsStep";
import { ObjectivesStep } from "./ObjectivesStep";
import { Offer } from "./Offer";
import { PreviewStep } from "./PreviewStep";
import { type Entries, openProblems, stepNames } from "./setupForm";
import { SizeStep } from "./SizeStep";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What each step gets. */
export interface StepProps extends Props {
  readonly entries: Entries;
  readonly words: Words;
  readonly onFill: (entries: Entries) => void;
}

/** A new workbook in four steps, and how to go on. What is typed stays when one goes back and forth. */
export function SetupPage({ state, store }: Props): ReactElement {
  const { start } = useTexts();
  const words = useWords();
  const { result } = state;
  return (
    <ActionFrame title={start.setup.title} state={state} store={store}>
      {result !== null ? (
        <ResultView
          result={result}
          store={store}
          canUndo={result.outcome.journal !== null && state.work.status !== "running"}
        >
          <Offer state={state} store={store} />
        </ResultView>
      ) : words === null ? (
        <Skeleton />
      ) : (
        <Flow state={state} store={store} words={words} />
      )}
    </ActionFrame>
  );
}

/** Sentences in the language of the pane; null while they are fetched. */
function useWords(): Words | null {
  const { language } = useTexts();
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    void loadWords(language).then(setWords);
  }, [language]);
  return words;
}

function Flow({ state, store, words }: Props & { readonly words: Words }): ReactElement {
  const { start, say } = useTexts();
  const there = state.overview?.registers.length ?? 0;
  const [isAsked, setIsAsked] = useState(false);
  if (there > 0) return <p>{say.counted(start.setup.there, there)}</p>;
  const { step } = state.start;
  const name = stepNames[step] ?? "size";
  const entries = state.settings["create-registers"] ?? {};
  const problems = openProblems(name, entries, words);
  const props: StepProps = {
    state,
    store,
    words,
    entries,
    onFill: (more) => {
      store.fill("create-registers", more);
    },
  };
  const go = (to: number): void => {
    setIsAsked(false);
    store.openStep(to);
  };
  return (
    <>
      <StepHead key={name} step={step} />
      {name === "size" && <SizeStep {...props} />}
      {name === "facts" && <FactsStep {...props} />}
      {name === "objectives" && <ObjectivesStep {...props} />}
      {name === "preview" && <PreviewStep {...props} />}
      <div role="alert">
        {isAsked && problems.length > 0 && (
          <p className="problem">{say.counted(start.setup.mend, problems.length)}</p>
        )}
      </div>
      {name !== "preview" && (
        <div className="row">
          {step > 0 && (
            <Button
              onClick={() => {
                go(step - 1);
              }}
            >
              {start.setup.back}
            </Button>
          )}
          <Button
            look="primary"
            onClick={() => {
              if (problems.length === 0) go(step + 1);
              else {
                setIsAsked(true);
                focusProblem();
              }
            }}
          >
            {start.setup.next}
          </Button>
        </div>
      )}
    </>
  );
}

/** The first entry that must be mended gets the focus. */
function focusProblem(): void {
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

/** Where one is; gets the focus when a step opens, so that it is read out. */
function StepHead({ step }: { readonly step: number }): ReactElement {
  const { start, say } = useTexts();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const name = stepNames[step] ?? "size";
  const title = say.fill(start.setup.step, {
    step: step + 1,
    steps: stepNames.length,
    name: start.setup.names[name],
  });
  return (
    <div className="stack tight">
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <div className="steps" aria-hidden="true">
        {stepNames.map((each, i) => (
          <span key={each} className={i <= step ? "reached" : ""} />
        ))}
      </div>
    </div>
  );
}
