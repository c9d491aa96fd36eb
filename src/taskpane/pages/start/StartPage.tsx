import type { ReactElement } from "react";
import type { ActionId } from "#actions/action";
import type { Overview } from "#actions/overview";
import { version } from "#core/publishing/version";
import { Button } from "../../components/Button";
import { Skeleton } from "../../components/Skeleton";
import { useTexts } from "../../hooks/useTexts";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { ActionList } from "../register/ActionList";
import { RegisterTable } from "../register/RegisterTable";
import { type Advice, contentSentence, fittingDoor, startAdvice } from "./startAdvice";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** First the way in; once there are registers, what the workbook holds and what to do next. */
export function StartPage({ state, store }: Props): ReactElement {
  const { shell, start } = useTexts();
  const { overview } = state;
  const hasRegisters = overview !== null && overview.registers.length > 0;
  return (
    <div className="stack">
      {!hasRegisters && <Welcome state={state} store={store} />}
      <section aria-labelledby="workbook-heading" className="stack tight">
        <h2 id="workbook-heading">{start.workbook}</h2>
        {overview === null ? (
          <Skeleton />
        ) : hasRegisters ? (
          <Registers overview={overview} state={state} store={store} />
        ) : (
          <Content overview={overview} />
        )}
      </section>
      {(hasRegisters || state.start.isPutAway) && <ActionList store={store} wanted={null} />}
      <p className="small quiet">{`${shell.product} ${version}`}</p>
    </div>
  );
}

/** What Sightline is for, and three doors. Somebody who knows it puts this away. */
function Welcome({ state, store }: Props): ReactElement {
  const { start } = useTexts();
  if (state.start.isPutAway) {
    return (
      <div>
        <Button
          look="link"
          onClick={() => {
            store.putWelcomeAway(false);
          }}
        >
          {start.showAgain}
        </Button>
      </div>
    );
  }
  return (
    <section aria-labelledby="doors-heading" className="stack">
      <p className="lead">{start.value}</p>
      <h2 id="doors-heading">{start.doors}</h2>
      <Doors state={state} store={store} />
      <div>
        <Button
          look="link"
          onClick={() => {
            store.putWelcomeAway(true);
          }}
        >
          {start.notNow}
        </Button>
      </div>
    </section>
  );
}

function Doors({ state, store }: Props): ReactElement {
  const { start } = useTexts();
  const fitting = state.overview === null ? null : fittingDoor(state.overview);
  const doors: readonly (readonly [id: ActionId, title: string, words: string])[] = [
    ["create-registers", start.newTitle, start.newWords],
    ["adopt-sheets", start.adoptTitle, start.adoptWords],
    ["add-sample", start.sampleTitle, start.sampleWords],
  ];
  return (
    <ul className="plain stack tight">
      {doors.map(([id, title, words]) => (
        <li key={id}>
          <Button
            size="wide"
            look={fitting === id ? "primary" : "standard"}
            onClick={() => void store.open(id)}
          >
            <span className="two-lines">
              <span>{title}</span>
              <span>
                {words}
                {fitting === id && <span className="only-spoken"> ({start.recommended})</span>}
              </span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** A workbook without registers: empty, or with sheets of its owner. */
function Content({ overview }: { readonly overview: Overview }): ReactElement {
  const texts = useTexts();
  return <p className="wrap">{contentSentence(overview, texts)}</p>;
}

function Registers({
  overview,
  state,
  store,
}: Props & { readonly overview: Overview }): ReactElement {
  const texts = useTexts();
  const advice = startAdvice(overview, state.health, texts);
  return (
    <>
      <section aria-labelledby="next-heading" className="message">
        <div className="message-words">
          <h3 id="next-heading">{texts.start.next}</h3>
          <p>{advice.sentence}</p>
          <div className="row">
            <Button look="primary" onClick={() => void follow(advice, store)}>
              {advice.label}
            </Button>
          </div>
        </div>
      </section>
      <RegisterTable registers={overview.registers} store={store} />
    </>
  );
}

async function follow({ to }: Advice, store: PaneStore): Promise<void> {
  switch (to.kind) {
    case "action":
      await store.open(to.id);
      break;
    case "page":
      store.showPage(to.page);
      break;
    case "sheet":
      await store.goTo(to.place);
  }
}
