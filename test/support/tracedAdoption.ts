import { fillRegisters } from "#core/adopt/fillRegisters";
import { findIslands } from "#core/adopt/findIslands";
import { nameIslands } from "#core/adopt/islandId";
import type { LedgerInput } from "#core/adopt/ledgerOf";
import { noDecisions } from "#core/adopt/decisions";
import { decideMoney } from "#core/adopt/moneyUnit";
import { noRecords } from "#core/adopt/records";
import { understandIslands } from "#core/adopt/understand";
import type { SheetContent } from "#core/register/content";
import type { RegisterRows } from "#core/register/rows";

/** What the ledger is told: the rows of adoption, and where the cells of each island went. */
export interface TracedAdoption {
  readonly rows: readonly RegisterRows[];
  /** One a ledger line, without the rows. */
  readonly inputs: readonly Omit<LedgerInput, "rows">[];
}

/** Adopts sheets up to the point where the ledger looks at the rows. */
export function tracedAdoption(contents: readonly SheetContent[]): TracedAdoption {
  const options = { ownTables: [] };
  const found = findIslands(contents, noDecisions);
  const understood = understandIslands(
    nameIslands(found.islands, noDecisions),
    options,
    found.layouts,
  );
  const sources = understood.map(({ source }) => source).filter((source) => source !== null);
  const readings = sources.flatMap(({ columns }) =>
    columns.map(({ reading }) => reading?.readings ?? []),
  );
  const money = decideMoney([], readings);
  const records = noRecords(null);
  const { periodTraces } = fillRegisters(records, sources, money, options);
  return {
    rows: [...records.drafts.values()].map(({ builder }) => builder.build()),
    inputs: records.traces.map((trace) => ({
      trace,
      periods: periodTraces.get(trace.source) ?? null,
      contents,
      asides: found.layouts.flatMap((layout) => layout.asides),
      money,
    })),
  };
}
