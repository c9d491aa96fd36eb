import { archivedRegisters } from "#core/history/archivedRows";
import { governanceQueries, governanceSettings } from "#core/governance/governanceSources";
import type { RegisterContent } from "#core/register/content";
import { joinedQueries } from "#core/register/joinedQueries";
import { columnOf, registerOf } from "#core/register/schema";
import { statusSettings } from "#core/status/statusRules";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";

/** The archive, in the order in which it is written. */
export const archiveRegisters = ["Archive", "ArchiveTotals"] as const;

/** Registers whose rows move, with the columns that hold formulas of the workbook's own. */
export interface MovingRegisters {
  readonly reading: RegisterReading;
  /** Whole, with where formulas stand in typed columns. */
  readonly contents: readonly RegisterContent[];
  /** Columns that are formulas in every row, by register: they fill themselves. */
  readonly ownFormulas: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads what closing and reopening a project move: registers with rows of projects, what the gate looks
 * at, and the archive. Requests: 1; 1 more where registers have columns of their own; more above 2 MB.
 */
export async function readToArchive(signal: AbortSignal | undefined): Promise<MovingRegisters> {
  const queries = joinedQueries([
    ...governanceQueries,
    ...[...archivedRegisters, ...archiveRegisters].map((register) => ({ register })),
    { register: "Periods", columns: ["Period", "Starts on", "Ends on"] },
    { register: "Decisions" },
  ]).map((query) => ({
    ...query,
    formulasIn: archivedRegisters.includes(query.register) ? typedColumns(query.register) : [],
  }));
  const settings = [...statusSettings, ...governanceSettings, "pmo_StatusDate"];
  const reading = await readRegisters(queries, { settings, signal });
  const moving = reading.registers.filter(({ register }) => archivedRegisters.includes(register));
  const own = moving.flatMap(({ register, headers }) => {
    const columns = headers.filter((header) => columnOf(register, header) === null);
    return columns.length === 0 ? [] : [{ register, columns, formulasIn: columns }];
  });
  const more = own.length === 0 ? [] : (await readRegisters(own, { signal })).registers;
  const contents = moving.map((content) =>
    withFormulas(
      content,
      more.find(({ register }) => register === content.register),
    ),
  );
  const ownFormulas = contents.map(
    (content) => [content.register, new Set(filledByFormula(content))] as const,
  );
  return { reading, contents, ownFormulas: new Map(ownFormulas) };
}

function typedColumns(register: string): readonly string[] {
  return registerOf(register)
    .columns.filter(({ kind }) => kind !== "formula")
    .map(({ header }) => header);
}

/** Where formulas stand in columns of the workbook's own, beside those of the schema. */
function withFormulas(
  content: RegisterContent,
  more: RegisterContent | undefined,
): RegisterContent {
  if (more?.formulas === undefined) return content;
  const formulas = content.rows.map((_, row) =>
    content.headers.map((header, column) => {
      const at = more.headers.indexOf(header);
      return at < 0
        ? (content.formulas?.[row]?.[column] ?? null)
        : (more.formulas?.[row]?.[at] ?? null);
    }),
  );
  return { ...content, formulas };
}

/** Columns of the workbook's own in which every filled cell is a formula. */
function filledByFormula({ register, headers, rows, formulas }: RegisterContent): string[] {
  return headers.filter((header, column) => {
    if (columnOf(register, header) !== null) return false;
    const filled = rows.flatMap((row, r) => {
      const value = row[column] ?? null;
      return value === null || value === "" ? [] : [formulas?.[r]?.[column] ?? null];
    });
    return filled.length > 0 && filled.every((formula) => formula !== null);
  });
}
