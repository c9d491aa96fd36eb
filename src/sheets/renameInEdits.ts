import { renameInFormula } from "#core/register/formulaReferences";
import type { CellContent, Edit } from "./plan";

/**
 * The same edits with workbook names renamed in every formula: a workbook in which a standard name was
 * taken calls it differently.
 *
 * @param renamed names in this workbook by their standard names; equal ones may be left out.
 */
export function renameInEdits(
  edits: readonly Edit[],
  renamed: Readonly<Record<string, string>>,
): readonly Edit[] {
  const changed = Object.fromEntries(
    Object.entries(renamed).filter(([standard, name]) => standard !== name),
  );
  if (Object.keys(changed).length === 0) return edits;
  const formula = (text: string): string => renameInFormula(text, changed);
  const content = (cell: CellContent): CellContent =>
    typeof cell === "string" && cell.startsWith("=") ? formula(cell) : cell;
  return edits.map((edit): Edit => {
    if (edit.kind === "fillFormula") return { ...edit, formula: formula(edit.formula) };
    if (edit.kind === "writeCells") {
      return { ...edit, cells: edit.cells.map((row) => row.map(content)) };
    }
    return edit;
  });
}
