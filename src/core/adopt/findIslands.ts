import type { Issue } from "#core/issues";
import type { SheetContent } from "#core/register/content";
import type { AdoptDecisions, CellMap } from "./decisions";
import { formIslands } from "./forms/formIslands";
import { withFormKey, withoutFormCells } from "./forms/formTables";
import { suggestCellMaps } from "./forms/suggestCellMaps";
import type { Island, SheetLayout } from "./island";
import { shownHeaders } from "./islandId";
import { layoutSheet } from "./layout/layoutSheet";

/** Every table and every form of the sheets. */
export interface FoundIslands {
  /** Forms first. */
  readonly islands: readonly Island[];
  /** One a sheet; the cells of forms are not in it. */
  readonly layouts: readonly SheetLayout[];
  /** Forms that were recognised and that nobody decided about. */
  readonly suggestedForms: readonly CellMap[];
  readonly issues: readonly Issue[];
}

/** Lays out all sheets: forms by their cell maps, what is left as tables. */
export function findIslands(
  contents: readonly SheetContent[],
  decisions: AdoptDecisions,
): FoundIslands {
  const layOut = (content: SheetContent): SheetLayout =>
    layoutSheet(content, { headers: shownHeaders(decisions, content.sheet) });
  const layouts = contents.map(layOut);
  const isDecided = ({ sheet }: SheetContent): boolean =>
    decisions.forms.some(({ sheets }) => sheets.includes(sheet));
  const open = contents.flatMap((content, at) => {
    const layout = layouts[at];
    return layout === undefined || isDecided(content) ? [] : [{ content, layout }];
  });
  const suggestedForms = suggestCellMaps(
    open.map(({ content }) => content),
    open.map(({ layout }) => layout),
  );
  const maps = [...decisions.forms, ...suggestedForms].filter(({ cells }) => cells.length > 0);
  const forms = formIslands(contents, maps);
  const rest = withoutFormCells(contents, maps);
  const laidOut = rest.map((content, at) => {
    const layout = layouts[at];
    return layout !== undefined && content === contents[at] ? layout : layOut(content);
  });
  const tables = laidOut
    .flatMap(({ islands }) => islands)
    .map((island) => withFormKey(island, contents, maps));
  return {
    islands: [...forms.value, ...tables],
    layouts: laidOut,
    suggestedForms,
    issues: forms.issues,
  };
}
