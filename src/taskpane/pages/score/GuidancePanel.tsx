import type { ReactElement } from "react";
import { guidancePoints } from "#core/scoring/guidance";
import type { ScoringModel } from "#core/scoring/scoringModel";
import { Button } from "../../components/Button";
import { useTexts } from "../../hooks/useTexts";
import type { ScoreController } from "./scoreController";
import { typedEntry } from "./gridEntries";
import { scoreCells } from "./scoreCells";
import { type Draft, scoreKey, type ScoreState } from "./scoreState";
import { cellSentence, cellView, scaleWords } from "./scoreView";
import { typedValue } from "./scoreSentences";

interface Props {
  readonly model: ScoringModel;
  readonly score: ScoreState;
  readonly controller: ScoreController;
}

/** What the scores of the active cell mean; a press on a meaning gives that score. */
export function GuidancePanel({ model, score, controller }: Props): ReactElement {
  const texts = useTexts();
  const { score: words } = texts;
  const project = model.projects.find(({ id }) => id === score.cell?.project) ?? model.projects[0];
  const found = model.criteria.findIndex(({ name }) => name === score.cell?.criterion);
  const index = Math.max(0, found);
  const criterion = model.criteria[index];
  if (project === undefined || criterion === undefined) return <div id="guidance" />;
  const view = cellView(project, criterion, index, score.drafts, texts);
  const sentence = cellSentence(project, criterion, view, model, texts);
  const points = guidancePoints(criterion.definition);
  const before = project.cells[index] ?? null;
  const key = scoreKey(project.id, criterion.name);
  const draft = view.draft;
  const give = (text: string, insists = false): void => {
    const begun = { text, before: draft?.before ?? before };
    const cell = scoreCells([project], model.criteria)({ row: 0, column: index });
    const typed = cell === null ? "same" : typedEntry(cell, begun, texts);
    if (typed === "refused") controller.refuse(key);
    else if (typed === "same") controller.drop([key]);
    else {
      controller.type(key, text, before);
      void controller.enter([typed.entry], insists);
    }
  };
  return (
    <section id="guidance" className="guidance" aria-label={words.guidance}>
      <div className="guidance-head">
        <strong className="wrap">
          {project.id} · {criterion.name}
        </strong>
        <span className="small quiet">{scaleWords(criterion, texts)}</span>
      </div>
      {sentence !== null && (
        <p className={view.isTyped ? "small problem" : "small quiet"}>{sentence}</p>
      )}
      {draft !== null && (
        <DraftButtons
          draft={draft}
          onWrite={(insists) => {
            give(draft.text, insists);
          }}
          onDrop={() => {
            controller.drop([key]);
          }}
        />
      )}
      {points.length > 0 && view.isTyped ? (
        <ul className="plain points">
          {points.map(({ score: value, meaning }) => (
            <li key={value}>
              <button
                type="button"
                className="point"
                aria-pressed={before === value}
                onClick={() => {
                  give(typedValue(value, texts));
                }}
              >
                <span className="point-score">{value}</span> <span>{meaning}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="small quiet">
          {criterion.definition === "" ? words.noGuidance : criterion.definition}
        </p>
      )}
    </section>
  );
}

interface DraftButtonsProps {
  readonly draft: Draft;
  readonly onWrite: (insists: boolean) => void;
  readonly onDrop: () => void;
}

/** What can be done about a score that was typed and not written. */
function DraftButtons({ draft, onWrite, onDrop }: DraftButtonsProps): ReactElement | null {
  const texts = useTexts();
  const { score: words, say } = texts;
  const isConflict = draft.status === "conflict";
  if (!isConflict && draft.status !== "refused") return null;
  const found = typedValue(draft.found ?? null, texts) || words.nothing;
  return (
    <div className="row">
      <Button
        size="short"
        onClick={() => {
          onWrite(isConflict);
        }}
      >
        {isConflict
          ? say.fill(words.mine, { text: draft.text === "" ? words.nothing : draft.text })
          : words.tryAgain}
      </Button>
      <Button size="short" onClick={onDrop}>
        {isConflict ? say.fill(words.theirs, { found }) : words.drop}
      </Button>
    </div>
  );
}
