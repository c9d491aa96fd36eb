import { useMemo, type ReactElement } from "react";
import type { ScheduleReading } from "#actions/schedule/readSchedule";
import { whatIf } from "#core/schedule/whatIf";
import { skippedSentence } from "#core/messages/scheduleSentences";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import type { PartProps } from "../DeliveryPage";
import { Missing } from "../Missing";
import { useDelivery } from "../useDelivery";
import { networkFigures } from "./dependenciesView";
import { DependencyList } from "./DependencyList";
import { Network } from "./Network";
import { ProjectCard } from "./ProjectCard";
import { WhatIfPanel } from "./WhatIfPanel";

/** Projects that wait for each other: drawn, tried with other dates, and listed. */
export interface DependenciesProps extends PartProps {
  readonly reading: ScheduleReading;
}

export function DependenciesPart(props: DependenciesProps): ReactElement {
  const { reading, state } = props;
  const { delivery } = useDelivery();
  const tried = useMemo(
    () => (state.moves.length === 0 ? null : whatIf(reading.source, state.moves)),
    [reading, state.moves],
  );
  if (reading.lacking.length > 0) return <Missing {...props} registers={reading.lacking} />;
  return (
    <div className="stack">
      <Summary {...props} />
      <Cycles {...props} />
      {reading.schedule.edges.length === 0 ? (
        <p>{delivery.network.none}</p>
      ) : (
        <Network {...props} whatIf={tried} />
      )}
      <ProjectCard {...props} />
      <WhatIfPanel {...props} whatIf={tried} />
      <DependencyList {...props} />
      <LeftOut {...props} />
    </div>
  );
}

function Summary({ reading }: DependenciesProps): ReactElement {
  const { delivery, say } = useDelivery();
  const { schedule, drivingPath } = reading;
  const figures = networkFigures(schedule);
  return (
    <div className="stack none">
      <p>
        {say.counted(delivery.network.figures, figures.dependencies, {
          projects: figures.projects,
        })}{" "}
        <span className={figures.conflicts > 0 ? "strong text-bad" : undefined}>
          {say.counted(delivery.network.conflicts, figures.conflicts)}
        </span>
      </p>
      {drivingPath.finish !== null && (
        <p className="small quiet">
          {say.fill(delivery.network.driving, {
            path: drivingPath.projects.join(" → "),
            date: say.date(drivingPath.finish),
          })}
        </p>
      )}
    </div>
  );
}

/** Projects that wait for each other in a circle: named, with the rows that make it. */
function Cycles({ reading, controller }: DependenciesProps): ReactElement | null {
  const { delivery, say } = useDelivery();
  const { cycles } = reading.schedule;
  if (cycles.length === 0) return null;
  return (
    <MessageBar
      intent="bad"
      actions={cycles.flatMap(({ dependencies }) =>
        dependencies.map((id) => (
          <Button
            key={id}
            size="short"
            aria-label={say.fill(delivery.goTo, { place: id })}
            onClick={() => void controller.goToRecord("Dependencies", id)}
          >
            {id}
          </Button>
        )),
      )}
    >
      <span className="stack none">
        {cycles.map(({ text }) => (
          <span key={text}>{say.fill(delivery.network.cycle, { path: text })}</span>
        ))}
      </span>
    </MessageBar>
  );
}

/** What stands nowhere in the drawing, and why. */
function LeftOut({ reading, controller }: DependenciesProps): ReactElement | null {
  const { delivery, say, words } = useDelivery();
  const { skipped } = reading;
  if (skipped.length === 0) return null;
  return (
    <details className="unfold">
      <summary className="small">{say.counted(delivery.network.skipped, skipped.length)}</summary>
      <ul className="plain lines small">
        {skipped.slice(0, listedAtOnce).map((each) => (
          <li key={`${each.kind} ${each.id}`}>
            {skippedSentence(each, words)}{" "}
            <Button
              look="link"
              onClick={() =>
                void controller.goToRecord(
                  each.kind === "project" ? "Projects" : "Dependencies",
                  each.id,
                )
              }
            >
              {say.fill(delivery.goTo, { place: each.id })}
            </Button>
          </li>
        ))}
      </ul>
      {skipped.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, skipped.length - listedAtOnce)}</p>
      )}
    </details>
  );
}

const listedAtOnce = 60;
