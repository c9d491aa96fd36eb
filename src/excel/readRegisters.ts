import { allRoles } from "./allRoles";
import { ExcelFailure } from "./excelFailure";
import { answerLimit, cellLimit } from "./payload";
import { readInPieces } from "./readInPieces";
import { loadPages, withStoredPages } from "./readPages";
import { loadRegister, type RegisterQuery } from "./registerContent";
import {
  loadBlocks,
  loadSettings,
  type ReadRegistersOptions,
  readingOf,
  type RegisterReading,
} from "./registerReading";
import {
  assumedTables,
  registerSetting,
  registerSettingKey,
  storedRegisterSetting,
  type RegisterSetting,
} from "./registerSetting";
import { runExcel } from "./runExcel";
import { loadState } from "./workbookState";

/** Every register with all its columns. */
export const everyRegister: readonly RegisterQuery[] = allRoles.map((register) => ({ register }));

/** Bytes of one cell in an answer, as measured on registers of 1,000 projects. */
const bytesPerCell = 18;
const columnsWhenAll = 24;

/**
 * Reads registers with the columns asked for, the state of the workbook and settings.
 * Requests: 1, when the tables are called as assumed and the answer stays below 2 MB by the sizes in the
 * setting `sightline.registers`; as many again when tables turn out to have other names; larger
 * registers in as many requests as their size needs (`readInPieces`); 1 more when another author has
 * drawn pages meanwhile. Requirement set: ExcelApi 1.9.
 */
export async function readRegisters(
  queries: readonly RegisterQuery[],
  options: ReadRegistersOptions = {},
): Promise<RegisterReading> {
  const roles = queries.map((query) => query.register);
  const assumed = options.known ?? (await storedRegisterSetting());
  const tables = { ...assumedTables(roles), ...assumed?.tables };
  const setting: RegisterSetting = { schemaVersion: 1, ...assumed, tables };
  const cells = expectedCells(queries, assumed);
  const isSmall = cells <= cellLimit && cells * bytesPerCell <= answerLimit;
  const read =
    (isSmall ? await readAtOnce(queries, setting, options) : null) ??
    (await readInPieces(queries, setting, options));
  const reading = { ...read, state: await withStoredPages(read.state, options) };
  const actual = registerSetting(reading.state.settings.get(registerSettingKey));
  const isAsAssumed = roles.every(
    (role) => (actual?.tables[role] ?? tables[role]) === tables[role],
  );
  return isAsAssumed ? reading : readRegisters(queries, { ...options, known: actual });
}

/** One request for everything; null when the answer was too large for Excel. */
async function readAtOnce(
  queries: readonly RegisterQuery[],
  { tables, names }: RegisterSetting,
  options: ReadRegistersOptions,
): Promise<RegisterReading | null> {
  try {
    return await runExcel(
      "reading the registers",
      async (context) => {
        const takeState = loadState(context);
        const takeRegisters = queries.map((query) => loadRegister(context, query, tables));
        const takeSettings = loadSettings(context, options.settings ?? [], names);
        const takeBlocks = loadBlocks(context, options.blocks ?? [], names);
        const withPages = loadPages(context, options.pages);
        await context.sync();
        const loaded = takeRegisters.map((take) => take()).filter((register) => register !== null);
        return readingOf(withPages(takeState()), loaded, takeSettings(), takeBlocks());
      },
      { repeatable: true, signal: options.signal },
    );
  } catch (error) {
    if (error instanceof ExcelFailure && error.code === "ResponsePayloadSizeLimitExceeded") {
      return null;
    }
    throw error;
  }
}

function expectedCells(queries: readonly RegisterQuery[], setting: RegisterSetting | null): number {
  let cells = 0;
  for (const { register, columns } of queries) {
    cells += (setting?.rows?.[register] ?? 0) * (columns?.length ?? columnsWhenAll);
  }
  return cells;
}
