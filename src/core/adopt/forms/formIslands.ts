import type { Outcome } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import type { CellMap } from "../decisions";
import type { Island } from "../island";

/** One island a map, with one record a sheet of it. */
export function formIslands(
  contents: readonly SheetContent[],
  maps: readonly CellMap[],
): Outcome<readonly Island[]> {
  void [contents, maps];
  return { value: [], issues: [] };
}
