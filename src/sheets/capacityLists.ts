import type { CapacityPlan, ProjectFit, Relief, Shortage } from "#core/capacity/capacityPlan";
import type { Canvas } from "./canvas";
import { colors } from "./houseStyle";
import type { CellContent, CellFormat } from "./plan";
import { listHeader, sectionFormat, sourceFormat } from "./reportLook";

const MOST_PROJECTS = 12;
const MOST_SHORTAGES = 8;
const whole: CellFormat = { numberFormat: "0", horizontal: "Center" };
const fte: CellFormat = { numberFormat: "0.0", horizontal: "Center" };

/** What was worked out when the page was drawn, and how to see that it has changed since. */
export interface WrittenCapacity {
  readonly plan: CapacityPlan;
  /** Formula of the inputs as they are now, and its value then. */
  readonly stamp: { readonly formula: string; readonly value: number };
}

/**
 * Who does not fit in order of priority, and what would help where people lack: results of a search, so
 * values with a mark that tells when they are old. Gives the next free row.
 */
export function putCapacityLists(
  page: Canvas,
  { plan, stamp }: WrittenCapacity,
  row: number,
  width: number,
): number {
  const left = plan.projects.filter(({ fit }) => fit === "does-not-fit");
  const next = putList(page, row, width, {
    title: "Who does not fit: capacity given in order of priority, promised projects first",
    headers: ["Project", "ID", "Rank", "Role", "Period", "Asks for", "Left", "Short", "Also short"],
    lines: left.slice(0, MOST_PROJECTS).map(fitLine),
    looks: { 2: whole, 5: fte, 6: fte, 7: fte },
    none: "Every project fits.",
    more: left.length - MOST_PROJECTS,
  });
  const lacks = plan.shortages.filter(({ basis }) => basis === "live");
  const end = putList(page, next, width, {
    title: "Where people lack if everything proposed is done, and the cheapest help",
    headers: ["Role", "Period", "Short", "Who decides", "", "Help"],
    lines: lacks.slice(0, MOST_SHORTAGES).map(shortageLine),
    looks: { 2: fte },
    none: "No role is short in any period.",
    more: lacks.length - MOST_SHORTAGES,
  });
  page.put(
    end,
    1,
    `="Worked out when this page was drawn"&IF(ABS((${stamp.formula})-${stamp.value})>0.01," · inputs have changed: STALE, refresh this page"," · inputs current")`,
  );
  page.look(end, 1, 1, 1, sourceFormat);
  return end + 1;
}

interface WrittenList {
  readonly title: string;
  readonly headers: readonly string[];
  readonly lines: readonly (readonly CellContent[])[];
  /** Looks of columns, from the left. */
  readonly looks: Readonly<Record<number, CellFormat>>;
  readonly none: string;
  /** How many lines are left out; 0 or less = none. */
  readonly more: number;
}

function putList(page: Canvas, row: number, width: number, list: WrittenList): number {
  page.put(row, 1, list.title);
  page.look(row, 1, 1, 1, sectionFormat);
  page.put(row + 1, 1, ...list.headers);
  page.look(row + 1, 1, 1, width, listHeader);
  if (list.lines.length === 0) page.put(row + 2, 1, list.none);
  list.lines.forEach((line, k) => {
    page.put(row + 2 + k, 1, ...line);
  });
  const lines = Math.max(1, list.lines.length);
  page.look(row + 2, 1, lines, width, { fontSize: 9 });
  for (const [column, look] of Object.entries(list.looks)) {
    page.look(row + 1, 1 + Number(column), 1, 1, { horizontal: "Center" });
    page.look(row + 2, 1 + Number(column), lines, 1, look);
  }
  const end = row + 2 + lines;
  if (list.more > 0) page.put(end, 1, `and ${list.more} more`);
  page.look(end, 1, 1, 1, { fontSize: 9, fontColor: colors.muted });
  return end + 2;
}

function text(value: string): CellContent {
  return { text: value };
}

function fitLine({ id, name, rank, lacks }: ProjectFit): CellContent[] {
  const worst = [...lacks].sort((one, other) => other.short - one.short)[0];
  const more = lacks.length - 1;
  return [
    text(name),
    text(id),
    rank,
    text(worst?.role ?? ""),
    text(worst?.period ?? ""),
    tenths(worst?.asked),
    tenths(worst?.left),
    tenths(worst?.short),
    text(more > 0 ? `${more} more` : ""),
  ];
}

function shortageLine({ role, period, short, deciders, reliefs }: Shortage): CellContent[] {
  const [cheapest] = reliefs;
  return [
    text(role),
    text(period),
    tenths(short),
    text(deciders.slice(0, 2).join(", ")),
    null,
    text(cheapest === undefined ? "" : reliefText(cheapest)),
  ];
}

/** "Start P-017 90 days later: closes 2.1 of it, leaves 0.4". */
function reliefText(relief: Relief): string {
  const fte = (value: number): string => value.toFixed(1);
  switch (relief.kind) {
    case "shift":
      return (
        `Start ${relief.project} ${relief.days} days later: closes ${fte(relief.closes)}, leaves ${fte(relief.leaves)}` +
        (relief.elsewhere > 0.05 ? `; ${fte(relief.elsewhere)} shorter elsewhere` : "")
      );
    case "raise":
      return `Add ${fte(relief.fte)} FTE${relief.cost === null ? "" : ` for ${relief.cost.toFixed(0)}`}`;
    case "drop":
      return `Leave out ${relief.project}: closes ${fte(relief.closes)}, leaves ${fte(relief.leaves)}`;
  }
}

function tenths(value: number | undefined): CellContent {
  return value === undefined ? null : Math.round(value * 10) / 10;
}
