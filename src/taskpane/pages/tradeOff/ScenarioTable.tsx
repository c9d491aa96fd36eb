import { useId, useMemo, type ReactElement } from "react";
import type { ScenarioReading, ScenariosReading } from "#actions/choice/scenariosReading";
import { amount } from "./amounts";
import { comparedScenarios, type ComparedRow } from "./scenariosView";
import type { PartProps } from "./TradeOffPage";
import { useTradeOff } from "./useTradeOff";

interface Props extends PartProps {
  readonly scenarios: ScenariosReading;
}

/** Scenarios side by side: figures, then each project in or out. */
export function ScenarioTable({ tradeOff, controller, scenarios }: Props): ReactElement | null {
  const { trade } = useTradeOff();
  const id = useId();
  const { compared, differsOnly } = tradeOff;
  const table = useMemo(
    () => comparedScenarios(scenarios, compared, differsOnly),
    [scenarios, compared, differsOnly],
  );
  if (table.scenarios.length < 2) return null;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{trade.comparison}</h2>
      <label className="check">
        <input
          type="checkbox"
          checked={differsOnly}
          onChange={({ target }) => {
            controller.show({ differsOnly: target.checked });
          }}
        />
        <span>{trade.differsOnly}</span>
      </label>
      <div className="scrolled" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="table small compared" aria-labelledby={id}>
          <Head scenarios={table.scenarios} />
          <tbody>
            {table.rows.map((row) => (
              <ProjectLine key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {table.rows.length === 0 && <p className="small quiet">{trade.noDifference}</p>}
    </section>
  );
}

function Head({ scenarios }: { readonly scenarios: readonly ScenarioReading[] }): ReactElement {
  const { trade, say } = useTradeOff();
  const figure = (value: number | null): string => (value === null ? "–" : amount(value, say));
  const lines = [
    { name: trade.value, of: ({ value }: ScenarioReading) => figure(value) },
    { name: trade.cost, of: ({ cost }: ScenarioReading) => figure(cost) },
    { name: trade.count, of: ({ chosen }: ScenarioReading) => say.number(chosen.length) },
  ];
  return (
    <thead>
      <tr>
        <th scope="col">{trade.project}</th>
        {scenarios.map(({ id, name }) => (
          <th key={id} scope="col" className="number" title={id}>
            <span className="scenario-name">{name}</span>
          </th>
        ))}
      </tr>
      {lines.map(({ name, of }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {scenarios.map((scenario) => (
            <td key={scenario.id} className="number">
              {of(scenario)}
            </td>
          ))}
        </tr>
      ))}
    </thead>
  );
}

function ProjectLine({ row }: { readonly row: ComparedRow }): ReactElement {
  const { trade } = useTradeOff();
  return (
    <tr className={row.differs ? "differs" : undefined}>
      <th scope="row">
        {row.id} {row.differs && <span className="quiet">{trade.differs}</span>}
      </th>
      {row.isIn.map((isIn, column) => (
        <td key={column} className={isIn === true ? "number is-in" : "number quiet"}>
          {isIn === null ? "–" : isIn ? trade.in : trade.out}
        </td>
      ))}
    </tr>
  );
}
