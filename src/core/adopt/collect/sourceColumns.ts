import type { Records } from "../records";
import type { RecordOrigin } from "../adoption";
import { originOf } from "../source";

/** Extra columns that say which line of which file a record came from. */
const COLUMNS = ["Source file", "Source sheet", "Source row"];

/** Keeps file, sheet and row of every record that came from a file and not from the open workbook. */
export function addSourceColumns(
  records: Records,
  trueOrigin: (origin: RecordOrigin) => RecordOrigin = (origin) => origin,
): void {
  for (const { builder, origins } of records.drafts.values()) {
    const fromFiles = origins.some((origin) => (origin?.source.island.workbook ?? null) !== null);
    if (!fromFiles) continue;
    const names = COLUMNS.map((header) =>
      builder.openExtra(header, header === "Source row" ? "0" : "@", builder.extraNames()),
    );
    origins.forEach((origin, row) => {
      if (origin === null) return;
      const { workbook, sheet, row: line } = trueOrigin(originOf(origin.source, origin.bodyRow));
      if (workbook === null) return;
      [workbook, sheet, line].forEach((value, at) => {
        builder.setExtra(row, names[at] ?? "", value);
      });
    });
  }
}
