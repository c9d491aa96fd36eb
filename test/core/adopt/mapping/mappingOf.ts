import type { Mapping, MappingOptions } from "#core/adopt/mapColumns";
import { mapColumns } from "#core/adopt/mapColumns";
import type { DrawnRow } from "./drawnRows";

/** A drawn row mapped, with nothing decided by a person unless told. */
export function mappingOf(row: DrawnRow, options: Partial<MappingOptions> = {}): Mapping {
  return mapColumns(row.island, row.register, {
    answers: {},
    dateOrder: null,
    fiveStepRag: "outer",
    skip: new Set(),
    ...options,
  });
}

/** Field of each column of a drawn row, null = extra; marks give all their columns the one field. */
export function fieldsOf(
  row: DrawnRow,
  options: Partial<MappingOptions> = {},
): readonly (string | null)[] {
  const { columns } = mappingOf(row, options);
  return row.headers.map(
    (_, at) => columns.find((column) => column.covers.includes(at))?.field ?? null,
  );
}
