import type { Issue } from "#core/issues";
import type { PlacedPage } from "./redrawnPage";

/** What the user should know of a page that is drawn where it stands. */
export function pageIssues({ told, blocked }: PlacedPage): readonly Issue[] {
  if (blocked !== null) {
    const place = { sheet: blocked.sheet };
    return blocked.tables.length === 0
      ? [{ code: "page-protected", severity: "warning", place }]
      : [
          {
            ...{ code: "page-table-inside", severity: "warning", place },
            facts: { count: blocked.tables.length, tables: blocked.tables.join(", ") },
          },
        ];
  }
  return told.flatMap(({ sheet, kept, rows, columns, tables }): Issue[] => [
    ...(kept.length === 0
      ? []
      : [
          {
            ...({ code: "page-cells-kept", severity: "hint", place: { sheet } } as const),
            facts: {
              cells: kept.length,
              places: kept
                .map(({ from, to }) => (from === to ? from : `${from} → ${to}`))
                .join(", "),
            },
          },
        ]),
    ...(rows + columns === 0
      ? []
      : [
          {
            ...({ code: "page-additions-moved", severity: "hint", place: { sheet } } as const),
            facts: { rows, columns },
          },
        ]),
    ...(tables.length === 0
      ? []
      : [
          {
            ...({ code: "page-columns-changed", severity: "hint", place: { sheet } } as const),
            facts: { tables: tables.join(", ") },
          },
        ]),
  ]);
}
