import { portfolioId } from "#core/register/relatesTo";
import type { StatusLine } from "#core/status/statusLines";
import type { RegisterTable } from "./registerTable";
import { feedColumn } from "./reportLook";
import type { OwnCell, SheetFeed } from "./sheetFeed";
import { columnOf } from "./structuredReference";

/** Ratings of projects that are rolled up, each with its column of Projects. */
export const rolledRatings = [
  "Derived RAG",
  "Cost RAG",
  "Schedule RAG",
  "Benefit RAG",
  "Risk RAG",
] as const;
export type RolledRating = (typeof rolledRatings)[number];

/** Figures of one rating of a program, in the order of the feed. */
const RATING_COLUMNS = [
  "Red budget",
  "Amber budget",
  "Red",
  "Amber",
  "Green",
  "Mandatory red",
  "rating",
] as const;

const FIRST = ["ID", "Name", "Reported", "Budget", "Forecast cost", "Complete"] as const;
const EARNED = ["Planned value", "Earned value", "Actual cost"] as const;

/** What the page says about programs and the portfolio, line by line. */
export interface StatusFeed {
  readonly feed: SheetFeed;
  /** Cell with the rule that applies, and the one with its sentence. */
  readonly rule: string;
  readonly ruleSentence: string;
  /** Body of a column by its header, as formulas of the page name it; null = the workbook has no such figure. */
  readonly column: (header: string) => string | null;
  readonly ratingColumn: (rating: RolledRating) => string | null;
}

/**
 * Figures of the portfolio and of each program on the hidden feed: counts and budgets by rating, rolled
 * up by the rule of Settings, as native formulas.
 */
export function statusFeed(
  feed: SheetFeed,
  projects: RegisterTable,
  lines: readonly StatusLine[],
): StatusFeed {
  const rules = feed.add("pmo_CalcStatusRule", ["Rule", "In words"], 1, (_, own) => [
    '=IFERROR(IF(OR(pmo_RollRule="Worst",pmo_RollRule="Count"),pmo_RollRule&"","Weighted"),"Weighted")',
    ruleWords(own(0)),
  ]);
  const rule = feed.cell(rules, 0, 0);
  const ids = lines.flatMap(({ kind, id }) => (kind === "program" && id !== "" ? [id] : []));
  const ratings = rolledRatings.filter((rating) => projects.columns.includes(rating));
  const earned = EARNED.filter((header) => projects.columns.includes(header));
  const headers = [
    ...FIRST,
    ...ratings.flatMap((rating) => RATING_COLUMNS.map((part) => `${rating}: ${part}`)),
    ...earned,
  ];
  const all = [portfolioId, ...ids];
  const block = feed.add("pmo_CalcStatus", headers, all.length, (k, own) =>
    lineOf({ feed, projects, rule, ratings, earned }, all[k] ?? "", k, own),
  );
  const column = (header: string): string | null => {
    const at = headers.indexOf(header);
    return at < 0 ? null : feedColumn(feed, block, at);
  };
  return {
    feed,
    rule,
    ruleSentence: feed.cell(rules, 0, 1),
    column,
    ratingColumn: (rating) => column(`${rating}: rating`),
  };
}

function ruleWords(rule: string): string {
  const percent = (name: string): string => `FIXED(100*${name},0)&"%"`;
  return (
    `=IF(${rule}="Worst","Programs and portfolio: the worst project decides",` +
    `IF(${rule}="Count","Programs and portfolio by count: Red from two Red projects or a mandatory one, Amber from one Red or three Amber",` +
    `"Programs and portfolio weighted by budget: Red from "&${percent("pmo_RollRed")}&" of the live budget Red, Amber from "&${percent("pmo_RollAmber")}&" Red or Amber"))`
  );
}

interface LineSources {
  readonly feed: SheetFeed;
  readonly projects: RegisterTable;
  readonly rule: string;
  readonly ratings: readonly RolledRating[];
  readonly earned: readonly string[];
}

function lineOf(sources: LineSources, id: string, k: number, own: OwnCell): string[] {
  const { feed, projects, ratings, earned } = sources;
  const of = (header: string): string => columnOf(projects.table, header);
  const member = k === 0 ? [] : [`${of("Program ID")},${own(0)}`];
  const live = [...member, `${of("Live")},1`].join(",");
  const sum = (header: string): string =>
    projects.columns.includes(header) ? `=SUMIFS(${of(header)},${live})` : "=0";
  const about = feed.register("Programs", "Program ID");
  const ofProgram = (header: string): string =>
    k === 0 || about?.columns.includes(header) !== true
      ? '=""'
      : `=IFERROR(INDEX(${columnOf(about.table, header)},MATCH(${own(0)},${columnOf(about.table, "Program ID")},0))&"","")`;
  return [
    id,
    k === 0 ? "All live projects" : ofProgram("Program"),
    ofProgram("Reported RAG"),
    sum("Budget"),
    sum("Forecast cost"),
    completeOf(sources, k, own),
    ...ratings.flatMap((rating, r) =>
      ratingCells(sources, rating, FIRST.length + 7 * r, live, own),
    ),
    ...earned.map(sum),
  ];
}

/** Done share of the budget of live projects. */
function completeOf({ projects }: LineSources, k: number, own: OwnCell): string {
  if (!projects.columns.includes("Complete %")) return '=""';
  const of = (header: string): string => columnOf(projects.table, header);
  const member = k === 0 ? "" : `(${of("Program ID")}=${own(0)})*`;
  const done = `SUMPRODUCT(${member}(${of("Live")}=1)*${of("Budget")}*${of("Complete %")})`;
  return `=IF(${own(3)}>0,IFERROR(${done}/${own(3)},""),"")`;
}

/** Budgets and counts of Red and Amber, and the rating that follows by the rule. */
function ratingCells(
  { projects, rule }: LineSources,
  rating: RolledRating,
  first: number,
  live: string,
  own: OwnCell,
): string[] {
  const of = (header: string): string => columnOf(projects.table, header);
  // A plan that is not approved is not rated, in no dimension.
  const rated = `${live},${of("Stage")},"<>Idea",${of("Stage")},"<>Proposed"`;
  const is = (level: string): string => `${of(rating)},"${level}",${rated}`;
  const mandatory = projects.columns.includes("Category")
    ? `=COUNTIFS(${is("Red")},${of("Category")},"Mandatory")`
    : "=0";
  const [redBudget, amberBudget] = [own(first), own(first + 1)];
  const [red, amber, green, forced] = [
    own(first + 2),
    own(first + 3),
    own(first + 4),
    own(first + 5),
  ];
  const share = (amount: string): string => `ROUND((${amount})/${own(3)},6)`;
  const weighted =
    `IF(${own(3)}<=0,"",IF(${share(redBudget)}>=pmo_RollRed,"Red",` +
    `IF(${share(`${redBudget}+${amberBudget}`)}>=pmo_RollAmber,"Amber","Green")))`;
  return [
    `=SUMIFS(${of("Budget")},${is("Red")})`,
    `=SUMIFS(${of("Budget")},${is("Amber")})`,
    `=COUNTIFS(${is("Red")})`,
    `=COUNTIFS(${is("Amber")})`,
    `=COUNTIFS(${is("Green")})`,
    mandatory,
    `=IF(${red}+${amber}+${green}=0,"",` +
      `IF(${rule}="Worst",IF(${red}>0,"Red",IF(${amber}>0,"Amber","Green")),` +
      `IF(${rule}="Count",IF(OR(${red}>=2,${forced}>=1),"Red",IF(OR(${red}>=1,${amber}>=3),"Amber","Green")),${weighted})))`,
  ];
}
