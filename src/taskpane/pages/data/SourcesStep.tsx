import { useState, type ReactElement } from "react";
import { Button } from "../../components/Button";
import type { AdoptProps } from "./AdoptPart";
import { withoutIsland, withRegister } from "./adoptDecisions";
import { useData } from "./dataLanguage";
import { FilesField } from "./FilesField";
import { FormsField } from "./FormsField";
import { shownPlace, sourceCards, type SourceCard } from "./sourcesView";

/** Cards that are drawn before "show more" is pressed. */
const drawnAtOnce = 30;

/** The tables that were found and what each becomes; other workbooks, and forms. */
export function SourcesStep(props: AdoptProps): ReactElement {
  const { controller, proposed, decisions } = props;
  const language = useData();
  const { data, say } = language;
  const { sources } = data.adopt;
  const { adopted, others } = sourceCards(proposed.adoption, decisions, language);
  return (
    <div className="stack">
      <section className="stack tight" aria-labelledby="sources-found">
        <h4 id="sources-found">{say.counted(sources.foundIn, adopted.length)}</h4>
        {adopted.length === 0 && <p>{data.adopt.nothingFound}</p>}
        <Cards {...props} cards={adopted} />
        {others.length > 0 && (
          <details className="unfold">
            <summary>{say.counted(sources.others, others.length)}</summary>
            <div className="inside">
              <Cards {...props} cards={others} />
            </div>
          </details>
        )}
      </section>
      <section className="stack tight">
        <p className="small">{sources.select}</p>
        <div className="row">
          <Button onClick={() => void controller.useHeaders()}>{sources.useSelection}</Button>
        </div>
        <ul className="plain small">
          {Object.entries(decisions.islands).map(([id, { headers }]) =>
            headers === undefined ? null : (
              <li key={id} className="row">
                <span>{say.fill(sources.shown, { place: shownPlace(id, headers) })}</span>
                <Button
                  look="link"
                  onClick={() => {
                    controller.decide((before) => withoutIsland(before, id));
                  }}
                >
                  {sources.forget}
                </Button>
              </li>
            ),
          )}
        </ul>
      </section>
      <FilesField {...props} />
      <FormsField {...props} />
    </div>
  );
}

interface CardsProps extends AdoptProps {
  readonly cards: readonly SourceCard[];
}

function Cards({ cards, ...props }: CardsProps): ReactElement {
  const { data } = useData();
  const [drawn, setDrawn] = useState(drawnAtOnce);
  return (
    <>
      <ul className="plain cards">
        {cards.slice(0, drawn).map((card) => (
          <Source key={card.id} card={card} {...props} />
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
            {data.adopt.sources.showMore}
          </Button>
        </div>
      )}
    </>
  );
}

interface SourceProps extends AdoptProps {
  readonly card: SourceCard;
}

function Source({ card, store, controller }: SourceProps): ReactElement {
  const { data, say } = useData();
  const { sources } = data.adopt;
  const choose = (value: string): void => {
    const register = value === leftOut ? null : value === asFound ? undefined : value;
    controller.decide((decisions) => withRegister(decisions, card.id, register));
  };
  return (
    <li className="card stack tight">
      <div>
        {card.canShow ? (
          <Button
            look="link"
            title={say.fill(sources.goTo, { place: card.place })}
            onClick={() => void store.showCell(card.sheet, card.range)}
          >
            {card.place}
          </Button>
        ) : (
          <span className="strong wrap">{card.place}</span>
        )}{" "}
        <span className="small quiet">{card.facts}</span>
      </div>
      <div className="labelled">
        <span className="small" aria-hidden="true">
          {sources.becomes}
        </span>
        <select
          className="input"
          aria-label={say.fill(sources.becomesOf, { place: card.place })}
          value={card.register ?? leftOut}
          onChange={({ target }) => {
            choose(target.value);
          }}
        >
          <option value={leftOut}>{sources.leaveOut}</option>
          {card.isDecided && (
            <option value={asFound}>
              {say.fill(sources.asFound, { register: card.found ?? sources.none })}
            </option>
          )}
          {card.choices.map((register) => (
            <option key={register} value={register}>
              {register}
            </option>
          ))}
        </select>
        {card.sureness !== "" && (
          <span className={card.isGuess ? "badge warning" : "badge"}>{card.sureness}</span>
        )}
      </div>
      {card.evidence.length > 0 && (
        <details className="small">
          <summary aria-label={say.fill(sources.whyOf, { place: card.place })}>
            {sources.why}
          </summary>
          <ul className="bulleted">
            {card.evidence.map((sentence, i) => (
              <li key={i}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Values of the choice that are no register. */
const leftOut = "";
const asFound = "?";
