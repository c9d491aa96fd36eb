import type { RibbonGroup } from "./ribbonTab";

/** How a group is drawn: large buttons, small ones three to a column, or as pictures alone. */
export type GroupSize = "large" | "small" | "icons";

/** Pixels that a group takes in a size. */
export type GroupWidth = (group: RibbonGroup, size: GroupSize) => number;

const shrinking: readonly GroupSize[] = ["small", "icons"];

/** Shrinks the groups from the right until all fit, as Excel does. */
export function fittedSizes(
  groups: readonly RibbonGroup[],
  width: number,
  widthOf: GroupWidth,
): GroupSize[] {
  const sizes: GroupSize[] = groups.map(() => "large");
  const taken = (): number =>
    groups.reduce((sum, group, i) => sum + widthOf(group, sizes[i] ?? "large"), 0);
  for (const size of shrinking) {
    for (let i = groups.length - 1; i >= 0 && taken() > width; i--) sizes[i] = size;
  }
  return sizes;
}

const rowsOfSmall = 3;
const groupPadding = 13;
const letter = 6.4;

/** Near enough to choose sizes before anything is drawn. */
export function roughGroupWidth(group: RibbonGroup, size: GroupSize): number {
  const title = group.label.length * 6 + groupPadding;
  const large = group.controls.filter((control) => size === "large" && control.size !== "small");
  const small = group.controls.filter((control) => !large.includes(control));
  const wide = large.reduce((sum, { label }) => sum + largeWidth(label), 0);
  let columns = 0;
  for (let i = 0; i < small.length; i += rowsOfSmall) {
    const column = small.slice(i, i + rowsOfSmall);
    const longest = Math.max(...column.map(({ label }) => label.length));
    columns += size === "icons" ? 28 : 36 + longest * letter;
  }
  return Math.max(title, wide + columns + groupPadding);
}

/** A large button breaks its label into two lines. */
function largeWidth(label: string): number {
  const words = label.split(" ");
  let best = label.length;
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    best = Math.min(best, Math.max(...lines.map((line) => line.length)));
  }
  return Math.max(52, best * letter + 14);
}
