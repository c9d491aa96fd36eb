import type {
  FrontierReport,
  LimitReport,
  ReplayReport,
  SelectedReport,
  SelectionReport,
} from "#actions/report/choiceReport";
import type { Report } from "#actions/report/report";
import { shortened, table } from "./table";

/** Prices of more limits are in the report. */
const shownPrices = 8;
/** IDs that are named in one cell, and projects that are listed. */
const namedIds = 6;
const shownProjects = 60;

const sureness: Readonly<Record<SelectionReport["status"], string>> = {
  optimal: "optimal, proven",
  "within-gap": "within the gap, proven",
  stopped: "stopped: the best that was found",
  infeasible: "no portfolio meets all limits",
};

/** A chosen portfolio for people: its projects and why, what limits cost, what a budget buys. */
export function choiceLines({ selection, frontier }: Report): string[] {
  if (selection === null) return [];
  const { scenario, status, infeasible, swap, unfinished } = selection;
  return [
    "",
    `Portfolio ${scenario} (${sureness[status]})`,
    ...(infeasible === null ? figureLines(selection) : [infeasible.sentence]),
    ...(selection.projects.length > 0 ? ["", ...projectLines(selection.projects)] : []),
    ...(swap === "" ? [] : ["", swap]),
    ...(selection.limits.length > 0
      ? ["", "Price of limits and promises", ...priceLines(selection.limits)]
      : []),
    ...nextBestLines(selection),
    ...(frontier.length > 0 ? ["", "Value by budget", ...frontierLines(frontier)] : []),
    ...unfinished,
  ];
}

/** What solving a scenario again has found. */
export function replayLines({ scenario, identical, changes, differences }: ReplayReport): string[] {
  const changed = changes.map(({ register, cells }) =>
    cells === null ? register : `${cells === 1 ? "1 cell" : `${cells} cells`} in ${register}`,
  );
  return [
    identical
      ? `Scenario ${scenario}: identical, solved again with the options and the seed that it was kept with.`
      : `Scenario ${scenario}: not identical.`,
    ...(changed.length > 0
      ? [`Inputs changed since this scenario was solved (${changed.join(", ")}).`]
      : []),
    ...differences.map(({ what, before, now }) =>
      what === "chosen"
        ? `  projects: ${before === "" ? "none leaves" : `${before} out`}, ${now === "" ? "none enters" : `${now} in`}`
        : before === "" && now === ""
          ? `  ${what}: differs`
          : `  ${what}: ${before} was kept, ${now} is solved`,
    ),
  ];
}

function figureLines({ measure, value, bound, gap, cost, ms, solver }: SelectionReport): string[] {
  const percent = gap === null ? "" : `${(gap * 100).toFixed(2)}%`;
  return [
    `${measure} ${amount(value)}, cost ${amount(cost)}; bound ${amount(bound)}, gap ${percent}; ${solver}, ${ms} ms`,
  ];
}

function projectLines(projects: readonly SelectedReport[]): string[] {
  const more = projects.length - shownProjects;
  const lines = table(
    ["ID", "Project", "If reversed", "Enters at", "Worlds", "Why"],
    projects
      .slice(0, shownProjects)
      .map(({ id, name, valueIfReversed, budgetToEnter, robustness, reason, result }) => [
        id,
        shortened(name, 32),
        amount(valueIfReversed),
        percentOf(budgetToEnter),
        percentOf(robustness),
        reason === "" ? result : shortened(reason, 90),
      ]),
  );
  return more > 0 ? [...lines, `... and ${more} more; --report lists them all.`] : lines;
}

function priceLines(limits: readonly LimitReport[]): string[] {
  const paid = limits.filter(({ price }) => price > 0);
  if (paid.length === 0)
    return ["None costs anything: without any one of them the value is the same."];
  const more = paid.length - shownPrices;
  return [
    ...table(
      ["Price", "Limit"],
      paid.slice(0, shownPrices).map(({ name, price }) => [amount(price), name]),
    ),
    ...(more > 0 ? [`... and ${more} more; --report lists them all.`] : []),
  ];
}

function nextBestLines({ nextBest }: SelectionReport): string[] {
  if (nextBest.length === 0) return [];
  const rows = nextBest.map(({ value, cost, enters, leaves }) => [
    amount(value),
    amount(cost),
    named(enters),
    named(leaves),
  ]);
  return ["", "Next best", ...table(["Value", "Cost", "Enter", "Leave"], rows)];
}

function frontierLines(frontier: readonly FrontierReport[]): string[] {
  return table(
    ["Budget", "Value", "Cost", "Projects", "Enter", "Leave"],
    frontier.map(({ multiplier, value, cost, count, enters, leaves }) => [
      percentOf(multiplier),
      value === null ? "-" : amount(value),
      amount(cost),
      count === null ? "" : `${count}`,
      named(enters),
      named(leaves),
    ]),
  );
}

/** IDs, so many as fit. */
function named(ids: readonly string[]): string {
  const more = ids.length - namedIds;
  return more > 0 ? `${ids.slice(0, namedIds).join(" ")} and ${more} more` : ids.join(" ");
}

const figures = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

function amount(value: number | null): string {
  return value === null ? "" : figures.format(value);
}

function percentOf(share: number | null): string {
  return share === null ? "" : `${Math.round(share * 100)}%`;
}
