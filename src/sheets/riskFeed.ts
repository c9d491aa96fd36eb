import type { SheetFeed } from "./sheetFeed";
import { linesFor } from "./reportLook";
import type { Block } from "./plan";
import type { RegisterTable } from "./registerTable";
import { programOfRecord } from "./programOfRecord";
import { columnOf } from "./structuredReference";

/** Columns of the block that has a line for every risk of the register. */
export const RISK = {
  id: 1,
  relatesTo: 2,
  program: 3,
  inScope: 4,
  side: 5,
  residual: 6,
  inherent: 7,
  key: 8,
  place: 9,
  cellKey: 10,
  order: 11,
  category: 12,
  exposure: 13,
  high: 14,
  aboveAppetite: 15,
  withoutMoney: 16,
  escalated: 17,
} as const;

const headers = [
  "Position",
  "Risk ID",
  "Relates to",
  "Program ID",
  "In scope",
  "Side",
  "Residual cell",
  "Inherent cell",
  "List key",
  "Place in cell",
  "Cell key",
  "Order",
  "Category",
  "Exposure",
  "High",
  "Above appetite",
  "Without money",
  "Escalated",
];

/** Word of the scope cell for everything. */
export const WHOLE_PORTFOLIO = "Portfolio";

export interface RiskLines {
  readonly risks: RegisterTable;
  readonly block: Block;
  /** Number of lines: risks that the page can take. */
  readonly lines: number;
}

/**
 * A line for every risk: whether it is open and in the scope that the page shows, which cell of the matrix
 * it is in, and which place it takes there.
 *
 * @param scope address of the cell with the scope, as other sheets name it.
 */
export function riskLines(feed: SheetFeed, risks: RegisterTable, scope: string): RiskLines {
  const lines = linesFor(risks.rows, 40);
  const has = (header: string): boolean => risks.columns.includes(header);
  const at = (header: string, row: string): string =>
    `INDEX(${columnOf(risks.table, header)},${row})`;
  const block = feed.add("pmo_CalcRiskLines", headers, lines, (k, own, _, within) => {
    const row = own(0);
    const read = (header: string): string => at(header, row);
    const yes = (header: string): string =>
      has(header) ? `=IF(${own(RISK.inScope)}=1,IF(${read(header)}="Yes",1,0),0)` : "=0";
    return [
      k + 1,
      `=IFERROR(${read("Risk ID")}&"","")`,
      `=IF(${own(RISK.id)}="","",${read("Relates to")}&"")`,
      programOfRecord(feed, own(RISK.relatesTo)),
      inScope(feed, scope, {
        id: own(RISK.id),
        relates: own(RISK.relatesTo),
        program: own(RISK.program),
        status: read("Status"),
      }),
      `=IF(${own(RISK.inScope)}=0,"",IF(${read("Type")}="Opportunity","O","T"))`,
      cellOf(own(RISK.side), read("Residual probability"), read("Residual impact")),
      cellOf(own(RISK.side), read("Inherent probability"), read("Inherent impact")),
      has("List key")
        ? `=IF(${own(RISK.inScope)}=1,N(${read("List key")}),"")`
        : `=IF(${own(RISK.inScope)}=1,1/${row},"")`,
      `=IF(${own(RISK.residual)}="","",COUNTIFS(${within(RISK.residual)},${own(RISK.residual)},${within(RISK.key)},">"&${own(RISK.key)})+1)`,
      `=IF(${own(RISK.residual)}="","",${own(RISK.residual)}&"."&${own(RISK.place)})`,
      `=IF(${own(RISK.side)}<>"T","",COUNTIFS(${within(RISK.side)},"T",${within(RISK.key)},">"&${own(RISK.key)})+1)`,
      has("Category") ? `=IF(${own(RISK.inScope)}=1,${read("Category")}&"","")` : "",
      exposureOf(feed, risks, {
        row,
        scope,
        in: own(RISK.inScope),
        id: own(RISK.id),
        relates: own(RISK.relatesTo),
      }),
      has("Residual level")
        ? `=IF(${own(RISK.side)}="T",IF(${read("Residual level")}="High",1,0),0)`
        : "=0",
      yes("Above appetite"),
      has("Cost impact")
        ? `=IF(${own(RISK.inScope)}=1,IF(${read("Cost impact")}="",1,0),0)`
        : `=${own(RISK.inScope)}`,
      yes("Escalated"),
    ];
  });
  return { risks, block, lines };
}

function cellOf(side: string, probability: string, impact: string): string {
  return `=IF(${side}="","",IF(OR(${probability}="",${impact}=""),"",${side}&${probability}&"-"&${impact}))`;
}

interface OwnCells {
  readonly id: string;
  readonly relates: string;
  readonly program: string;
  readonly status: string;
}

function inScope(feed: SheetFeed, scope: string, own: OwnCells): string {
  const shared = feed.register("SharedRisks", "Risk ID", "Project ID");
  const others =
    shared === null
      ? ""
      : `,COUNTIFS(${columnOf(shared.table, "Risk ID")},${own.id},${columnOf(shared.table, "Project ID")},${scope})>0`;
  return (
    `=IF(${own.id}="",0,IF(${own.status}<>"Open",0,` +
    `IF(OR(${scope}="${WHOLE_PORTFOLIO}",${own.relates}=${scope},${own.program}=${scope}${others}),1,0)))`
  );
}

/** Signed expected exposure; of a shared risk, the share that a project bears. */
function exposureOf(
  feed: SheetFeed,
  risks: RegisterTable,
  own: {
    readonly row: string;
    readonly scope: string;
    readonly in: string;
    readonly id: string;
    readonly relates: string;
  },
): string {
  if (!risks.columns.includes("Expected exposure")) return "=0";
  const whole = `N(INDEX(${columnOf(risks.table, "Expected exposure")},${own.row}))`;
  const shared = feed.register("SharedRisks", "Risk ID", "Project ID", "Exposure");
  const projects = feed.register("Projects", "Project ID");
  if (shared === null || projects === null || !risks.columns.includes("Own exposure")) {
    return `=IF(${own.in}=1,${whole},0)`;
  }
  const isProject = `COUNTIF(${columnOf(projects.table, "Project ID")},${own.scope})>0`;
  const borne = `SUMIFS(${columnOf(shared.table, "Exposure")},${columnOf(shared.table, "Risk ID")},${own.id},${columnOf(shared.table, "Project ID")},${own.scope})`;
  const kept = `IF(${own.relates}=${own.scope},N(INDEX(${columnOf(risks.table, "Own exposure")},${own.row})),0)`;
  return `=IF(${own.in}=1,IF(${isProject},${kept}+${borne},${whole}),0)`;
}

/** Scopes that the page can show: the portfolio, each program, each project. */
export function scopeList(feed: SheetFeed): string {
  const programs = feed.register("Programs", "Program ID");
  const projects = feed.register("Projects", "Project ID");
  const entries = [
    `="${WHOLE_PORTFOLIO}"`,
    ...entriesOf(programs, "Program ID"),
    ...entriesOf(projects, "Project ID"),
  ];
  const block = feed.add("pmo_CalcRiskScopes", ["Scope"], entries.length, (k) => [
    entries[k] ?? null,
  ]);
  return `=${feed.cell(block, 0, 0)}:${lastOf(feed, block)}`;
}

function entriesOf(register: RegisterTable | null, header: string): string[] {
  if (register === null) return [];
  const column = columnOf(register.table, header);
  return Array.from(
    { length: register.rows },
    (_, k) => `=IFERROR(INDEX(${column},${k + 1})&"","")`,
  );
}

function lastOf(feed: SheetFeed, block: Block): string {
  const last = feed.cell(block, block.rows - 1, 0);
  return last.slice(last.indexOf("!") + 1);
}
