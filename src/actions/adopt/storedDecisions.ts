import type { Area } from "#core/register/content";
import {
  type AdoptDecisions,
  type CellMap,
  type IslandDecision,
  type MappedCell,
  noDecisions,
} from "#core/adopt/decisions";
import type { WorkbookState } from "#excel/workbookState";
import type { SetSetting } from "#sheets/plan";

/** Document setting: what a person decided about the sheets of this workbook. */
export const decisionsSettingKey = "sightline.adoption";

/** The decisions that the workbook keeps; none where there are none that can be read. */
export function storedDecisions(state: WorkbookState): AdoptDecisions {
  return readDecisions(state.settings.get(decisionsSettingKey)) ?? noDecisions;
}

/** Keeps decisions; nothing to do where the workbook keeps the same. */
export function storeDecisions(decisions: AdoptDecisions, state: WorkbookState): SetSetting[] {
  const kept = JSON.stringify(storedDecisions(state));
  return JSON.stringify(decisions) === kept
    ? []
    : [{ kind: "setSetting", key: decisionsSettingKey, value: decisions }];
}

/**
 * Decisions from outside: a setting that another program may have touched, a file of the command line.
 * What is not as it should be is left out; null when it is nothing of ours at all.
 */
export function readDecisions(value: unknown): AdoptDecisions | null {
  const record = recordOf(value);
  if (record?.["version"] !== 1) return null;
  const islands = Object.entries(recordOf(record["islands"]) ?? {}).flatMap(([id, decision]) => {
    const read = islandDecision(decision);
    return read === null ? [] : [[id, read] as const];
  });
  return {
    version: 1,
    islands: Object.fromEntries(islands),
    forms: listOf(record["forms"]).flatMap((form) => cellMap(form) ?? []),
    answers: textsOf(record["answers"]),
  };
}

function islandDecision(value: unknown): IslandDecision | null {
  const record = recordOf(value);
  if (record === null) return null;
  const { register, headers, columns, mode, formulas } = record;
  const area = areaOf(headers);
  const fields = Object.entries(recordOf(columns) ?? {}).filter(
    (entry): entry is [string, string | null] => entry[1] === null || typeof entry[1] === "string",
  );
  return {
    ...(register === null || typeof register === "string" ? { register } : {}),
    ...(area === null ? {} : { headers: area }),
    ...(columns === undefined ? {} : { columns: Object.fromEntries(fields) }),
    ...(mode === "copy" || mode === "in-place" ? { mode } : {}),
    ...(formulas === "keep" || formulas === "values" ? { formulas } : {}),
  };
}

function areaOf(value: unknown): Area | null {
  const record = recordOf(value);
  const [row, column, rows, columns] = ["row", "column", "rows", "columns"].map((name) =>
    Number(record?.[name] ?? Number.NaN),
  );
  const isWhole = [row, column, rows, columns].every((n) => Number.isInteger(n) && (n ?? -1) >= 0);
  if (!isWhole) return null;
  return { row: row ?? 0, column: column ?? 0, rows: rows ?? 0, columns: columns ?? 0 };
}

function cellMap(value: unknown): CellMap | null {
  const record = recordOf(value);
  const name = record?.["name"];
  const register = record?.["register"];
  if (typeof name !== "string" || typeof register !== "string") return null;
  const sheets = listOf(record?.["sheets"]).filter((sheet) => typeof sheet === "string");
  const cells = listOf(record?.["cells"]).flatMap((cell) => mappedCell(cell) ?? []);
  return { name, register, sheets, cells };
}

function mappedCell(value: unknown): MappedCell | null {
  const { address, field, label } = textsOf(value);
  if (address === undefined || field === undefined) return null;
  return { address, field, label: label ?? "" };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): Record<string, string> {
  const entries = Object.entries(recordOf(value) ?? {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
