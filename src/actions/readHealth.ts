import { storedPages } from "#excel/pageRecords";
import type { CellValue, RegisterContent } from "#core/register/content";
import type { ActionId } from "./action";
import { checkWorkbook, listingEdits } from "./checking";
import { scoreProjects } from "./scoreProjects";

/** How the data and the results are: what the strip of the pane tells. */
export interface Health {
  readonly blocking: number;
  readonly warnings: number;
  readonly hints: number;
  readonly stale: readonly StaleResult[];
}

/** A result in the workbook that is older than what it was made from. */
export interface StaleResult {
  /** "run": the row of a computation on sheet Runs. */
  readonly result: "checks" | "ranking" | "run";
  /** What the sentence about it says: numbers as numbers. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** What makes it again; null when nothing can yet. */
  readonly action: ActionId | null;
}

interface Asked {
  readonly signal: AbortSignal;
  /** Today as an Excel serial number. */
  readonly today: number;
}

/**
 * Checks the registers and looks for stale results; writes nothing. Reads every register, so it is
 * for moments in which nobody waits. Requests: those of two readings and 1 more at most.
 */
export async function readHealth({ signal, today }: Asked): Promise<Health> {
  const checking = await checkWorkbook({ signal });
  const { reading, findings, checks } = checking;
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const count = (severity: string): number =>
    open.filter((finding) => finding.severity === severity).length;
  const stale: StaleResult[] = [];
  if (checks !== null) {
    const listed = checks.rows.filter((row) => row.some((value) => value !== null)).length;
    // A list that was never made is not an old one.
    if (listed > 0 && listingEdits(checking).length > 0) {
      stale.push({
        result: "checks",
        facts: { listed, found: findings.length },
        action: "check-registers",
      });
    }
  }
  if (storedPages(reading.state).Prioritization !== undefined) {
    const proposal = await scoreProjects.propose({
      settings: {},
      today,
      progress: () => undefined,
      signal,
    });
    if (proposal.plan.edits.length > 0) {
      stale.push({ result: "ranking", facts: {}, action: "score-projects" });
    }
  }
  return {
    blocking: count("blocking"),
    warnings: count("warning"),
    hints: count("hint"),
    stale: [...stale, ...staleRuns(reading.registers)],
  };
}

/** Runs that the workbook itself marks as stale, by the stamps of their inputs. */
function staleRuns(registers: readonly RegisterContent[]): StaleResult[] {
  const runs = registers.find((content) => content.register === "Runs");
  if (runs === undefined) return [];
  const cell = (row: readonly CellValue[], header: string): string => {
    const value = row[runs.headers.indexOf(header)];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  return runs.rows
    .filter((row) => cell(row, "Stale") === "Stale")
    .map((row) => ({
      result: "run",
      facts: { run: cell(row, "Run ID"), what: cell(row, "What") },
      action: null,
    }));
}
