import type { AdoptedIsland, AdoptedRows, Adoption } from "#core/adopt/adoption";
import {
  type InPlaceLayout,
  inPlaceLayout,
  type InPlaceObstacle,
  type InPlaceOutcome,
} from "#core/adopt/inPlace";
import type { Issue } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import type { RegisterRows } from "#core/register/rows";
import { readSheetObstacles } from "#excel/readSheetObstacles";
import type { InPlaceTable } from "#sheets/inPlace";
import type { AdoptionSources } from "./sources";

/** Islands that become registers where they stand. */
export interface InPlace {
  /** By register. */
  readonly tables: Readonly<Record<string, InPlaceTable>>;
  /** Rows of those registers without what stays on the sheet. */
  readonly rows: readonly RegisterRows[];
  /** By the id of the island: why it cannot; null = it can. */
  readonly obstacles: Readonly<Record<string, Issue | null>>;
  /** Islands that were to become registers and cannot. */
  readonly issues: readonly Issue[];
}

/**
 * Which adopted islands can become registers on their sheets, and which of them shall. Requests: 1
 * where there is a candidate.
 */
export async function decideInPlace(
  adoption: Adoption,
  sources: AdoptionSources,
  signal: AbortSignal | undefined,
): Promise<InPlace> {
  const islands = adoption.islands.filter(
    ({ register }) => register !== null && !(register in sources.standing),
  );
  const outcomes = await withSheets(
    islands.map((island) => outcomeOf(island, adoption.rows, sources)),
    sources,
    signal,
  );
  const decided = islands.map((island, at) => ({ island, outcome: outcomes[at] }));
  const chosen = decided.filter(({ island }) => island.mode === "in-place");
  const layouts = chosen.flatMap(({ outcome }) =>
    outcome?.kind === "possible" ? [outcome.layout] : [],
  );
  return {
    tables: Object.fromEntries(layouts.map((layout) => [layout.adopted.register, layout])),
    rows: layouts.map(({ adopted }) => adopted),
    obstacles: Object.fromEntries(
      decided.map(({ island, outcome }) => [island.id, issueOf(island, outcome)]),
    ),
    issues: [
      ...chosen.flatMap(({ island, outcome }) => issueOf(island, outcome) ?? []),
      ...layouts.flatMap(renameIssues),
    ],
  };
}

function outcomeOf(
  island: AdoptedIsland,
  rows: readonly AdoptedRows[],
  { contents, registers }: AdoptionSources,
): InPlaceOutcome {
  const own = rows.find(({ register }) => register === island.register);
  const content = contentOf(island, contents);
  if (own === undefined || (content === undefined && island.workbook === null)) {
    return { kind: "refused", why: "not-alone" };
  }
  // An island of a file has its sheet elsewhere: that is said before anything is looked for.
  if (content === undefined) return { kind: "refused", why: "file" };
  const isTaken = registers.some(
    ({ register, rows: records }) => register === island.register && records.length > 1,
  );
  return isTaken ? { kind: "refused", why: "not-alone" } : inPlaceLayout(island, own, content);
}

function contentOf(
  island: AdoptedIsland,
  contents: readonly SheetContent[],
): SheetContent | undefined {
  return contents.find(
    ({ sheet, workbook }) => (workbook ?? null) === island.workbook && sheet === island.sheet,
  );
}

/** Adds what Excel knows of the sheets: protection, filters, formulas that spill. */
async function withSheets(
  outcomes: readonly InPlaceOutcome[],
  { state }: AdoptionSources,
  signal: AbortSignal | undefined,
): Promise<readonly InPlaceOutcome[]> {
  const layouts = outcomes.flatMap((outcome) =>
    outcome.kind === "possible" ? [outcome.layout] : [],
  );
  const found = await readSheetObstacles(
    layouts.map(({ sheet, row, column, rows, columns }) => ({
      sheet,
      row,
      column,
      rows: rows + 1,
      columns: columns.length,
    })),
    signal,
  );
  const locked = new Set(state.sheets.filter((s) => s.isProtected).map((s) => s.name));
  const refusals = new Map<InPlaceLayout, InPlaceObstacle>();
  layouts.forEach((layout, at) => {
    const { isFiltered = false, spills = false } = found[at] ?? {};
    if (locked.has(layout.sheet)) refusals.set(layout, "protected");
    else if (isFiltered && layout.table === null) refusals.set(layout, "filtered");
    else if (spills) refusals.set(layout, "spills");
  });
  return outcomes.map((outcome) => {
    const why = outcome.kind === "possible" ? refusals.get(outcome.layout) : undefined;
    return why === undefined ? outcome : { kind: "refused", why };
  });
}

function issueOf(island: AdoptedIsland, outcome: InPlaceOutcome | undefined): Issue | null {
  if (outcome?.kind !== "refused") return null;
  return {
    code: "in-place-refused",
    severity: "warning",
    place: { sheet: island.sheet, address: island.range },
    facts: { why: outcome.why },
  };
}

/** Headers that give way to standard ones: what changes on somebody's sheet is said. */
function renameIssues({ columns, sheet, adopted: { register } }: InPlaceLayout): Issue[] {
  return columns
    .filter(({ found, header }) => found !== header)
    .map(({ found, header }) => ({
      code: "in-place-renamed",
      severity: "hint",
      place: { sheet, register },
      found,
      expected: header,
    }));
}
