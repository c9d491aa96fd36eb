import { oneLine } from "./headerText";
import type { Draft, Records } from "./records";
import { addExtra, fillField, isEmptyColumn } from "./addRecords";
import { draftOf, inFile, makeRoom, TraceMaker } from "./records";
import type { ScoredSource } from "./scoringModel";
import type { Source } from "./source";
import type { SourceCell } from "./values/reading";
import { rawValue } from "./values/rawText";
import { losesText } from "./values/reading";

/** Fields of a project list that a sheet of scores may repeat besides the identifier and the name. */
const MOST_OTHER_FIELDS = 2;

function textOf(cell: SourceCell | undefined): string {
  return cell === undefined ? "" : oneLine(String(rawValue(cell.value) ?? "")).toLowerCase();
}

function cellsOf(source: Source, field: string): readonly SourceCell[] | null {
  return source.columns.find((column) => column.field === field)?.cells ?? null;
}

/** Identifiers and names of the projects that a block lists, in small letters. */
function projectWords(source: Source): ReadonlySet<string> {
  const cells = [...(cellsOf(source, "Project ID") ?? []), ...(cellsOf(source, "Project") ?? [])];
  return new Set(cells.map(textOf).filter((text) => text !== ""));
}

/**
 * Parts project lists from sheets that only score the projects of another sheet.
 *
 * A sheet of scores has at least two criterion columns, hardly any other field, and at least half of
 * its rows name a project that a list has.
 */
export function partScoreSheets(projects: readonly Source[]): {
  lists: readonly Source[];
  scores: readonly Source[];
} {
  const isScores = (source: Source): boolean => {
    const others = source.columns.filter(
      (column) =>
        column.field !== null && column.field !== "Project ID" && column.field !== "Project",
    );
    if (source.criteria.length < 2 || others.length > MOST_OTHER_FIELDS) return false;
    const words = projectWords(source);
    return projects.some((list) => {
      if (
        list === source ||
        list.columns.filter((column) => column.field !== null).length <= others.length + 1
      )
        return false;
      const known = projectWords(list);
      const shared = [...words].filter((word) => known.has(word)).length;
      return shared * 2 >= source.island.body.length;
    });
  };
  const scores = projects.filter(isScores);
  return { lists: projects.filter((source) => !scores.includes(source)), scores };
}

/** The project record that each row of a sheet of scores means, by identifier, else by name; null = none yet. */
function scoredProjects(source: Source, projects: Draft): readonly (number | null)[] {
  const rows = new Map<string, number>();
  for (const field of ["Project", "Project ID"]) {
    for (let row = projects.builder.rows - 1; row >= 0; row -= 1) {
      const value = projects.builder.get(row, field);
      if (typeof value === "string") rows.set(oneLine(value).toLowerCase(), row);
    }
  }
  const ids = cellsOf(source, "Project ID");
  const names = cellsOf(source, "Project");
  const rowOf = (text: string): number | null => {
    const own = text === "" ? null : projects.byFile.get(inFile(source, text));
    return own === undefined ? (rows.get(text) ?? null) : own;
  };
  return source.island.body.map((_, at) => rowOf(textOf(ids?.[at])) ?? rowOf(textOf(names?.[at])));
}

/**
 * Joins a sheet of scores to the projects it scores: a project that only it names becomes a record,
 * its columns that are neither key nor criterion become extra columns of Projects.
 *
 * Comes before the identifiers are completed, while they still read as on the sheets.
 */
export function addScoreSheet(records: Records, source: Source): ScoredSource {
  const draft = draftOf(records, "Projects");
  const { builder, origins } = draft;
  const rows = scoredProjects(source, draft).map((found, bodyRow) => {
    if (found !== null) return found;
    const row = makeRoom(draft, 1);
    origins[row] = { source, bodyRow };
    return row;
  });
  const trace = new TraceMaker(source, rows, { register: "Scores", taken: builder.extraNames() });
  const filling = { records, draft, source, rows, trace, several: true };
  for (const column of source.columns) {
    const criterion = source.criteria.find((found) => found.at === column.at) ?? null;
    const isKey = column.field === "Project ID" || column.field === "Project";
    if (isEmptyColumn(column)) continue;
    const readings = criterion?.readings ?? (isKey ? (column.reading?.readings ?? null) : null);
    if (readings !== null) trace.read(column, readings);
    if (criterion !== null) trace.goes(column, "Scores", criterion.name);
    if (isKey && readings !== null) {
      trace.goes(column, "Projects", column.field);
      fillField(filling, column, column.field, readings);
    } else if (readings === null || readings.some(losesText)) {
      addExtra(filling, column, criterion !== null);
    }
  }
  records.traces.push(trace.done());
  return { source, projects: rows };
}
