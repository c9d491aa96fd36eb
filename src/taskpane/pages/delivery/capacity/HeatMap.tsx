import { useId, useMemo, type ReactElement } from "react";
import { useDelivery } from "../useDelivery";
import type { CapacityProps } from "./CapacityPart";
import { heatRows, heatText, heats, type HeatCell } from "./capacityView";

/** Roles by periods: what is free or missing in each, by number and mark as well as by colour. */
export function HeatMap({ reading, state, controller }: CapacityProps): ReactElement {
  const { delivery, say } = useDelivery();
  const id = useId();
  const rows = useMemo(() => heatRows(reading.plan, state.basis), [reading, state.basis]);
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{delivery.capacity.map}</h2>
      <p className="small quiet">{delivery.capacity.mapHint}</p>
      <div className="scrolled" role="group" aria-labelledby={id} tabIndex={0}>
        <table className="heat small" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{delivery.capacity.role}</th>
              {reading.plan.periods.map((period) => (
                <th key={period} scope="col">
                  {period}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ role, cells }) => (
              <tr key={role}>
                <th scope="row">{role}</th>
                {cells.map((cell) => (
                  <Cell
                    key={cell.period}
                    cell={cell}
                    role={role}
                    isOpen={state.cell?.role === role && state.cell.period === cell.period}
                    onOpen={(isOpen) => {
                      controller.show({ cell: isOpen ? { role, period: cell.period } : null });
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small legend">
        {heats.map((heat) => (
          <span key={heat}>
            <span className={`heat-key heat-${heat}`} aria-hidden="true">
              {heatText({ heat, gap: heat === "over" ? -1 : 1, demand: 1 }, say)}
            </span>{" "}
            {delivery.capacity.heats[heat]}
          </span>
        ))}
      </p>
    </section>
  );
}

interface CellProps {
  readonly cell: HeatCell;
  readonly role: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function Cell({ cell, role, isOpen, onOpen }: CellProps): ReactElement {
  const { delivery, say } = useDelivery();
  const { heat, period, capacity, demand, shortage } = cell;
  const text = heatText(cell, say);
  const facts = say.fill(delivery.capacity.cell, {
    capacity: capacity === null ? "–" : say.number(capacity, 1),
    demand: say.number(demand, 1),
  });
  return (
    <td className={`heat-${heat}`} title={facts}>
      {shortage === null ? (
        text
      ) : (
        <button
          type="button"
          aria-pressed={isOpen}
          aria-label={`${role} ${period}: ${text}. ${facts}`}
          onClick={() => {
            onOpen(!isOpen);
          }}
        >
          {text}
        </button>
      )}
    </td>
  );
}
