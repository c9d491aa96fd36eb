import { useId, type ReactElement } from "react";
import type { Relief, Shortage } from "#core/capacity/capacityPlan";
import { Button } from "../../../components/Button";
import { amount } from "../../tradeOff/amounts";
import { useDelivery } from "../useDelivery";
import type { CapacityProps } from "./CapacityPart";
import { shownShortages } from "./capacityView";

const listedAtOnce = 4;

/** Where demand exceeds what there is: who asks for it, who decides, what would help. */
export function ShortageList(props: CapacityProps): ReactElement | null {
  const { reading, state, controller } = props;
  const { delivery, say } = useDelivery();
  const id = useId();
  const shortages = shownShortages(reading.plan, state.basis, state.cell);
  if (shortages.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{delivery.capacity.shortages}</h2>
      {state.cell !== null && (
        <p className="small">
          {state.cell.role} {state.cell.period}{" "}
          <Button
            look="link"
            onClick={() => {
              controller.show({ cell: null });
            }}
          >
            {delivery.capacity.allShortages}
          </Button>
        </p>
      )}
      <ul className="plain cards">
        {shortages.slice(0, listedAtOnce).map((shortage) => (
          <Card key={`${shortage.role} ${shortage.period}`} {...props} shortage={shortage} />
        ))}
      </ul>
      {shortages.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, shortages.length - listedAtOnce)}</p>
      )}
    </section>
  );
}

interface CardProps extends CapacityProps {
  readonly shortage: Shortage;
}

function Card({ shortage, ...props }: CardProps): ReactElement {
  const { delivery, say } = useDelivery();
  const { role, period, capacity, demand, short, projects, deciders, reliefs } = shortage;
  return (
    <li className="card stack tight">
      <div className="spread-line">
        <span className="strong">
          {role} {period}
        </span>
        <span className="badge bad">
          {say.fill(delivery.capacity.short, { fte: say.number(short, 1) })}
        </span>
      </div>
      <p className="small quiet">
        {say.fill(delivery.capacity.cell, {
          capacity: say.number(capacity, 1),
          demand: say.number(demand, 1),
        })}
        {deciders.length > 0 && (
          <> · {say.fill(delivery.capacity.deciders, { names: say.list(deciders) })}</>
        )}
      </p>
      <table className="table small" aria-label={delivery.capacity.shares}>
        <tbody>
          {projects.slice(0, sharesShown).map(({ id, name, fte, share }) => (
            <tr key={id}>
              <th scope="row" className="plain-weight">
                {id} {name}
              </th>
              <td className="number">{say.number(fte, 1, 1)}</td>
              <td className="number">{say.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {projects.length > sharesShown && (
        <p className="small quiet">{say.counted(delivery.more, projects.length - sharesShown)}</p>
      )}
      {reliefs.length > 0 && (
        <div>
          <p className="small strong">{delivery.capacity.reliefs}</p>
          <ul className="plain small">
            {reliefs.slice(0, reliefsShown).map((relief, i) => (
              <ReliefLine key={i} {...props} relief={relief} />
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

const sharesShown = 4;
const reliefsShown = 3;

function ReliefLine({
  relief,
  reading,
  controller,
}: CapacityProps & { readonly relief: Relief }): ReactElement {
  const texts = useDelivery();
  const { delivery, say } = texts;
  const { project } = relief.kind === "raise" ? { project: "" } : relief;
  return (
    <li className="relief">
      <span className="spread">{reliefText(relief, reading.moneyUnit, texts)}</span>
      {relief.kind !== "raise" && (
        <Button
          size="short"
          aria-label={say.fill(delivery.capacity.tryOf, { project })}
          onClick={() => {
            controller.tryMove(
              relief.kind === "shift"
                ? { kind: "shift", project, days: relief.days }
                : { kind: "cut", project },
            );
            controller.show({ part: "dependencies" });
          }}
        >
          {delivery.capacity.try}
        </Button>
      )}
    </li>
  );
}

function reliefText(
  relief: Relief,
  unit: string,
  { delivery, say }: ReturnType<typeof useDelivery>,
): string {
  const { capacity } = delivery;
  switch (relief.kind) {
    case "shift": {
      const { project, days, closes, leaves, elsewhere } = relief;
      const facts = { project, closes: say.number(closes, 1), leaves: say.number(leaves, 1) };
      const text = say.counted(capacity.shift, days, facts);
      return elsewhere > 0
        ? `${text} ${say.fill(capacity.elsewhere, { fte: say.number(elsewhere, 1) })}`
        : text;
    }
    case "raise": {
      const { fte, cost } = relief;
      const text = say.fill(capacity.raise, { fte: say.number(fte, 1) });
      return cost === null
        ? text
        : `${text} ${say.fill(capacity.raiseCost, { amount: amount(cost, say), unit })}`;
    }
    case "drop": {
      const { project, closes, leaves } = relief;
      return say.fill(capacity.dropProject, {
        project,
        closes: say.number(closes, 1),
        leaves: say.number(leaves, 1),
      });
    }
  }
}
