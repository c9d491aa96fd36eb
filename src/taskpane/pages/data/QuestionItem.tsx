import { useId, useState, type ReactElement } from "react";
import { Button } from "../../components/Button";
import { withWord } from "./adoptDecisions";
import { useData } from "./dataLanguage";
import type { OptionLine, QuestionCard } from "./questionsView";

interface Props {
  readonly card: QuestionCard;
  /** null = taken back. */
  readonly onAnswer: (answer: string | null) => void;
  readonly onShow: (sheet: string, address: string) => void;
}

/** One question: what it is about, what it decides, the answers with what speaks for each. */
export function QuestionItem({ card, onAnswer, onShow }: Props): ReactElement {
  const { data, say } = useData();
  const texts = data.adopt.questions;
  const { sheet, address, answer, title } = card;
  return (
    <fieldset className="stack tight question">
      <legend className="strong wrap">{title}</legend>
      <p className="small quiet">
        {card.decides}
        {sheet !== null && address !== null && (
          <>
            {" · "}
            <Button
              look="link"
              onClick={() => {
                onShow(sheet, address);
              }}
            >
              {`${sheet}!${address}`}
            </Button>
          </>
        )}
        {answer !== null && (
          <>
            {" · "}
            <span className="text-good">{texts.done}</span>
          </>
        )}
      </p>
      {card.words.length > 0 ? (
        <Words card={card} onAnswer={onAnswer} />
      ) : (
        <Options card={card} onAnswer={onAnswer} />
      )}
      {card.isOpen && <TypedAnswer answer={answer} onAnswer={onAnswer} />}
      {answer === null ? (
        card.assumed !== "" && <p className="small quiet">{card.assumed}</p>
      ) : (
        <div>
          <Button
            look="link"
            aria-label={say.fill(texts.takeBackOf, { question: title })}
            onClick={() => {
              onAnswer(null);
            }}
          >
            <span className="small">{texts.takeBack}</span>
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type PartProps = Pick<Props, "card" | "onAnswer">;

function Options({ card, onAnswer }: PartProps): ReactElement {
  const name = useId();
  const { samples, options } = card;
  const hasReads = options.some(({ reads }) => reads.length > 0);
  return (
    <>
      {!hasReads && samples.length > 0 && <p className="small wrap">{samples.join(" · ")}</p>}
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={card.answer === option.value}
            onChange={() => {
              onAnswer(option.value);
            }}
          />
          <OptionWords option={option} isAnswered={card.answer !== null} />
        </label>
      ))}
    </>
  );
}

function OptionWords({
  option,
  isAnswered,
}: {
  readonly option: OptionLine;
  readonly isAnswered: boolean;
}): ReactElement {
  const { data } = useData();
  return (
    <span className="two-lines wrap">
      <span>
        {option.label}
        {option.isAssumed && !isAnswered && (
          <>
            {" "}
            <span className="badge">{data.adopt.questions.assumedMark}</span>
          </>
        )}
      </span>
      <span className="quiet">
        {[option.evidence, ...option.reads]
          .filter((each) => each !== "")
          .map((each) => (
            <span key={each} className="line">
              {each}
            </span>
          ))}
      </span>
    </span>
  );
}

/** What words mean that are in no list: a choice for each of them. */
function Words({ card, onAnswer }: PartProps): ReactElement {
  const { data, say } = useData();
  const texts = data.adopt.questions;
  return (
    <>
      {card.words.map(({ word, meant }) => (
        <label key={word} className="labelled">
          <span className="spread wrap">{word}</span>
          <select
            className="input"
            aria-label={say.fill(texts.meaningOf, { word })}
            value={meant ?? unanswered}
            onChange={({ target }) => {
              const meaning = target.value === unanswered ? null : target.value;
              onAnswer(withWord(card.answer ?? undefined, word, meaning));
            }}
          >
            <option value={unanswered}>{texts.noAnswer}</option>
            <option value="">{texts.missing}</option>
            {card.options.map(({ value, label }) =>
              value === "" ? null : (
                <option key={value} value={value}>
                  {label}
                </option>
              ),
            )}
          </select>
        </label>
      ))}
    </>
  );
}

/** An answer that is none of the options. */
function TypedAnswer({
  answer,
  onAnswer,
}: {
  readonly answer: string | null;
  readonly onAnswer: Props["onAnswer"];
}): ReactElement {
  const { data } = useData();
  const texts = data.adopt.questions;
  const [typed, setTyped] = useState(answer ?? "");
  return (
    <form
      className="with-button"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") onAnswer(typed.trim());
      }}
    >
      <label className="field">
        <span className="small">{texts.typed}</span>
        <input
          className="input"
          value={typed}
          maxLength={40}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
      </label>
      <Button type="submit" isOff={typed.trim() === ""}>
        {texts.use}
      </Button>
    </form>
  );
}

/** Value of the choice "no answer": no word of a list holds it. */
const unanswered = "\u0000";
