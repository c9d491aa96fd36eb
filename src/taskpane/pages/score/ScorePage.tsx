import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { InPageLanguage } from "../../components/InPageLanguage";
import { MessageBar } from "../../components/MessageBar";
import { PartTabs } from "../../components/PartTabs";
import { Skeleton } from "../../components/Skeleton";
import { useTexts } from "../../hooks/useTexts";
import type { PaneState } from "../../reducer";
import type { PaneStore } from "../../store";
import { CriteriaPart } from "./CriteriaPart";
import { EntryStrip } from "./EntryStrip";
import { ModelsPart } from "./models/ModelsPart";
import { ResultPart } from "./ResultPart";
import { ScoreController } from "./scoreController";
import { scoreLanguage } from "./scoreLanguage";
import { ScoresPart } from "./ScoresPart";
import { scoreParts } from "./scoreState";
import { scoreStyles } from "./scoreStyles";
import { SensitivityPart } from "./sensitivity/SensitivityPart";
import { WeightsPart } from "./weighing/WeightsPart";
import { weighingStyles } from "./weighing/weighingStyles";
import type { ScoringReading } from "#actions/readScoring";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Criteria, weights, scores and the ranking that follows from them. */
export function ScorePage(props: Props): ReactElement {
  return (
    <InPageLanguage language={scoreLanguage}>
      <Parts {...props} />
    </InPageLanguage>
  );
}

function Parts({ state, store }: Props): ReactElement {
  const { score: texts } = useTexts();
  const controller = useMemo(() => new ScoreController(store.desk), [store]);
  const { overview, score } = state;
  useEffect(() => controller.open(), [controller]);
  // Read first, and again whenever the overview was: somebody, or an action, has changed the workbook.
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (overview === null || seen.current === overview) return;
    seen.current = overview;
    void controller.overviewRead();
  }, [controller, overview]);
  const { reading } = score;
  return (
    <section aria-label={texts.heading} className="stack score">
      <style href="sightline-score" precedence="page">
        {scoreStyles + weighingStyles}
      </style>
      {reading === null ? (
        <Skeleton />
      ) : reading.lacking.length > 0 ? (
        <Lacking reading={reading} store={store} />
      ) : (
        <>
          <PartTabs
            page="score"
            parts={scoreParts}
            part={score.part}
            words={texts.parts}
            onChoose={(part) => {
              controller.openPart(part);
            }}
          />
          <Obstacles reading={reading} store={store} />
          <div role="tabpanel" id="score-panel" aria-labelledby={`score-${score.part}`}>
            {score.part === "criteria" && (
              <CriteriaPart reading={reading} score={score} controller={controller} store={store} />
            )}
            {score.part === "weights" && <WeightsPart state={state} store={store} />}
            {score.part === "scores" && (
              <ScoresPart reading={reading} score={score} controller={controller} />
            )}
            {score.part === "result" && (
              <ResultPart reading={reading} score={score} controller={controller} store={store} />
            )}
            {score.part === "models" && <ModelsPart state={state} store={store} />}
            {score.part === "sensitivity" && <SensitivityPart state={state} store={store} />}
          </div>
          <EntryStrip score={score} store={store} isBusy={state.work.status === "running"} />
        </>
      )}
    </section>
  );
}

interface PartProps {
  readonly reading: ScoringReading;
  readonly store: PaneStore;
}

/** Registers that scoring needs are not there: how to get them. */
function Lacking({ reading, store }: PartProps): ReactElement {
  const { score: texts, say } = useTexts();
  return (
    <>
      <p>{say.fill(texts.lacking, { registers: say.list(reading.lacking) })}</p>
      <div className="row">
        <Button look="primary" onClick={() => void store.open("create-registers")}>
          {texts.create}
        </Button>
        <Button onClick={() => void store.open("adopt-sheets")}>{texts.adopt}</Button>
      </div>
    </>
  );
}

/** What stands in the way of typing, or makes figures old. */
function Obstacles({ reading, store }: PartProps): ReactElement {
  const { score: texts, say } = useTexts();
  const locked = reading.locked.filter((register) => register !== "Projects");
  return (
    <>
      {locked.length > 0 && (
        <MessageBar intent="warning">
          {say.fill(texts.locked, { registers: say.list(locked) })}
        </MessageBar>
      )}
      {reading.isManual && (
        <MessageBar
          intent="info"
          actions={
            <Button size="short" onClick={() => void store.applyNow("recalculate")}>
              {texts.recalculate}
            </Button>
          }
        >
          {texts.manual}
        </MessageBar>
      )}
    </>
  );
}
