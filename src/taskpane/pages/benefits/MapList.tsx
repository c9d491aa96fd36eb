import type { ReactElement } from "react";
import type { PartProps } from "./BenefitsPage";
import type { DrawnMap, DrawnNode } from "./mapView";
import { nameOf, nodeLines } from "./mapWords";
import { useBenefits } from "./useBenefits";

interface Props extends PartProps {
  readonly drawn: DrawnMap;
}

/** The map in words: objectives, under each its benefits, under each of those its projects. */
export function MapList({ drawn }: Props): ReactElement {
  const { benefits: page } = useBenefits();
  const reached = new Set(
    drawn.links
      .filter(({ left }) => drawn.layers.objective.some(({ key }) => key === left))
      .map(({ right }) => right),
  );
  const loose = drawn.layers.benefit.filter(({ key }) => !reached.has(key));
  const linked = new Set(drawn.links.map(({ right }) => right));
  const alone = drawn.layers.project.filter(({ key }) => !linked.has(key));
  return (
    <details className="unfold">
      <summary>{page.asList}</summary>
      <ul className="bulleted small inside">
        {drawn.layers.objective.map((objective) => {
          const own = drawn.links.filter(({ left }) => left === objective.key);
          return (
            <li key={objective.key}>
              <NodeName node={objective} />
              {own.length > 0 && (
                <ul className="bulleted">
                  {own.map(({ right, share }) => (
                    <BenefitLines key={right} drawn={drawn} benefit={right} share={share} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
        {loose.map(({ key }) => (
          <BenefitLines key={key} drawn={drawn} benefit={key} share={null} />
        ))}
        {alone.map((node) => (
          <li key={node.key}>
            <NodeName node={node} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function BenefitLines({
  drawn,
  benefit,
  share,
}: {
  readonly drawn: DrawnMap;
  readonly benefit: string;
  readonly share: number | null;
}): ReactElement | null {
  const { say } = useBenefits();
  const node = drawn.layers.benefit.find(({ key }) => key === benefit);
  if (node === undefined) return null;
  const projects = drawn.links.filter(({ left }) => left === benefit);
  return (
    <li>
      <NodeName node={node} />
      {share !== null && share < 0.9995 && ` (${say.percent(share)})`}
      {projects.length > 0 && (
        <ul className="bulleted">
          {projects.map(({ right }) => {
            const project = drawn.layers.project.find(({ key }) => key === right);
            return (
              <li key={right}>{project === undefined ? null : <NodeName node={project} />}</li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function NodeName({ node }: { readonly node: DrawnNode }): ReactElement {
  const texts = useBenefits();
  const { benefits: page } = texts;
  const [one] = node.members;
  const { head, name } = nodeLines(node, texts);
  return (
    <>
      {node.group === null && one !== undefined ? nameOf(one) : `${head}, ${name}`}
      {node.group === null && one?.isDisbenefit === true && ` – ${page.disbenefit}`}
      {node.isGap && <span className="text-warning"> – {page.gap}</span>}
    </>
  );
}
