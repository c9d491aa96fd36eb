import type { ScopeSimulation } from "#core/risk/simulation/simulation";
import { shortened } from "#core/text/shortened";
import { absolute, type Canvas } from "./canvas";
import type { ContingencyRequest, ContingencyScope } from "./contingencyRequest";
import { colors } from "./houseStyle";
import type { CellContent, CellFormat, Edit } from "./plan";
import { listHeader, sectionFormat } from "./reportLook";

/** Characters of the columns of the page, the margin first. */
export const WIDTHS: readonly number[] = [2, 12, 36, 10, 11, 12, 11, 11, 11, 11, 11, 11, 11, 10];

const money: CellFormat = { numberFormat: "#,##0;-#,##0;0", horizontal: "Right" };
const MOST_RESPONSES = 8;

/** "P80" of 0.8. */
export function percentileName(level: number): string {
  return `P${Math.round(1000 * level) / 10}`;
}

/** What the rest of the page takes from the table of scopes. */
export interface ScopeLines {
  /** "P80": the percentile that contingency is set by. */
  readonly percentile: string;
  readonly headerRow: number;
  /** How many scopes, and the first row below them. */
  readonly count: number;
  readonly end: number;
  /** Cells of the first scope. */
  readonly first: {
    readonly name: string;
    readonly amount: string;
    readonly approved: string;
    readonly exceedance: string;
  };
  readonly rules: readonly Edit[];
}

interface Column {
  readonly header: string;
  readonly at: number;
  readonly look: CellFormat;
  readonly value: (scope: ScopeSimulation, about: ContingencyScope, row: number) => CellContent;
}

/** One line a scope; returns where its figures stand. */
export function putScopes(page: Canvas, request: ContingencyRequest, row: number): ScopeLines {
  const { simulation, scopes } = request;
  const columns = scopeColumns(simulation.confidence);
  const headerRow = row + 1;
  const body = headerRow + 1;
  const count = simulation.scopes.length;
  page.put(row, 1, "Contingency by scope");
  page.look(row, 1, 1, 1, sectionFormat);
  for (const { header, at, look } of columns) {
    page.put(headerRow, at, header);
    page.look(headerRow, at, 1, 1, {
      ...listHeader,
      ...(look.horizontal ? { horizontal: look.horizontal } : {}),
    });
    page.look(body, at, count, 1, look);
  }
  simulation.scopes.forEach((scope, line) => {
    const about = scopes[line] ?? unknownScope(scope);
    for (const { at, value } of columns)
      page.put(body + line, at, value(scope, about, body + line));
    if (about.kind === "portfolio" || about.kind === "program") {
      page.look(body + line, 1, 1, columns.length, {
        bold: true,
        ...(about.kind === "portfolio" ? { bottomBorder: colors.line } : {}),
      });
    }
  });
  const cell = (at: number): string => absolute(body, at);
  return {
    percentile: percentileName(simulation.confidence),
    headerRow,
    count,
    end: body + count,
    first: {
      name: cell(AT.name),
      amount: cell(AT.amount),
      approved: cell(AT.approved),
      exceedance: cell(AT.exceedance),
    },
    rules: [shortfallLook(page, body, count)],
  };
}

/** Columns of the page, the margin 0. */
const AT = {
  id: 1,
  name: 2,
  open: 3,
  risks: 4,
  expected: 5,
  median: 6,
  amount: 7,
  from: 8,
  to: 9,
  high: 10,
  approved: 11,
  shortfall: 12,
  exceedance: 13,
} as const;

function scopeColumns(confidence: number): Column[] {
  const name = percentileName(confidence);
  const at = (level: number, end: "value" | "low" | "high") => (scope: ScopeSimulation) =>
    scope.percentiles.find((each) => each.level === level)?.[end] ?? null;
  const column = (
    place: number,
    header: string,
    value: Column["value"],
    look: CellFormat = money,
  ): Column => ({ at: place, header, look, value });
  const whole: CellFormat = { numberFormat: "0", horizontal: "Right" };
  const quiet: CellFormat = { ...money, fontColor: colors.muted };
  return [
    column(AT.id, "Scope", ({ id }) => ({ text: id }), { numberFormat: "@" }),
    column(AT.name, "Name", (_, scope) => ({ text: nameOf(scope) }), {}),
    column(AT.open, "Open risks", (_, { open }) => open, whole),
    column(AT.risks, "With money", ({ risks }) => risks, whole),
    column(AT.expected, "Expected", ({ expected }) => expected),
    column(AT.median, "P50", at(0.5, "value")),
    column(AT.amount, name, at(confidence, "value"), { ...money, bold: true }),
    column(AT.from, `${name} from`, at(confidence, "low"), quiet),
    column(AT.to, `${name} to`, at(confidence, "high"), quiet),
    column(AT.high, "P90", at(0.9, "value")),
    column(AT.approved, "Approved", ({ approved }) => approved),
    column(AT.shortfall, "Short by", (_, __, row) => shortfall(row)),
    column(AT.exceedance, "Chance above", ({ exceedance }) => exceedance, {
      numberFormat: "0%",
      horizontal: "Right",
    }),
  ];
}

function nameOf({ kind, name }: ContingencyScope): string {
  return kind === "portfolio" && name === "" ? "Portfolio" : name;
}

/** A simulation may have more scopes than are told of. */
function unknownScope({ id, risks }: ScopeSimulation): ContingencyScope {
  return { id, name: "", kind: "project", open: risks, risks };
}

function shortfall(row: number): string {
  const [amount, approved] = [absolute(row, AT.amount), absolute(row, AT.approved)];
  return `=IF(${approved}="","",MAX(0,${amount}-${approved}))`;
}

function shortfallLook(page: Canvas, row: number, count: number): Edit {
  const cell = absolute(row, AT.shortfall).replace(/\$(\d+)$/, "$1");
  return {
    kind: "addConditionalFormat",
    at: page.block(row, AT.shortfall, count),
    rule: {
      kind: "formula",
      formula: `=IF(ISNUMBER(${cell}),${cell}>0.5,FALSE)`,
      format: { fontColor: colors.red.font, fill: colors.red.fill },
    },
  };
}

/** What the dearest responses buy, all of them together last; returns the next free row. */
export function putResponses(page: Canvas, request: ContingencyRequest, row: number): number {
  const { responses, allResponses, confidence } = request.simulation;
  if (allResponses === null) return row;
  const name = percentileName(confidence);
  const shown = responses.slice(0, MOST_RESPONSES);
  page.put(row, 1, "What each response buys");
  page.look(row, 1, 1, 1, sectionFormat);
  const headers = [
    "Expected without",
    "Expected with",
    `${name} without`,
    `${name} with`,
    "It buys",
  ];
  page.put(row + 1, AT.id, "Risk ID", "Risk");
  page.put(row + 1, AT.expected, ...headers);
  page.look(row + 1, 1, 1, AT.to, listHeader);
  page.look(row + 1, AT.expected, 1, headers.length, { horizontal: "Right" });
  const lines = [
    ...shown.map(({ id, before, after }) => ({
      id,
      text: request.risks[id] ?? "",
      before,
      after,
    })),
    { id: "", text: "All responses together", ...allResponses },
  ];
  lines.forEach(({ id, text, before, after }, k) => {
    const at = row + 2 + k;
    const [without, with_] = [absolute(at, AT.amount), absolute(at, AT.from)];
    page.put(at, AT.id, { text: id }, { text: shortened(text, 60) });
    page.put(at, AT.expected, before.mean, after.mean, before.percentile, after.percentile);
    page.put(at, AT.to, `=${without}-${with_}`);
  });
  page.look(row + 2, AT.id, lines.length, 1, { numberFormat: "@" });
  page.look(row + 2, AT.expected, lines.length, headers.length, money);
  page.look(row + 1 + lines.length, 1, 1, AT.to, { bold: true });
  return row + 3 + lines.length;
}
