import { useId, type ReactElement } from "react";
import type { ProjectFit } from "#core/capacity/capacityPlan";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import type { CapacityProps } from "./CapacityPart";

const listedAtOnce = 30;
const lacksShown = 3;

/** Projects in the order in which they get people, and those for whom none are left. */
export function FitList({ reading, controller }: CapacityProps): ReactElement {
  const { delivery, say } = useDelivery();
  const id = useId();
  const asking = reading.plan.projects.filter(({ fit }) => fit !== "asks-nothing");
  const left = asking.filter(({ fit }) => fit === "does-not-fit");
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{delivery.capacity.fits}</h2>
      <p className="small quiet">{delivery.capacity.fitsHint}</p>
      {left.length === 0 ? (
        <p>{say.counted(delivery.capacity.allFit, asking.length)}</p>
      ) : (
        <ol className="plain lines">
          {left.slice(0, listedAtOnce).map((project) => (
            <Row
              key={project.id}
              project={project}
              onGo={() => void controller.goToRecord("Projects", project.id)}
            />
          ))}
        </ol>
      )}
      {left.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, left.length - listedAtOnce)}</p>
      )}
    </section>
  );
}

interface RowProps {
  readonly project: ProjectFit;
  readonly onGo: () => void;
}

function Row({ project, onGo }: RowProps): ReactElement {
  const { delivery, say } = useDelivery();
  const { order, id, name, stage, rank, isPromised, lacks } = project;
  return (
    <li>
      <p>
        <Button look="link" aria-label={say.fill(delivery.goTo, { place: id })} onClick={onGo}>
          {id}
        </Button>{" "}
        {name}
      </p>
      <p className="small quiet">
        {say.fill(delivery.capacity.place, { order })} · {stage} ·{" "}
        {isPromised ? delivery.capacity.promised : rankText(rank)}
      </p>
      {lacks.slice(0, lacksShown).map(({ role, period, asked, left }) => (
        <p key={`${role} ${period}`} className="small">
          {say.fill(delivery.capacity.lack, {
            role,
            period,
            asked: say.number(asked, 1),
            left: say.number(Math.max(0, left), 1),
          })}
        </p>
      ))}
      {lacks.length > lacksShown && (
        <p className="small quiet">{say.counted(delivery.more, lacks.length - lacksShown)}</p>
      )}
    </li>
  );

  function rankText(place: number | null): string {
    return place === null
      ? delivery.capacity.noRank
      : say.fill(delivery.capacity.rank, { rank: place });
  }
}
