import type { Question } from "../questions";
import { questionId } from "../questions";
import { foldName, keyField, telling } from "../recordNames";
import { placeOf } from "../source";
import type { Group, Row } from "./judgeMatches";

const SAMPLES = 3;

function columnOf(
  row: Row,
  field: string | null,
): { readonly at: number; readonly header: string } {
  const column = row.source.columns.find((each) => each.field === field && field !== null);
  return { at: column?.at ?? 0, header: column?.header.shown ?? field ?? "" };
}

function named({ id, name }: Row): string {
  return [id, name].filter((text) => text !== "").join(" ");
}

/** Identifiers that one list gives to several rows. */
export function repeatedQuestion(repeated: readonly Row[]): Question {
  const [first] = repeated;
  const key = keyField(first?.source.register ?? "Projects");
  const { at, header } = first === undefined ? { at: 0, header: "" } : columnOf(first, key);
  return {
    id: questionId(first?.source.island.sheet ?? "", header, "duplicate-key"),
    kind: "duplicate-key",
    place: first === undefined ? {} : placeOf(first.source, first.bodyRow, at, key ?? undefined),
    header,
    options: [{ value: "new-ids" }, { value: "same-record" }, { value: "keep" }],
    assumed: "new-ids",
    cells: repeated.length,
    samples: [...new Set(repeated.map(named))].slice(0, SAMPLES),
  };
}

/**
 * Rows of two lists that agree in their identifiers but not in their names ("id"), or the other way
 * round: one question for the two lists.
 */
export function sameListQuestion(
  register: string,
  by: "id" | "name",
  matches: readonly { readonly row: Row; readonly group: Group }[],
  assumed: "yes" | "no",
): Question {
  const first = matches[0]?.row;
  const field = by === "id" ? keyField(register) : telling(register);
  const { at, header } = first === undefined ? { at: 0, header: "" } : columnOf(first, field);
  return {
    id: questionId(first?.source.island.sheet ?? "", header, "same-project"),
    kind: "same-project",
    place: first === undefined ? {} : placeOf(first.source, first.bodyRow, at, field ?? undefined),
    header,
    options: [{ value: "yes" }, { value: "no" }],
    assumed,
    cells: matches.length,
    samples: matches
      .slice(0, SAMPLES)
      .map(({ row, group }) => `${group[0] === undefined ? "" : named(group[0])} = ${named(row)}`),
  };
}

/** Two lists' rows whose names may be two spellings of one project. */
export function pairQuestion(known: Row, row: Row): Question {
  const field = telling(row.source.register);
  const { at, header } = columnOf(row, field);
  return spellingQuestion([known.name, row.name], [named(known), named(row)], {
    place: placeOf(row.source, row.bodyRow, at, field ?? undefined),
    header,
  });
}

/** Two spellings that may be one project: asked once, wherever they stand. */
export function spellingQuestion(
  names: readonly [string, string],
  samples: readonly string[],
  where: Pick<Question, "place" | "header">,
): Question {
  const sorted = names.map(foldName).sort();
  return {
    ...where,
    id: questionId("Projects", sorted.join(" = "), "same-project"),
    kind: "same-project",
    options: [{ value: "yes" }, { value: "no" }],
    assumed: "no",
    cells: 1,
    samples,
  };
}
