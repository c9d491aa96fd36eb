import { useEffect, useRef, useState, type ReactElement } from "react";
import type { WeightingReading } from "#actions/readWeighting";
import type { JudgeAnswers } from "#core/scoring/weighing/weighing";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import { useScoreTexts } from "../scoreLanguage";
import {
  interviewView,
  pairKey,
  strengthsOf,
  type InterviewView,
  type Question,
} from "./interviewView";
import type { WeighingController } from "./weighingController";
import type { WeighingView } from "./weighingState";

interface Props {
  readonly reading: WeightingReading;
  readonly answers: JudgeAnswers;
  readonly view: WeighingView;
  readonly controller: WeighingController;
}

/** One question at a time, the one that tells most, until no answer can change the funded list. */
export function Interview({ reading, answers, view, controller }: Props): ReactElement {
  const texts = useScoreTexts();
  const { weighing, say } = texts;
  const words = weighing.interview;
  const { skipped } = view;
  const [known, setKnown] = useState<{
    readonly of: JudgeAnswers;
    readonly stand: InterviewView;
  } | null>(null);
  useEffect(() => {
    // After the page has drawn: looking for the best question takes a moment.
    const timer = setTimeout(() => {
      const { subject, funding } = reading;
      const criteria = subject.criteria.map(({ name }) => name);
      const asked = { criteria, answers, funding, crLimit: subject.crLimit, skipped };
      setKnown({ of: answers, stand: interviewView(asked, texts) });
    });
    return () => {
      clearTimeout(timer);
    };
  }, [reading, answers, skipped, texts]);
  const heading = useRef<HTMLHeadingElement>(null);
  if (known === null) return <p aria-busy="true">{words.working}</p>;
  const { stand } = known;
  const question = !stand.isSettled || view.goesOn ? stand.question : null;
  return (
    <section className="stack interview" aria-labelledby="interview-title">
      <h3 id="interview-title" ref={heading} tabIndex={-1}>
        {words.heading}
      </h3>
      <p className="small quiet" role="status">
        {say.counted(words.asked, stand.judged)}{" "}
        {stand.left > 0 && say.counted(words.left, stand.left)}
      </p>
      {question !== null && (
        <Asking
          key={pairKey(question.first, question.second)}
          question={question}
          canGoBack={answers.judgements.length > 0}
          isBusy={known.of !== answers}
          onAnswer={(ratio) => {
            controller.judge([question.first, question.second], ratio);
            heading.current?.focus();
          }}
          onBack={() => {
            const last = answers.judgements.at(-1);
            if (last !== undefined) controller.judge([last.first, last.second], null);
            heading.current?.focus();
          }}
          onSkip={() => {
            controller.view({ skipped: [...skipped, pairKey(question.first, question.second)] });
            heading.current?.focus();
          }}
        />
      )}
      <div role="status">
        {question === null ? (
          <Ended stand={stand} controller={controller} />
        ) : stand.mayStop ? (
          <MessageBar intent="info">{stand.sentence}</MessageBar>
        ) : (
          <p className="small quiet">{stand.sentence}</p>
        )}
      </div>
    </section>
  );
}

interface AskingProps {
  readonly question: Question;
  readonly canGoBack: boolean;
  readonly isBusy: boolean;
  readonly onAnswer: (ratio: number) => void;
  readonly onBack: () => void;
  readonly onSkip: () => void;
}

/** The question with nine answers; the ones between them stand in the list of all pairs. */
function Asking(props: AskingProps): ReactElement {
  const { question, canGoBack, isBusy, onAnswer, onBack, onSkip } = props;
  const texts = useScoreTexts();
  const { weighing, say } = texts;
  const words = weighing.interview;
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null && !isBusy) onAnswer(chosen);
      }}
    >
      <fieldset className="stack tight strengths">
        <legend className="strong wrap">
          {say.fill(words.question, { first: question.first, second: question.second })}
        </legend>
        {strengthsOf(question, texts).map(({ ratio, words: label }) => (
          <label key={ratio} className="check">
            <input
              type="radio"
              name="strength"
              checked={chosen === ratio}
              onChange={() => {
                setChosen(ratio);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <p className="small quiet">{words.because[question.because]}</p>
      <div className="row">
        <Button type="submit" look="primary" isOff={chosen === null || isBusy}>
          {words.answer}
        </Button>
        <Button isOff={!canGoBack} onClick={onBack}>
          {words.back}
        </Button>
        <Button onClick={onSkip}>{words.skip}</Button>
      </div>
    </form>
  );
}

/** Nothing has to be asked any more: what is known, and the way on all the same. */
function Ended({
  stand,
  controller,
}: {
  readonly stand: InterviewView;
  readonly controller: WeighingController;
}): ReactElement {
  const { weighing } = useScoreTexts();
  const words = weighing.interview;
  const isOver = stand.question === null && !stand.hasSkipped;
  const goOn = stand.hasSkipped && stand.question === null ? words.askSkipped : words.goOn;
  return (
    <MessageBar
      intent={stand.isSettled ? "good" : "info"}
      actions={
        isOver ? undefined : (
          <Button
            size="short"
            onClick={() => {
              controller.view({ goesOn: true, skipped: [] });
            }}
          >
            {goOn}
          </Button>
        )
      }
    >
      {stand.question === null && stand.hasSkipped && `${words.skippedOnly} `}
      {stand.sentence}
    </MessageBar>
  );
}
