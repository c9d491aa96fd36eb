import type { SheetContent } from "#core/register/content";
import type { CellMap } from "../decisions";
import type { SheetLayout } from "../island";

/** Maps of the sheets that are forms: several of one layout, or one that lists fields and their values. */
export function suggestCellMaps(
  contents: readonly SheetContent[],
  layouts: readonly SheetLayout[],
): readonly CellMap[] {
  void [contents, layouts];
  return [];
}
