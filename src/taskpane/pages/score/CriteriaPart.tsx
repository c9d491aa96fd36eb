import type { ReactElement } from "react";
import type { ScoringReading } from "#actions/readScoring";
import { Button } from "../../components/Button";
import { MessageBar } from "../../components/MessageBar";
import { useTexts } from "../../hooks/useTexts";
import type { PaneStore } from "../../store";
import { AddCriterion } from "./AddCriterion";
import { CriterionCard } from "./CriterionCard";
import { weightEntries } from "./criterionEntries";
import type { ScoreController } from "./scoreController";
import type { ScoreState } from "./scoreState";
import { weightsToHundred, weightsView } from "./scoreView";

interface Props {
  readonly reading: ScoringReading;
  readonly score: ScoreState;
  readonly controller: ScoreController;
  readonly store: PaneStore;
}

/** The criteria with their weights, one card each, and the way to more of them. */
export function CriteriaPart({ reading, score, controller, store }: Props): ReactElement {
  const texts = useTexts();
  const { score: words, say } = texts;
  const { model } = reading;
  const { criteria } = model;
  const view = weightsView(model, score.drafts, texts);
  const inHundred = weightsToHundred(criteria.map(({ points }) => points));
  return (
    <div className="stack">
      {criteria.length === 0 && <p>{words.noCriteria}</p>}
      {view.problem !== null && (
        <MessageBar intent="warning">
          {view.problem === "all-zero" ? words.allZero : words.negative}
        </MessageBar>
      )}
      {criteria.length > 0 && (
        <div className="row" role="group" aria-label={words.weights}>
          <strong>{words.weights}</strong>
          <span className="spread quiet weight-sum">
            {say.fill(words.sum, { sum: say.number(view.sum, 2) })}
          </span>
          <Button
            size="short"
            onClick={() =>
              void controller.enter(
                weightEntries(
                  criteria,
                  criteria.map(() => 1),
                ),
              )
            }
          >
            {words.setEqual}
          </Button>
          <Button
            size="short"
            isOff={inHundred === null}
            onClick={() => {
              if (inHundred !== null) void controller.enter(weightEntries(criteria, inHundred));
            }}
          >
            {words.scaleTo}
          </Button>
        </div>
      )}
      <ul className="plain cards">
        {criteria.map((criterion, index) => (
          <CriterionCard
            key={criterion.name}
            criterion={criterion}
            index={index}
            count={criteria.length}
            weight={view.rows[index]}
            score={score}
            controller={controller}
            store={store}
          />
        ))}
      </ul>
      <SpareColumns reading={reading} controller={controller} />
      <AddCriterion
        criteria={criteria}
        isOpen={score.isAdding}
        controller={controller}
        store={store}
      />
    </div>
  );
}

/** Columns of Scores that are no criterion, with the name that they were probably meant to have. */
function SpareColumns({
  reading,
  controller,
}: Pick<Props, "reading" | "controller">): ReactElement | null {
  const { score: words, say } = useTexts();
  const spare = reading.model.issues.filter(
    ({ code, expected }) => code === "column-without-criterion" && expected !== undefined,
  );
  if (spare.length === 0) return null;
  return (
    <>
      {spare.map(({ found = "", expected = "" }) => (
        <MessageBar
          key={found}
          intent="warning"
          actions={
            <Button size="short" onClick={() => void controller.renameColumn(found, expected)}>
              {say.fill(words.renameTo, { name: expected })}
            </Button>
          }
        >
          {say.fill(words.spare, { header: found })}
        </MessageBar>
      ))}
    </>
  );
}
