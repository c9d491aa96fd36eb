import { useState, type ReactElement } from "react";
import { Button } from "../../components/Button";
import type { AdoptProps } from "./AdoptPart";
import { withAnswer } from "./adoptDecisions";
import { useData } from "./dataLanguage";
import { QuestionItem } from "./QuestionItem";
import { openQuestions, questionCards } from "./questionsView";

/** Questions that are drawn before "show more" is pressed. */
const drawnAtOnce = 20;

/** What the sheets leave open, each asked once; what is assumed until then is said. */
export function QuestionsStep(props: AdoptProps): ReactElement {
  const { store, controller, proposed, decisions } = props;
  const language = useData();
  const { data, say } = language;
  const texts = data.adopt.questions;
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const cards = questionCards(proposed.adoption, decisions, language);
  if (cards.length === 0) return <p>{texts.none}</p>;
  const open = openQuestions(proposed.adoption, decisions);
  return (
    <div className="stack">
      <p role="status">
        {say.fill(texts.answered, { answered: cards.length - open, count: cards.length })}
      </p>
      <ul className="plain cards">
        {cards.slice(0, drawn).map((card) => (
          <li key={card.id} className="card">
            <QuestionItem
              card={card}
              onAnswer={(answer) => {
                controller.decide((before) => withAnswer(before, card.id, answer));
              }}
              onShow={(sheet, address) => void store.showCell(sheet, address)}
            />
          </li>
        ))}
      </ul>
      {cards.length > drawn && (
        <div>
          <Button
            size="short"
            onClick={() => {
              setDrawn(drawn + drawnAtOnce);
            }}
          >
            {say.counted(data.adopt.sources.more, cards.length - drawn)}
          </Button>
        </div>
      )}
    </div>
  );
}
