import { useEffect, useState, type ReactElement } from "react";
import type { ScoringReading } from "#actions/readScoring";
import { Button } from "../../components/Button";
import { MessageBar } from "../../components/MessageBar";
import { useTexts } from "../../hooks/useTexts";
import type { PaneStore } from "../../store";
import { Contributions } from "./Contributions";
import { RankingList } from "./RankingList";
import {
  criterionLetter,
  outOfScaleSentences,
  rangeSentences,
  reviewIssues,
  tieSentences,
  unrankedSentences,
} from "./resultView";
import { useScoreTexts } from "./scoreLanguage";
import type { ScoreController } from "./scoreController";
import type { ScoreState } from "./scoreState";
import { WhyThisRank } from "./WhyThisRank";

interface Props {
  readonly reading: ScoringReading;
  readonly score: ScoreState;
  readonly controller: ScoreController;
  readonly store: PaneStore;
}

/** The ranking with what each criterion adds, and what stands in the way of a fair one. */
export function ResultPart({ reading, score, controller, store }: Props): ReactElement {
  const texts = useScoreTexts();
  const { score: words, say } = texts;
  const { model } = reading;
  const ranked = model.ranking.filter(({ rank }) => rank !== null).length;
  const chosen = model.ranking.find(({ id }) => id === score.project);
  const ties = tieSentences(model, texts);
  return (
    <div className="stack">
      <div className="stack tight">
        <p className="strong">
          {say.counted(words.ranked, model.ranking.length, { ranked: say.number(ranked) })}
        </p>
        <Legend reading={reading} />
        <RankingList model={model} project={score.project} controller={controller} />
        {chosen !== undefined && (
          <>
            <WhyThisRank id={chosen.id} model={model} />
            <Contributions project={chosen} model={model} />
          </>
        )}
      </div>
      <RankedListNotice reading={reading} store={store} />
      {ties.length > 0 && <Sentences heading={words.ties} sentences={ties} />}
      <Listed
        heading={(count) => say.counted(words.unrankedList, count)}
        entries={unrankedSentences(model, texts)}
        controller={controller}
      />
      <Listed
        heading={(count) => say.counted(texts.sensitivity.ranges, count)}
        entries={rangeSentences(model, texts)}
        controller={controller}
      />
      <Listed
        heading={(count) => say.counted(words.outList, count)}
        entries={outOfScaleSentences(model, texts)}
        controller={controller}
      />
      <Review reading={reading} controller={controller} />
    </div>
  );
}

function Legend({ reading }: Pick<Props, "reading">): ReactElement {
  const { score: words, say } = useTexts();
  return (
    <ul className="plain legend" aria-label={words.legend}>
      {reading.model.criteria.map(({ name, weight }, j) => (
        <li key={name}>
          <span className={`swatch c${j % 8}`} aria-hidden="true">
            {criterionLetter(j)}
          </span>
          <span>
            {name} <span className="quiet">{say.percent(weight)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether the sheet with the ranked list shows the criteria and projects that there are now. */
function RankedListNotice({ reading, store }: Pick<Props, "reading" | "store">): ReactElement {
  const { score: words } = useTexts();
  if (reading.rankedList === "current") {
    return (
      <p className="small">
        {words.listCurrent}{" "}
        <Button look="link" onClick={() => void store.goTo("Prioritization")}>
          {words.goToList}
        </Button>
      </p>
    );
  }
  return (
    <MessageBar
      intent={reading.rankedList === "old" ? "warning" : "info"}
      actions={
        <Button size="short" onClick={() => void store.open("score-projects")}>
          {words.scoreProjects}
        </Button>
      }
    >
      {reading.rankedList === "old" ? words.listOld : words.listNone}
    </MessageBar>
  );
}

function Sentences({
  heading,
  sentences,
}: {
  readonly heading: string;
  readonly sentences: readonly string[];
}): ReactElement {
  return (
    <section className="stack tight" aria-label={heading}>
      <h2>{heading}</h2>
      <ul className="bulleted small">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

const listedAtOnce = 20;

interface ListedProps {
  readonly heading: (count: number) => string;
  readonly entries: readonly { readonly id: string; readonly sentence: string }[];
  readonly controller: ScoreController;
}

/** Projects with a sentence each; a press leads to the row in the sheet. */
function Listed({ heading, entries, controller }: ListedProps): ReactElement | null {
  const { score: words, say } = useTexts();
  if (entries.length === 0) return null;
  const more = entries.length - listedAtOnce;
  return (
    <details className="unfold">
      <summary>
        <h2>{heading(entries.length)}</h2>
      </summary>
      <ul className="plain small inside lines">
        {entries.slice(0, listedAtOnce).map(({ id, sentence }) => (
          <li key={sentence}>
            <Button look="link" onClick={() => void controller.showProject(id)}>
              {sentence}
            </Button>
          </li>
        ))}
        {more > 0 && <li className="quiet">{say.counted(words.more, more)}</li>}
      </ul>
    </details>
  );
}

/** Findings on criteria: equal scores, two that count one thing twice, scales without width. */
function Review({ reading, controller }: Pick<Props, "reading" | "controller">): ReactElement {
  const { score: words } = useTexts();
  const { issues } = reading.model;
  const [sentences, setSentences] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isOver = false;
    void controller.sentences(reviewIssues(issues)).then((found) => {
      if (!isOver) setSentences(found);
    });
    return () => {
      isOver = true;
    };
  }, [controller, issues]);
  if (sentences === null) return <></>;
  return sentences.length === 0 ? (
    <p className="small quiet">{words.noFindings}</p>
  ) : (
    <Sentences heading={words.findings} sentences={sentences} />
  );
}
