import type { ReactElement } from "react";
import type { CapacityReading } from "#actions/schedule/readCapacity";
import type { UnplacedDemand } from "#core/capacity/capacityPlan";
import { Button } from "../../../components/Button";
import type { PartProps } from "../DeliveryPage";
import { Missing } from "../Missing";
import { useDelivery } from "../useDelivery";
import { bases, shortagesOf } from "./capacityView";
import { FitList } from "./FitList";
import { HeatMap } from "./HeatMap";
import { ShortageList } from "./ShortageList";

export interface CapacityProps extends PartProps {
  readonly reading: CapacityReading;
}

/** People that there are against people that projects ask for. */
export function CapacityPart(props: CapacityProps): ReactElement {
  const { reading, state, controller } = props;
  const { delivery } = useDelivery();
  if (reading.lacking.length > 0) {
    return <Missing {...props} registers={reading.lacking} pack="Resources" />;
  }
  if (reading.plan.roles.length === 0) {
    return (
      <div className="stack">
        <p>{delivery.capacity.empty}</p>
        <div className="row">
          <Button onClick={() => void props.store.goTo("Capacity")}>
            {delivery.capacity.toCapacity}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <Summary {...props} />
      <div className="choices" role="radiogroup" aria-label={delivery.capacity.basis}>
        {bases.map((basis) => (
          <label key={basis} className="check">
            <input
              type="radio"
              name="capacity-basis"
              checked={state.basis === basis}
              onChange={() => {
                controller.show({ basis, cell: null });
              }}
            />
            <span>{delivery.capacity.bases[basis]}</span>
          </label>
        ))}
      </div>
      <HeatMap {...props} />
      <ShortageList {...props} />
      <FitList {...props} />
      <Unplaced {...props} />
    </div>
  );
}

function Summary({ reading, state }: CapacityProps): ReactElement {
  const { delivery, say } = useDelivery();
  const [worst] = shortagesOf(reading.plan, state.basis);
  const left = reading.plan.projects.filter(({ fit }) => fit === "does-not-fit").length;
  return (
    <div className="stack none">
      <p className={worst === undefined ? "" : "strong"}>
        {worst === undefined
          ? delivery.capacity.enough
          : say.fill(delivery.capacity.worst[state.basis], {
              role: worst.role,
              period: worst.period,
              short: say.number(worst.short, 1),
            })}
      </p>
      {left > 0 && <p className="small">{say.counted(delivery.capacity.unfit, left)}</p>}
    </div>
  );
}

const listedAtOnce = 40;

/** Demand that no capacity answers to: it is never dropped without a word. */
function Unplaced({ reading, store }: CapacityProps): ReactElement | null {
  const { delivery, say } = useDelivery();
  const { unplaced } = reading.plan;
  if (unplaced.length === 0) return null;
  return (
    <details className="unfold">
      <summary className="strong">
        {say.counted(delivery.capacity.unplaced, unplaced.length)}
      </summary>
      <ul className="plain lines small">
        {unplaced.slice(0, listedAtOnce).map((each: UnplacedDemand, i) => (
          <li key={i}>
            {say.fill(delivery.capacity.unplacedLine, {
              project: each.project,
              role: each.role === "" ? "–" : each.role,
              period: each.period,
              fte: say.number(each.fte, 2),
            })}{" "}
            <span className="quiet">{delivery.capacity.unplacedWhy[each.reason]}</span>
          </li>
        ))}
      </ul>
      {unplaced.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, unplaced.length - listedAtOnce)}</p>
      )}
      <Button size="short" onClick={() => void store.goTo("Demand")}>
        {say.fill(delivery.goTo, { place: "Demand" })}
      </Button>
    </details>
  );
}
