import { useId, useMemo, useRef, type KeyboardEvent, type ReactElement } from "react";
import type { WhatIf } from "#core/schedule/whatIf";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import type { DependenciesProps } from "./DependenciesPart";
import { NetworkLegend } from "./NetworkLegend";
import {
  networkDrawing,
  reaches,
  shownLayout,
  usualView,
  walkFrom,
  type DrawnArrow,
  type DrawnProject,
  type NetworkDrawing,
} from "./networkView";
import { usePanning } from "./usePanning";
import { signed } from "./whatIfView";

interface Props extends DependenciesProps {
  readonly whatIf: WhatIf | null;
}

/** Who gives to whom, from left to right; one box is in the tab order, arrow keys lead on. */
export function Network(props: Props): ReactElement | null {
  const { reading, state, controller, whatIf } = props;
  const { delivery } = useDelivery();
  const id = useId();
  const pan = usePanning();
  const view = state.view ?? usualView(reading.schedule);
  const drawing = useMemo(() => {
    const { schedule, drivingPath } = reading;
    return networkDrawing(shownLayout(reading, view), schedule, {
      drivingPath: drivingPath.projects,
      whatIf,
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the view is its two values
  }, [reading, view.reach, view.project, whatIf]);
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{delivery.network.heading}</h2>
      <ViewChoice {...props} view={view} />
      {drawing !== null && (
        <figure className="stack tight">
          <div className="network" {...pan}>
            <Drawing
              drawing={drawing}
              zoom={state.zoom}
              selected={state.selected}
              onSelect={(project) => {
                controller.show({ selected: project });
              }}
            />
          </div>
          <NetworkLegend drawing={drawing} />
        </figure>
      )}
    </section>
  );
}

const zooms = { least: 0.5, most: 2, step: 0.25 } as const;

function ViewChoice({
  reading,
  state,
  controller,
  view,
}: Props & { readonly view: ReturnType<typeof usualView> }): ReactElement {
  const { delivery } = useDelivery();
  const { zoom } = state;
  const { network } = delivery;
  const projects = reading.layout.nodes.map((node) => node.id).sort();
  const around = view.project === "" ? (state.selected ?? projects[0] ?? "") : view.project;
  const zoomBy = (by: number): void => {
    controller.show({ zoom: Math.min(zooms.most, Math.max(zooms.least, zoom + by)) });
  };
  return (
    <div className="row">
      <select
        className="input view-reach"
        aria-label={network.view}
        value={view.reach}
        onChange={({ target }) => {
          const reach = reaches.find((each) => each === target.value) ?? "all";
          controller.show({ view: { reach, project: around } });
        }}
      >
        {reaches.map((reach) => (
          <option key={reach} value={reach}>
            {network.reaches[reach]}
          </option>
        ))}
      </select>
      {view.reach !== "all" && (
        <select
          className="input view-project"
          aria-label={network.around}
          value={around}
          onChange={({ target }) => {
            controller.show({ view: { ...view, project: target.value }, selected: target.value });
          }}
        >
          {projects.map((project) => (
            <option key={project}>{project}</option>
          ))}
        </select>
      )}
      <span className="row zoom" role="group" aria-label={network.zoom}>
        <Button
          size="short"
          aria-label={network.smaller}
          title={network.smaller}
          isOff={zoom <= zooms.least}
          onClick={() => {
            zoomBy(-zooms.step);
          }}
        >
          −
        </Button>
        <Button
          size="short"
          aria-label={network.larger}
          title={network.larger}
          isOff={zoom >= zooms.most}
          onClick={() => {
            zoomBy(zooms.step);
          }}
        >
          +
        </Button>
      </span>
    </div>
  );
}

interface DrawingProps {
  readonly drawing: NetworkDrawing;
  readonly zoom: number;
  readonly selected: string | null;
  readonly onSelect: (project: string) => void;
}

function Drawing({ drawing, zoom, selected, onSelect }: DrawingProps): ReactElement {
  const { delivery } = useDelivery();
  const svg = useRef<SVGSVGElement>(null);
  const { width, height, box, projects, arrows } = drawing;
  const reachable = projects.some(({ id }) => id === selected) ? selected : projects[0]?.id;
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = (event.target as Element).getAttribute("data-project") ?? "";
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSelect(at);
      return;
    }
    const next = walkFrom(drawing, at, event.key);
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
    const boxes = svg.current?.querySelectorAll<SVGGElement>("[data-project]") ?? [];
    [...boxes].find((box) => box.dataset["project"] === next)?.focus();
  };
  return (
    <svg
      ref={svg}
      role="group"
      aria-label={delivery.network.drawing}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: width * zoom, height: height * zoom }}
      onKeyDown={onKeyDown}
    >
      {arrows.map((arrow) => (
        <Arrow key={`${arrow.edge.from} ${arrow.edge.to}`} arrow={arrow} />
      ))}
      {projects.map((project) => (
        <Box
          key={project.id}
          project={project}
          size={box}
          isSelected={project.id === selected}
          isReachable={project.id === reachable}
          onSelect={onSelect}
        />
      ))}
    </svg>
  );
}

export function Arrow({ arrow }: { readonly arrow: Omit<DrawnArrow, "edge"> }): ReactElement {
  const { look, isDriving, path, head } = arrow;
  return (
    <g className={isDriving ? `arrow ${look} driving` : `arrow ${look}`}>
      <path className="line" d={path} />
      <path className="head" d={head} />
    </g>
  );
}

interface BoxProps {
  readonly project: DrawnProject;
  readonly size: NetworkDrawing["box"];
  readonly isSelected: boolean;
  readonly isReachable: boolean;
  readonly onSelect: (project: string) => void;
}

function Box({ project, size, isSelected, isReachable, onSelect }: BoxProps): ReactElement {
  const texts = useDelivery();
  const { id, name, x, y, days, isCut } = project;
  const { width, height } = size;
  return (
    <>
      <g
        className={boxClasses(project)}
        role="button"
        tabIndex={isReachable ? 0 : -1}
        aria-pressed={isSelected}
        aria-label={boxLabel(project, texts)}
        data-project={id}
        onClick={() => {
          onSelect(id);
        }}
      >
        <title>{name === "" ? id : `${id} ${name}`}</title>
        <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={4} />
        <text x={x} y={y} dy="0.35em" textAnchor="middle">
          {id}
        </text>
      </g>
      {(days !== 0 || isCut) && (
        <text
          className="moved"
          aria-hidden="true"
          x={x + width / 2}
          y={y - height / 2 + 2}
          textAnchor="end"
        >
          {isCut ? "×" : signed(days, 0, texts.say)}
        </text>
      )}
    </>
  );
}

function boxClasses({ isDriving, isInCycle, days, isCut }: DrawnProject): string {
  return ["box", isDriving && "driving", isInCycle && "cycle", (days !== 0 || isCut) && "changed"]
    .filter((name) => name !== false)
    .join(" ");
}

function boxLabel(
  { id, name, isDriving, isInCycle, days, isCut }: DrawnProject,
  { delivery, say }: ReturnType<typeof useDelivery>,
): string {
  const { network } = delivery;
  return [
    name === "" ? id : `${id} ${name}`,
    ...(isDriving ? [network.legend.driving] : []),
    ...(isInCycle ? [network.legend.cycle] : []),
    ...(isCut ? [delivery.whatIf.cut] : []),
    ...(days === 0 ? [] : [say.fill(delivery.daysShort, { days: signed(days, 0, say) })]),
  ].join(", ");
}
