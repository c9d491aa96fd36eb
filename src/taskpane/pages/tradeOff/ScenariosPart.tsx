import { useId, useState, type ReactElement } from "react";
import type { ScenarioReading, ScenariosReading } from "#actions/choice/scenariosReading";
import { Button } from "../../components/Button";
import { toggled, wishOf } from "./choiceWish";
import { ScenarioTable } from "./ScenarioTable";
import { draftProblem, mostCompared, scenarioLine } from "./scenariosView";
import type { PartProps } from "./TradeOffPage";
import { useTradeOff } from "./useTradeOff";

/** Portfolios kept under a name: save, compare, accept, remove. */
export function ScenariosPart(props: PartProps): ReactElement {
  const { trade } = useTradeOff();
  const { scenarios } = props.tradeOff;
  if (scenarios === null) return <p className="quiet">{trade.reading}</p>;
  return (
    <div className="stack">
      <SaveForm {...props} scenarios={scenarios} />
      {scenarios.scenarios.length === 0 ? (
        <p>{trade.noScenarios}</p>
      ) : (
        <>
          <ScenarioList {...props} scenarios={scenarios} />
          <ScenarioTable {...props} scenarios={scenarios} />
        </>
      )}
    </div>
  );
}

interface Props extends PartProps {
  readonly scenarios: ScenariosReading;
}

function SaveForm({ tradeOff, controller, scenarios }: Props): ReactElement | null {
  const texts = useTradeOff();
  const { trade } = texts;
  const id = useId();
  const [isAsked, setIsAsked] = useState(false);
  const { answer, draft } = tradeOff;
  if (answer === null) return null;
  const problem = draftProblem(draft, scenarios, texts);
  return (
    <form
      className="stack tight"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (problem.text === null || !problem.blocks) void controller.save();
      }}
    >
      <h2 id={id}>{trade.save}</h2>
      <label className="field">
        <span className="small">{trade.name}</span>
        <input
          className="input"
          value={draft}
          aria-invalid={isAsked && problem.blocks}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => {
            controller.show({ draft: target.value });
          }}
        />
      </label>
      <span
        id={`${id}-note`}
        className={problem.blocks ? "small problem" : "small quiet"}
        role="alert"
      >
        {isAsked || !problem.blocks ? problem.text : null}
      </span>
      <div className="row">
        <Button look="primary" type="submit">
          {trade.savePreview}
        </Button>
      </div>
    </form>
  );
}

function ScenarioList({ scenarios, ...props }: Props): ReactElement {
  const { trade, say } = useTradeOff();
  const id = useId();
  const { compared } = props.tradeOff;
  const known = scenarios.scenarios.filter((each) => compared.includes(each.id));
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{trade.scenarios}</h2>
      <ul className="plain cards">
        {scenarios.scenarios.map((scenario) => (
          <ScenarioCard key={scenario.id} {...props} scenario={scenario} />
        ))}
      </ul>
      <p className="small quiet">
        {known.length >= mostCompared
          ? say.fill(trade.compareMost, { most: mostCompared })
          : known.length < 2 && trade.compareFewest}
      </p>
    </section>
  );
}

function ScenarioCard({
  scenario,
  tradeOff,
  controller,
}: PartProps & { readonly scenario: ScenarioReading }): ReactElement {
  const texts = useTradeOff();
  const { trade, say } = texts;
  const { id, name, isStale, accepted, settings } = scenario;
  const { compared } = tradeOff;
  const isCompared = compared.includes(id);
  const named = (words: string): string => say.fill(words, { name });
  return (
    <li className="card stack tight">
      <div>
        <span className="strong wrap">{name}</span> <span className="quiet small">{id}</span>{" "}
        {isStale === true && <span className="badge warning">{trade.stale}</span>}{" "}
        {accepted !== "" && <span className="badge">{trade.accepted}</span>}
      </div>
      <p className="small">{scenarioLine(scenario, texts)}</p>
      {scenario.note !== "" && <p className="small quiet wrap">{scenario.note}</p>}
      <div className="row">
        <label className="check">
          <input
            type="checkbox"
            aria-label={named(trade.compareOf)}
            checked={isCompared}
            disabled={!isCompared && compared.length >= mostCompared}
            onChange={({ target }) => {
              controller.show({ compared: toggled(compared, id, target.checked) });
            }}
          />
          <span className="small">{trade.compare}</span>
        </label>
        <Button
          size="short"
          aria-label={named(trade.acceptOf)}
          onClick={() => void controller.accept(id)}
        >
          {trade.accept}
        </Button>
        {settings !== null && (
          <Button
            size="short"
            aria-label={named(isStale === true ? trade.solveAgainOf : trade.loadOf)}
            onClick={() => {
              controller.show({ part: "portfolio", draft: name });
              void controller.solveWith(wishOf(settings));
            }}
          >
            {isStale === true ? trade.solveAgain : trade.load}
          </Button>
        )}
        <Button
          size="short"
          aria-label={named(trade.removeOf)}
          onClick={() => void controller.remove(id)}
        >
          {trade.remove}
        </Button>
      </div>
    </li>
  );
}
