import { isBlank, type SheetContent } from "#core/register/content";
import { registerOf } from "#core/register/schema";
import type { CellMap } from "../decisions";
import { headerText } from "../headerText";
import type { CellAt, Island } from "../island";
import { keyField, nameField } from "../recordNames";
import { formIsland } from "./formIslands";
import { FormSheet, placeOfAddress } from "./formSheet";

/**
 * The sheets of forms without the cells that are the form's own: what is left are the tables on them, such
 * as the milestones of the one project, and texts.
 */
export function withoutFormCells(
  contents: readonly SheetContent[],
  maps: readonly CellMap[],
): readonly SheetContent[] {
  return contents.map((content) => {
    const own = maps.filter(({ sheets }) => sheets.includes(content.sheet));
    const islands = own.flatMap((map) => formIsland([content], map).island ?? []);
    const cells = islands.flatMap(({ headerCells, body }) => [
      ...headerCells,
      ...body.flatMap(({ places }) => places ?? []),
    ]);
    return cells.length === 0 ? content : blanked(content, cells);
  });
}

function blanked(content: SheetContent, cells: readonly CellAt[]): SheetContent {
  const places = new Set(cells.map(({ row, column }) => `${row},${column}`));
  const { row: top, column: left } = content;
  const values = content.values.map((line, r) =>
    line.map((value, c) => (places.has(`${top + r},${left + c}`) ? null : value)),
  );
  return { ...content, values };
}

/**
 * A table that stands on a form, with the form's own key as a further column: whose milestones they are.
 * Tables that name their project themselves, and tables on other sheets, stay as they are.
 */
export function withFormKey(
  island: Island,
  contents: readonly SheetContent[],
  maps: readonly CellMap[],
): Island {
  const map = maps.find(({ sheets, register }) => {
    return sheets.includes(island.sheet) && register === "Projects";
  });
  const content = contents.find(
    ({ sheet, workbook }) => sheet === island.sheet && (workbook ?? null) === island.workbook,
  );
  if (map === undefined || content === undefined || namesProject(island)) return island;
  const owner = ownerCell(content, map);
  if (owner === null) return island;
  const cell = { ...new FormSheet(content).cell(owner), carriedDown: true as const };
  return {
    ...island,
    headers: [...island.headers, headerText(registerOf("Projects").key[0] ?? "")],
    columnsAt: [...island.columnsAt, island.recordsRun === "down" ? owner.column : owner.row],
    above: island.above.map((line) => [...line, { value: null, format: "General" }]),
    body: island.body.map((row) => ({ ...row, cells: [...row.cells, cell] })),
    leftOut: island.leftOut.map((row) => ({
      ...row,
      cells: [...row.cells, { value: null, format: "General" }],
    })),
  };
}

function namesProject(island: Island): boolean {
  return island.headers.some(({ keys }) =>
    keys.some((key) =>
      /\b(?:project|projekt|projet|proyecto|progetto|projeto|prosjekt)\b|案件|プロジェクト/.test(
        key,
      ),
    ),
  );
}

/** The cell of a form that says which record it is: its key, else its name. */
function ownerCell(content: SheetContent, map: CellMap): CellAt | null {
  const sheet = new FormSheet(content);
  for (const field of [keyField(map.register), nameField[map.register]]) {
    const mapped = map.cells.find((cell) => cell.field === field);
    const at = mapped === undefined ? null : placeOfAddress(mapped.address);
    if (at !== null && !isBlank(sheet.value(at))) return at;
  }
  return null;
}
