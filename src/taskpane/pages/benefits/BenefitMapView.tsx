import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { MapLayer } from "#core/benefits/benefitViews";
import { Button } from "../../components/Button";
import { amount } from "../tradeOff/amounts";
import type { PartProps } from "./BenefitsPage";
import { nodeFacts, nodeLabel, nodeLines } from "./mapWords";
import {
  mapLayers,
  nodeAfterKey,
  nodeKey,
  nodePlaces,
  pathOf,
  type DrawnLink,
  type DrawnMap,
  type DrawnNode,
} from "./mapView";
import { useBenefits } from "./useBenefits";

interface Props extends PartProps {
  readonly drawn: DrawnMap;
}

/** Left edge of each layer in percent of the width, and how wide its nodes are. */
const layerLeft: Readonly<Record<MapLayer, number>> = { objective: 0, benefit: 35, project: 73 };
const layerWidth: Readonly<Record<MapLayer, number>> = { objective: 27, benefit: 30, project: 27 };

/** The map as a drawing: nodes to press and walk through with the arrow keys, lines behind them. */
export function BenefitMapView(props: Props): ReactElement {
  const { drawn, benefits, controller } = props;
  const texts = useBenefits();
  const { benefits: page } = texts;
  const box = useRef<HTMLDivElement>(null);
  const { height, middle } = nodePlaces(drawn);
  const all = mapLayers.flatMap((layer) => drawn.layers[layer]);
  const selected = selectedNode(all, benefits.map.selected);
  const [visited, setVisited] = useState<string | null>(null);
  const active =
    all.find(({ key }) => key === (visited ?? selected?.key))?.key ?? selected?.key ?? all[0]?.key;
  const path = selected === null ? null : pathOf(drawn, selected.key);

  const press = (node: DrawnNode): void => {
    setVisited(node.key);
    if (node.group !== null) {
      controller.changeMap({ expanded: [...benefits.map.expanded, node.key] });
      return;
    }
    const id = node.members[0]?.id ?? null;
    controller.changeMap({ selected: node.key === selected?.key ? null : id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = active === undefined ? null : nodeAfterKey(drawn, active, event.key);
    if (next === null) return;
    event.preventDefault();
    setVisited(next);
    const index = all.findIndex(({ key }) => key === next);
    box.current?.querySelectorAll<HTMLButtonElement>(".map-node")[index]?.focus();
  };
  return (
    <section className="stack tight" aria-label={page.map}>
      <MapHeads />
      <div
        ref={box}
        role="group"
        aria-label={page.map}
        aria-describedby="map-help"
        className="benefit-map"
        style={{ height }}
        onKeyDown={onKeyDown}
      >
        <Lines drawn={drawn} middle={middle} height={height} path={path} />
        {all.map((node) => (
          <button
            key={node.key}
            type="button"
            className={classesOf(node, path, selected?.key ?? null)}
            style={{
              left: `${layerLeft[node.layer]}%`,
              width: `${layerWidth[node.layer]}%`,
              top: middle.get(node.key) ?? 0,
            }}
            {...(node.group === null
              ? { "aria-pressed": node.key === selected?.key }
              : { "aria-expanded": false })}
            title={nodeLabel(node, drawn, texts)}
            tabIndex={node.key === active ? 0 : -1}
            onFocus={() => {
              setVisited(node.key);
            }}
            onClick={() => {
              press(node);
            }}
          >
            <NodeWords node={node} drawn={drawn} />
          </button>
        ))}
      </div>
      <p id="map-help" className="only-spoken">
        {page.mapHelp}
      </p>
      <Legend />
      {selected !== null && <Selected {...props} node={selected} />}
    </section>
  );
}

function MapHeads(): ReactElement {
  const { benefits: page } = useBenefits();
  return (
    <div className="map-heads small quiet" aria-hidden="true">
      {mapLayers.map((layer) => (
        <span key={layer} style={{ left: `${layerLeft[layer]}%` }}>
          {layer === "objective" ? "" : "← "}
          {page.layersOfMap[layer]}
        </span>
      ))}
    </div>
  );
}

/** The node that was chosen, if it is drawn. */
function selectedNode(all: readonly DrawnNode[], id: string | null): DrawnNode | null {
  if (id === null) return null;
  const keys = mapLayers.map((layer) => nodeKey(layer, id));
  return all.find(({ key }) => keys.includes(key)) ?? null;
}

function classesOf(
  { key, isGap, group }: DrawnNode,
  path: ReadonlySet<string> | null,
  selected: string | null,
): string {
  const names = [
    "map-node",
    isGap ? "gap" : "",
    group === null ? "" : "group",
    path === null ? "" : path.has(key) ? "on-path" : "off-path",
    key === selected ? "selected" : "",
  ];
  return names.filter((name) => name !== "").join(" ");
}

function NodeWords({
  node,
  drawn,
}: {
  readonly node: DrawnNode;
  readonly drawn: DrawnMap;
}): ReactElement {
  const texts = useBenefits();
  const { head, name, rag } = nodeLines(node, texts);
  return (
    <>
      <span className="map-node-head">
        {rag !== null && (
          <span aria-hidden="true" className={`rag small-rag ${rag.look}`}>
            {rag.letter}
          </span>
        )}
        <span>{head}</span>
        {node.isGap && (
          <span aria-hidden="true" className="gap-sign">
            !
          </span>
        )}
      </span>{" "}
      <span className="map-node-name">{name}</span>
      <span className="only-spoken">{`, ${nodeFacts(node, drawn, texts).join(", ")}`}</span>
    </>
  );
}

interface LinesProps {
  readonly drawn: DrawnMap;
  readonly middle: ReadonlyMap<string, number>;
  readonly height: number;
  readonly path: ReadonlySet<string> | null;
}

/** Lines stretch with the width of the pane; their thickness does not. */
function Lines({ drawn, middle, height, path }: LinesProps): ReactElement {
  const { say } = useBenefits();
  const layerOfKey = (key: string): MapLayer =>
    mapLayers.find((layer) => drawn.layers[layer].some((node) => node.key === key)) ?? "benefit";
  const ends = (link: DrawnLink) => {
    const layer = layerOfKey(link.left);
    const from = layerLeft[layer] + layerWidth[layer];
    const to = layerLeft[layer === "objective" ? "benefit" : "project"];
    return { from, to, y1: middle.get(link.left) ?? 0, y2: middle.get(link.right) ?? 0 };
  };
  const isOn = ({ left, right }: DrawnLink): boolean =>
    path !== null && path.has(left) && path.has(right);
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        className="map-lines"
      >
        {[...drawn.links]
          .sort((a, b) => Number(isOn(a)) - Number(isOn(b)))
          .map((link) => {
            const { from, to, y1, y2 } = ends(link);
            const bend = (from + to) / 2;
            return (
              <path
                key={`${link.left}\n${link.right}`}
                d={`M${from} ${y1}C${bend} ${y1} ${bend} ${y2} ${to} ${y2}`}
                className={path === null ? "" : isOn(link) ? "on-path" : "off-path"}
                vectorEffect="non-scaling-stroke"
              />
            );
          })}
      </svg>
      {drawn.links
        .filter(
          (link) => link.share !== null && link.share < 0.9995 && (path === null || isOn(link)),
        )
        .map((link) => {
          const { from, to, y1, y2 } = ends(link);
          return (
            <span
              key={`${link.left}\n${link.right}`}
              aria-hidden="true"
              className="map-share"
              style={{ left: `${(from + 2 * to) / 3}%`, top: (y1 + 5 * y2) / 6 }}
            >
              {say.percent(link.share ?? 1)}
            </span>
          );
        })}
    </>
  );
}

function Legend(): ReactElement {
  const { benefits: page } = useBenefits();
  return (
    <p className="small quiet">
      <span className="gap-sign" aria-hidden="true">
        !
      </span>{" "}
      {page.mapLegend}
    </p>
  );
}

/** The chosen node in words, with the way to its row. */
function Selected({
  node,
  drawn,
  reading,
  controller,
}: Props & { readonly node: DrawnNode }): ReactElement | null {
  const texts = useBenefits();
  const { benefits: page, say } = texts;
  const one = node.members[0];
  if (one === undefined) return null;
  const registers = {
    objective: ["Objectives", "Objective ID"],
    benefit: ["Benefits", "Benefit ID"],
    project: ["Projects", "Project ID"],
  } as const;
  const [register, key] = registers[node.layer];
  return (
    <div className="guidance small" role="status">
      <p>{nodeLabel(node, drawn, texts)}</p>
      {one.pv !== null && (
        <p className="quiet">
          {say.fill(page.pvIs, { pv: amount(one.pv, say), unit: reading.moneyUnit })}
        </p>
      )}
      <div className="row">
        <Button look="link" onClick={() => void controller.goTo(register, key, one.id)}>
          {page.showRow}
        </Button>
        <Button
          look="link"
          onClick={() => {
            controller.changeMap({ selected: null });
          }}
        >
          {page.unmark}
        </Button>
      </div>
    </div>
  );
}
