import type { RibbonControl, RibbonGroup } from "./ribbonTab";

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

function isLarge(control: RibbonControl, size: GroupSize): boolean {
  return size === "large" && control.size !== "small";
}

/** The controls as they stand side by side: a large one alone, small ones three below each other. */
export function columnsOf(controls: readonly RibbonControl[], size: GroupSize): RibbonControl[][] {
  const columns: RibbonControl[][] = [];
  let open: RibbonControl[] | undefined;
  for (const control of controls) {
    if (isLarge(control, size)) {
      columns.push([control]);
      open = undefined;
      continue;
    }
    if (!open || open.length >= rowsOfSmall) columns.push((open = []));
    open.push(control);
  }
  return columns;
}

/** Near enough to choose sizes before anything is drawn. */
export function roughGroupWidth(group: RibbonGroup, size: GroupSize): number {
  const title = group.label.length * 6 + groupPadding;
  const columns = columnsOf(group.controls, size).map((column) => {
    const [first] = column;
    if (first && isLarge(first, size)) return largeWidth(first.label);
    if (size === "icons") return 28;
    return 36 + Math.max(...column.map(({ label }) => label.length)) * letter;
  });
  return Math.max(
    title,
    columns.reduce((sum, width) => sum + width, groupPadding),
  );
}

function largeWidth(label: string): number {
  const longest = Math.max(...twoLines(label).map((line) => line.length));
  return Math.max(52, longest * letter + 14);
}

/** The label of a large button: in two lines, as evenly as its words allow. */
export function twoLines(label: string): string[] {
  const words = label.split(" ");
  let best = [label];
  const width = (lines: readonly string[]): number => Math.max(...lines.map((line) => line.length));
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    if (width(lines) < width(best)) best = lines;
  }
  return best;
}
