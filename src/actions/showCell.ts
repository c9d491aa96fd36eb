import { selectCells } from "#excel/show";

/** Selects cells of a sheet, so that a finding can be mended where it stands. */
export async function showCell(sheet: string, address: string): Promise<void> {
  await selectCells(sheet, address);
}
