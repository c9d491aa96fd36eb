import { useId, useMemo, type ReactElement } from "react";
import type { Dependency } from "#core/schedule/schedule";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import type { DependenciesProps } from "./DependenciesPart";
import { listedDependencies } from "./dependenciesView";

const listedAtOnce = 40;

/** Every row of register Dependencies, conflicts first; what the drawing shows, as a list. */
export function DependencyList({ reading, state, controller }: DependenciesProps): ReactElement {
  const { delivery, say } = useDelivery();
  const id = useId();
  const rows = useMemo(
    () => listedDependencies(reading.schedule, state.search),
    [reading, state.search],
  );
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{delivery.list.heading}</h2>
      <input
        className="input"
        type="search"
        aria-label={delivery.list.find}
        placeholder={delivery.list.find}
        value={state.search}
        onChange={({ target }) => {
          controller.show({ search: target.value });
        }}
      />
      {rows.length === 0 && <p className="quiet">{delivery.list.none}</p>}
      <ul className="plain lines">
        {rows.slice(0, listedAtOnce).map((row) => (
          <Row
            key={row.id}
            row={row}
            onGo={() => void controller.goToRecord("Dependencies", row.id)}
          />
        ))}
      </ul>
      {rows.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, rows.length - listedAtOnce)}</p>
      )}
    </section>
  );
}

function Row({ row, onGo }: { readonly row: Dependency; readonly onGo: () => void }): ReactElement {
  const { delivery, say } = useDelivery();
  const { id, from, to, deliverable, strength, status, giverDate, receiverDate, lag } = row;
  const day = (value: number | null): string => (value === null ? "–" : say.date(value));
  return (
    <li>
      <div className="spread-line">
        <span className="strong">
          {from} → {to}
        </span>
        <FloatText row={row} />
      </div>
      <p className="small wrap">{deliverable}</p>
      <p className="small quiet">
        {delivery.list.strength[strength]} · {status} ·{" "}
        {say.fill(delivery.list.dates, { given: day(giverDate), needed: day(receiverDate) })}
        {lag !== 0 && <> · {say.counted(delivery.list.lag, lag)}</>} ·{" "}
        <Button look="link" aria-label={say.fill(delivery.goTo, { place: id })} onClick={onGo}>
          {id}
        </Button>
      </p>
    </li>
  );
}

/** What is left of time; a conflict is marked, what does not count any more says why. */
export function FloatText({ row }: { readonly row: Dependency }): ReactElement {
  const { delivery, say } = useDelivery();
  const { float, isConflict, state } = row;
  if (state !== "open") {
    return <span className="small quiet">{delivery.list.states[state]}</span>;
  }
  if (float === null) return <span className="small quiet">{delivery.list.states.undated}</span>;
  return isConflict ? (
    <span className="badge bad">{say.counted(delivery.list.conflict, Math.abs(float))}</span>
  ) : (
    <span className="small">{say.counted(delivery.list.float, float)}</span>
  );
}
