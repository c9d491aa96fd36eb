import type { MapNode } from "#core/benefits/benefitViews";
import type { DrawnMap, DrawnNode } from "./mapView";
import type { BenefitsWords } from "./useBenefits";

/** What stands on a node: a short head and its name. */
export interface NodeLines {
  readonly head: string;
  readonly name: string;
  readonly rag: { readonly letter: string; readonly look: string } | null;
}

export function nodeLines(node: DrawnNode, texts: BenefitsWords): NodeLines {
  const { benefits: page, say } = texts;
  const [one] = node.members;
  if (node.group !== null || one === undefined) {
    return {
      head: groupName(node, texts),
      name: say.counted(page.members[node.layer], node.members.length),
      rag: null,
    };
  }
  const rag =
    one.rag === null ? null : { letter: page.ragLetters[one.rag], look: one.rag.toLowerCase() };
  const head =
    node.layer === "objective" && one.weight !== null
      ? `${one.id} ${say.percent(one.weight)}`
      : one.isDisbenefit
        ? `− ${one.id}`
        : one.id;
  return { head, name: one.name, rag };
}

function groupName({ group, layer, isGap }: DrawnNode, { benefits: page }: BenefitsWords): string {
  if (isGap && layer === "project") return group === "" ? page.withoutBenefit : (group ?? "");
  if (group === "" || group === null) {
    return layer === "benefit" ? page.noObjective : page.noProgram;
  }
  return group;
}

/** A node in words, with what it is linked to: the drawing says no more. */
export function nodeLabel(node: DrawnNode, drawn: DrawnMap, texts: BenefitsWords): string {
  const { head, name } = nodeLines(node, texts);
  const [one] = node.members;
  const title = node.group === null && one !== undefined ? nameOf(one) : `${head}, ${name}`;
  return [title, ...nodeFacts(node, drawn, texts)].join(", ");
}

/** What is to be said of a node beside its name: kind, colour, gap, what it is linked to. */
export function nodeFacts(
  node: DrawnNode,
  drawn: DrawnMap,
  texts: BenefitsWords,
): readonly string[] {
  const { benefits: page, say } = texts;
  const [one] = node.members;
  const parts: string[] = [];
  if (node.group === null && one !== undefined) {
    if (one.isDisbenefit) parts.push(page.disbenefit);
    if (one.rag !== null) parts.push(page.rags[one.rag]);
  }
  if (node.isGap) parts.push(page.gap);
  const named = (key: string, share: number | null): string => {
    const other = Object.values(drawn.layers)
      .flat()
      .find((each) => each.key === key);
    if (other === undefined) return "";
    const text = other.group === null ? (other.members[0]?.id ?? "") : nodeLines(other, texts).head;
    return share !== null && share < 0.9995 ? `${text} ${say.percent(share)}` : text;
  };
  const left = drawn.links.filter(({ right }) => right === node.key);
  const right = drawn.links.filter((link) => link.left === node.key);
  if (left.length > 0) {
    const to = say.list(left.map((link) => named(link.left, link.share)));
    parts.push(say.fill(page.leadsTo, { to }));
  }
  if (right.length > 0) {
    const from = say.list(right.map((link) => named(link.right, link.share)));
    parts.push(say.fill(page.comesFrom, { from }));
  }
  return parts;
}

export function nameOf({ id, name }: Pick<MapNode, "id" | "name">): string {
  return name === "" ? id : `${id} ${name}`;
}
