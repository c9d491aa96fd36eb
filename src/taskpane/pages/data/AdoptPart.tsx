import { useEffect, useMemo, useRef, type ReactElement } from "react";
import type { ProposedAdoption } from "#actions/action";
import { noDecisions, type AdoptDecisions } from "#core/adopt/decisions";
import { Button } from "../../components/Button";
import { MessageBar } from "../../components/MessageBar";
import { Skeleton } from "../../components/Skeleton";
import { useKeptFocus } from "../../hooks/useKeptFocus";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { AdoptController } from "./adoptController";
import { AdoptedView } from "./AdoptedView";
import { AdoptBar } from "./AdoptBar";
import { ApplyStep } from "./ApplyStep";
import { ColumnsStep } from "./ColumnsStep";
import { useData } from "./dataLanguage";
import { adoptSteps, type AdoptStep } from "./dataState";
import { QuestionsStep } from "./QuestionsStep";
import { SourcesStep } from "./SourcesStep";
import { StepList } from "./StepList";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What the steps of adopting work with. */
export interface AdoptProps extends Props {
  readonly controller: AdoptController;
  readonly proposed: ProposedAdoption;
  readonly decisions: AdoptDecisions;
}

const nothingProposed: ProposedAdoption = {
  adoption: {
    islands: [],
    rows: [],
    packs: [],
    settings: {},
    starterModel: false,
    questions: [],
    ledger: [],
    conflicts: [],
    suggestedForms: [],
  },
  decisions: noDecisions,
  comparison: null,
  suggestedForms: [],
  inPlace: {},
  sheets: [],
};

/** Adopting sheets in steps: nothing is written before the last one. */
export function AdoptPart({ state, store }: Props): ReactElement {
  const { data } = useData();
  const controller = useMemo(() => new AdoptController(store), [store]);
  const { opened, result, work } = state;
  const { adopt } = state.data;
  useEffect(() => controller.open(), [controller]);
  // Opened by its tab, or come back to.
  useEffect(() => {
    if (opened === null) void controller.look();
  }, [controller, opened]);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasAskedFor = useRef(opened === "adopt-sheets");
  useEffect(() => {
    // From a button elsewhere the keyboard comes along; on its own tab it stays there.
    if (wasAskedFor.current) heading.current?.focus();
  }, []);
  const proposed = controller.proposed ?? nothingProposed;
  const keepsFocus = useKeptFocus(heading, adopt);
  return (
    <section className="stack" aria-labelledby="adopt-title" {...keepsFocus}>
      <h2
        id="adopt-title"
        ref={heading}
        tabIndex={-1}
        {...(result === null ? { className: "only-spoken" } : {})}
      >
        {data.adopt.heading}
      </h2>
      {result !== null ? (
        <AdoptedView result={result} state={state} store={store} />
      ) : adopt.seen === null ? (
        work.status === "running" || opened === null ? (
          <Skeleton />
        ) : (
          <NotLooked controller={controller} />
        )
      ) : (
        <Steps
          state={state}
          store={store}
          controller={controller}
          proposed={proposed}
          decisions={controller.decisions}
        />
      )}
    </section>
  );
}

function NotLooked({ controller }: Pick<AdoptProps, "controller">): ReactElement {
  const { data } = useData();
  return (
    <>
      <p>{data.adopt.notLooked}</p>
      <div className="row">
        <Button look="primary" onClick={() => void controller.look()}>
          {data.adopt.look}
        </Button>
      </div>
    </>
  );
}

function Steps(props: AdoptProps): ReactElement {
  const { state, controller } = props;
  const { data, say } = useData();
  const { step, isChangedSince, note } = state.data.adopt;
  return (
    <>
      <StepList {...props} />
      <StepHeading step={step} />
      <div role="status">
        {note !== null && (
          <MessageBar intent="warning">
            {say.fill(data.adopt.notes[note.code], note.facts)}
          </MessageBar>
        )}
        {isChangedSince && (
          <MessageBar
            intent="info"
            actions={
              <Button size="short" onClick={() => void controller.look()}>
                {data.adopt.lookAgain}
              </Button>
            }
          >
            {data.adopt.changed}
          </MessageBar>
        )}
      </div>
      {step === "sources" && <SourcesStep {...props} />}
      {step === "columns" && <ColumnsStep {...props} />}
      {step === "questions" && <QuestionsStep {...props} />}
      {step === "apply" && <ApplyStep {...props} />}
      <AdoptBar {...props} />
    </>
  );
}

/** Where a step begins: the keyboard and the eye go there when another step is opened. */
function StepHeading({ step }: { readonly step: AdoptStep }): ReactElement {
  const { data, say } = useData();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {say.fill(data.adopt.step, {
        step: adoptSteps.indexOf(step) + 1,
        steps: adoptSteps.length,
        name: data.adopt.steps[step],
      })}
    </h3>
  );
}
