import { useMemo, useRef, type KeyboardEvent, type ReactElement } from "react";
import { heatMap, type HeatCell } from "#core/risk/heatMap";
import type { RiskRecord, RiskType } from "#core/risk/risk";
import { impactWords, probabilityWords, shadeOf } from "../riskWordings";
import type { PartProps } from "../RiskPage";
import { ratingKinds, type MapCell } from "../riskState";
import { useRisk, type RiskWords } from "../useRisk";

interface Props extends PartProps {
  /** What the filters let through. */
  readonly found: readonly RiskRecord[];
}

/** Open risks by probability and impact, with their counts; a cell lists its risks. */
export function HeatMapTable(props: Props): ReactElement {
  const { reading, state, found } = props;
  const texts = useRisk();
  const { risk, say } = texts;
  const { map, filter } = state;
  const { rows, unrated } = useMemo(
    () => heatMap(found, reading.scale, map.rating, map.type),
    [found, reading.scale, map],
  );
  const count = rows.flat().reduce((sum, { ids }) => sum + ids.length, 0);
  return (
    <section className="stack tight" aria-label={risk.map}>
      <div className="row">
        <h2 className="spread">{risk.map}</h2>
        <span className="small quiet">
          {say.counted(risk.mapCount, count)}
          {unrated.length > 0 && <> · {say.counted(risk.unrated, unrated.length)}</>}
        </span>
      </div>
      <Toggles {...props} />
      <Cells {...props} rows={rows} />
      <p className="small quiet" role="status">
        {filter.cell === null ? risk.mapHint : chosenWords(rows, filter.cell, texts)}
      </p>
    </section>
  );
}

/** Which risks are shown, by which of their ratings. */
function Toggles({ reading, state, controller }: Props): ReactElement {
  const { risk } = useRisk();
  const { map } = state;
  const types: readonly RiskType[] = ["Threat", "Opportunity"];
  const hasTargets = reading.packs["Risk treatment"];
  return (
    <div className="row toggles">
      <div role="group" aria-label={risk.showType} className="toggle">
        {types.map((type) => (
          <button
            key={type}
            type="button"
            aria-pressed={map.type === type}
            onClick={() => {
              controller.map({ type });
            }}
          >
            {risk.typesMany[type]}
          </button>
        ))}
      </div>
      <div role="group" aria-label={risk.showRating} className="toggle">
        {ratingKinds
          .filter((kind) => kind !== "target" || hasTargets)
          .map((rating) => (
            <button
              key={rating}
              type="button"
              aria-pressed={map.rating === rating}
              onClick={() => {
                controller.map({ rating });
              }}
            >
              {risk.ratings[rating]}
            </button>
          ))}
      </div>
    </div>
  );
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface CellsProps extends Props {
  readonly rows: readonly (readonly HeatCell[])[];
}

/** A grid of which one cell is in the tab order; arrows lead to the others, Enter lists its risks. */
function Cells(props: CellsProps): ReactElement {
  const { rows, reading, state } = props;
  const texts = useRisk();
  const { risk, say } = texts;
  const { map, filter } = state;
  const grid = useRef<HTMLTableElement>(null);
  const size = rows.length;
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = moves[event.key];
    const from = event.target instanceof HTMLElement ? event.target.dataset : {};
    if (by === undefined || from["row"] === undefined) return;
    event.preventDefault();
    const to = [Number(from["row"]) + by[0], Number(from["column"]) + by[1]];
    grid.current
      ?.querySelector<HTMLButtonElement>(`[data-row="${to[0]}"][data-column="${to[1]}"]`)
      ?.focus();
  };
  const label = say.fill(risk.mapOf, {
    type: risk.typesMany[map.type],
    rating: risk.ratings[map.rating],
  });
  return (
    <table ref={grid} className="heat-map" aria-label={label} onKeyDown={onKeyDown}>
      <tbody>
        {rows.map((row, r) => (
          <tr key={size - r}>
            <th scope="row" title={probabilityWords(size - r, reading.scale, texts)}>
              {size - r}
            </th>
            {row.map((cell, c) => (
              <td key={c}>
                <Cell
                  {...props}
                  cell={cell}
                  at={[r, c]}
                  isStop={filter.cell === null ? r === 0 && c === 0 : isSameCell(cell, filter.cell)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          {(rows[0] ?? []).map(({ impact }) => (
            <th key={impact} scope="col" title={impactWords(impact, reading.scale, texts)}>
              {impact}
            </th>
          ))}
        </tr>
        <tr>
          <td />
          <td colSpan={size} className="small quiet axis">
            {risk.axes}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface CellProps extends CellsProps {
  readonly cell: HeatCell;
  readonly at: readonly [number, number];
  /** It is the cell that Tab leads to. */
  readonly isStop: boolean;
}

function Cell({ cell, at, isStop, state, controller }: CellProps): ReactElement {
  const { risk, say } = useRisk();
  const { probability, impact, score, level, ids } = cell;
  const { map, filter } = state;
  const isChosen = filter.cell !== null && isSameCell(cell, filter.cell);
  const words = say.counted(risk.cell, ids.length, {
    probability,
    impact,
    score: score === null ? "–" : say.number(score, 1),
    level: level === null ? "–" : risk.levels[level],
  });
  return (
    <button
      type="button"
      className={`heat-cell ${shadeOf(map.type, level)}${ids.length === 0 ? " empty" : ""}`}
      data-row={at[0]}
      data-column={at[1]}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      title={ids.length === 0 ? words : `${words}: ${ids.slice(0, 20).join(", ")}`}
      onClick={() => {
        controller.chooseCell({ probability, impact });
      }}
    >
      <span className="only-spoken">{words}</span>
      <span aria-hidden="true">{ids.length === 0 ? "\u00A0" : ids.length}</span>
      <span className="letter" aria-hidden="true">
        {level === null ? "" : risk.letters[level]}
      </span>
    </button>
  );
}

function isSameCell(a: MapCell, b: MapCell): boolean {
  return a.probability === b.probability && a.impact === b.impact;
}

function chosenWords(
  rows: readonly (readonly HeatCell[])[],
  chosen: MapCell,
  { risk, say }: RiskWords,
): string {
  const ids = rows.flat().find((cell) => isSameCell(cell, chosen))?.ids ?? [];
  const facts = { probability: chosen.probability, impact: chosen.impact, ids: say.list(ids) };
  return say.fill(ids.length === 0 ? risk.cellEmpty : risk.cellChosen, facts);
}
