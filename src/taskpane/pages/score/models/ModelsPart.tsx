import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { ModelsReading } from "#actions/readModels";
import { issueSentence } from "#core/messages/sentences";
import type { ModelParameters, ScoreModelId } from "#core/scoring/models/scoreModel";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import { Skeleton } from "../../../components/Skeleton";
import { useKeptFocus } from "../../../hooks/useKeptFocus";
import type { PaneState } from "../../../reducer";
import type { PaneStore } from "../../../store";
import { useScoreTexts } from "../scoreLanguage";
import { NumberField } from "../weighing/NumberField";
import { ModelsController } from "./modelsController";
import type { ModelsChoice } from "./modelsState";
import { agreementSentences, moverSentences, rankRows, unscoredLines } from "./modelsView";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** Several ways to rank, side by side: who moves, and how alike they are. */
export function ModelsPart({ state, store }: Props): ReactElement {
  const { models: texts } = useScoreTexts();
  const controller = useMemo(() => new ModelsController(store), [store]);
  const { overview } = state;
  const { reading, choice } = state.score.models;
  const seen = useRef<unknown>(null);
  useEffect(() => {
    if (seen.current === overview) return;
    seen.current = overview;
    void controller.refresh();
  }, [controller, overview]);
  const heading = useRef<HTMLHeadingElement>(null);
  const keepsFocus = useKeptFocus(heading, reading);
  return (
    <section className="stack" aria-labelledby="models-title" {...keepsFocus}>
      <h2 id="models-title" ref={heading} tabIndex={-1}>
        {texts.heading}
      </h2>
      <p className="small quiet">{texts.hint}</p>
      {reading === null ? (
        <Skeleton />
      ) : (
        <>
          <ChoiceFields
            reading={reading}
            choice={choice ?? reading.choice}
            controller={controller}
          />
          <Compared
            reading={reading}
            choice={choice ?? reading.choice}
            controller={controller}
            store={store}
          />
        </>
      )}
    </section>
  );
}

interface ChosenProps {
  readonly reading: ModelsReading;
  readonly choice: ModelsChoice;
  readonly controller: ModelsController;
}

/** Which models are compared, and what those that have parameters are told. */
function ChoiceFields({ reading, choice, controller }: ChosenProps): ReactElement {
  const { models: texts, say } = useScoreTexts();
  const { models, parameters } = choice;
  const toggle = (model: ScoreModelId, isChosen: boolean): void => {
    const chosen = reading.available.filter((each) =>
      each === model ? isChosen : models.includes(each),
    );
    void controller.choose({ models: chosen, parameters });
  };
  return (
    <details className="unfold">
      <summary>
        <h3>{say.fill(texts.chosen, { count: models.length, of: reading.available.length })}</h3>
      </summary>
      <fieldset className="stack tight models-choice inside">
        <legend className="only-spoken">{texts.choose}</legend>
        {reading.available.map((model) => (
          <label key={model} className="check">
            <input
              type="checkbox"
              checked={models.includes(model)}
              onChange={({ target }) => {
                toggle(model, target.checked);
              }}
            />
            <span>
              {texts.names[model]} <span className="small quiet">{texts.meanings[model]}</span>
            </span>
          </label>
        ))}
        <Parameters choice={choice} controller={controller} />
      </fieldset>
    </details>
  );
}

const parametersOf: readonly (readonly [keyof ModelParameters, ScoreModelId])[] = [
  ["vikorV", "vikor"],
  ["indifference", "promethee"],
  ["preference", "promethee"],
];

function Parameters({
  choice: { models, parameters },
  controller,
}: Omit<ChosenProps, "reading">): ReactElement {
  const { models: texts } = useScoreTexts();
  return (
    <>
      {parametersOf
        .filter(([, model]) => models.includes(model))
        .map(([name]) => (
          <NumberField
            key={name}
            label={texts[name]}
            value={parameters[name]}
            onNumber={(value) => {
              if (value === null || value < 0 || value > 1) return;
              void controller.choose({ models, parameters: { ...parameters, [name]: value } });
            }}
          />
        ))}
    </>
  );
}

function Compared(props: ChosenProps & { readonly store: PaneStore }): ReactElement {
  const { reading, choice, controller, store } = props;
  const language = useScoreTexts();
  const { models: texts, say, words } = language;
  const { comparison, sheet } = reading;
  if (comparison.models.length === 0) return <p>{texts.none}</p>;
  const agreement = agreementSentences(comparison, language);
  const movers = moverSentences(comparison, language);
  const issues = comparison.models.flatMap((each) => each.issues);
  const unscored = unscoredLines(comparison, language);
  return (
    <>
      <div className="row">
        <Button look="primary" onClick={() => void controller.write(choice)}>
          {texts.write}
        </Button>
      </div>
      <p className="small quiet">
        {sheet === "none" && texts.sheetNone}
        {sheet === "stale" && texts.sheetStale}
        {sheet === "current" && (
          <>
            {texts.sheetCurrent}{" "}
            <Button look="link" onClick={() => void store.goTo("Models")}>
              {texts.goTo}
            </Button>
          </>
        )}
      </p>
      {comparison.left.length > 0 && (
        <p className="small quiet">
          {say.fill(texts.left, {
            models: say.list(comparison.left.map((model) => texts.names[model])),
          })}
        </p>
      )}
      <RankTable reading={reading} />
      <section className="stack tight" aria-labelledby="agreement-title">
        <h3 id="agreement-title">{texts.agreement}</h3>
        {agreement.summary !== null && <p>{agreement.summary}</p>}
        <p className="small quiet">{texts.agreementHint}</p>
        <ul className="bulleted small">
          {agreement.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className="stack tight" aria-labelledby="movers-title">
        <h3 id="movers-title">{texts.movers}</h3>
        {movers.length === 0 && <p className="quiet">{texts.noMovers}</p>}
        <ul className="bulleted small">
          {movers.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {issues.map((issue, at) => (
        <MessageBar key={at} intent="info">
          {issueSentence(issue, words)}
        </MessageBar>
      ))}
      {unscored.length > 0 && (
        <details className="unfold">
          <summary>
            <h3>{say.counted(texts.unscored, unscored.length)}</h3>
          </summary>
          <ul className="bulleted small inside">
            {unscored.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Projects that are drawn at once; more come at a press. */
const drawnAtOnce = 25;

function RankTable({ reading }: Pick<ChosenProps, "reading">): ReactElement {
  const language = useScoreTexts();
  const { models: texts, say } = language;
  const { comparison } = reading;
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const rows = rankRows(comparison, language);
  return (
    <>
      <div className="wide-table" tabIndex={0} role="region" aria-label={texts.scroll}>
        <table className="table small">
          <caption className="only-spoken">{texts.table}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.project}</th>
              {comparison.models.map(({ model }) => (
                <th key={model} scope="col" className="number">
                  {texts.names[model]}
                </th>
              ))}
              <th scope="col" className="number">
                {texts.spread}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, drawn).map(({ id, name, ranks, spread }) => (
              <tr key={id}>
                <th scope="row">
                  {id} <span className="quiet">{name}</span>
                </th>
                {ranks.map((rank, at) => (
                  <td key={at} className="number">
                    {rank}
                  </td>
                ))}
                <td className={spread >= 3 ? "number strong" : "number quiet"}>
                  {say.number(spread)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > drawn && (
        <div>
          <Button
            size="short"
            onClick={() => {
              setDrawn(rows.length);
            }}
          >
            {say.counted(texts.more, rows.length - drawn)}
          </Button>
        </div>
      )}
    </>
  );
}
