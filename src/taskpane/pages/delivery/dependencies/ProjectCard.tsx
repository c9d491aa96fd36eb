import { useId, type ReactElement } from "react";
import type { Dependency, ScheduledProject } from "#core/schedule/schedule";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import type { DependenciesProps } from "./DependenciesPart";
import { handOversOf, projectTitle } from "./dependenciesView";
import { FloatText } from "./DependencyList";

/** The project that is selected in the network: its dates, what it waits for and who waits for it. */
export function ProjectCard(props: DependenciesProps): ReactElement | null {
  const { reading, state, controller } = props;
  const { delivery, say } = useDelivery();
  const id = useId();
  const project = reading.schedule.projects.find((each) => each.id === state.selected);
  if (project === undefined) return null;
  const { receives, gives } = handOversOf(reading.schedule, project.id);
  return (
    <section className="card stack tight" aria-labelledby={id}>
      <h3 id={id}>{projectTitle(project.id, [project])}</h3>
      <Dates project={project} />
      <HandOvers {...props} title={delivery.card.receives} of="from" rows={receives} />
      <HandOvers {...props} title={delivery.card.gives} of="to" rows={gives} />
      <div className="row">
        <Button
          size="short"
          onClick={() => {
            controller.tryMove({ kind: "shift", project: project.id, days: usualMove });
          }}
        >
          {delivery.card.move}
        </Button>
        <Button
          size="short"
          onClick={() => {
            controller.show({ view: { reach: "chain", project: project.id } });
          }}
        >
          {delivery.card.around}
        </Button>
        <Button size="short" onClick={() => void controller.goToRecord("Projects", project.id)}>
          {say.fill(delivery.goTo, { place: project.id })}
        </Button>
      </div>
    </section>
  );
}

/** Days that a move begins with. */
const usualMove = 30;

function Dates({ project }: { readonly project: ScheduledProject }): ReactElement {
  const { delivery, say } = useDelivery();
  const { start, finish, stage } = project;
  const day = (value: number | null): string => (value === null ? "–" : say.date(value));
  return (
    <p className="small quiet">
      {stage} · {say.fill(delivery.card.dates, { start: day(start), finish: day(finish) })}
    </p>
  );
}

interface HandOversProps extends DependenciesProps {
  readonly title: string;
  readonly of: "from" | "to";
  readonly rows: readonly Dependency[];
}

function HandOvers({ title, of, rows, reading, controller }: HandOversProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <div>
      <p className="small strong">{title}</p>
      <ul className="plain small">
        {rows.map((row) => (
          <li key={row.id}>
            <Button
              look="link"
              onClick={() => {
                controller.show({ selected: row[of] });
              }}
            >
              {projectTitle(row[of], reading.schedule.projects)}
            </Button>
            {": "}
            {row.deliverable} · <FloatText row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}
