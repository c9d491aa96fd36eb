import type { StylePatch } from "#host/engine/style";
import { Workbook } from "#host/engine/workbook";

const solid = (color: string) => ({ pattern: "solid", color });

/** A sheet of texts, numbers, dates and shares with formats, as large as the workbench is measured on. */
export function wideSheet(rows: number, columns: number): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("Wide");
  const style = (patch: StylePatch): number => workbook.styles.derive(0, patch);
  const styles = {
    head: style({ font: { bold: true, color: "#FFFFFF" }, fill: solid("#1F3864") }),
    money: style({ numberFormat: "#,##0.00" }),
    share: style({ numberFormat: "0%", fill: solid("#E2EFDA") }),
    day: style({ numberFormat: "dd mmm yyyy" }),
  };
  for (let c = 0; c < columns; c++) {
    sheet.put(0, c, `Column ${c + 1}`);
    sheet.setStyle(0, c, styles.head);
  }
  for (let r = 1; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const kind = c % 4;
      if (kind === 0) sheet.put(r, c, `Text ${r} of column ${c + 1}`);
      else if (kind === 1) sheet.put(r, c, (r * 7919 * (c + 1)) / 97);
      else if (kind === 2) sheet.put(r, c, ((r * 31 + c) % 100) / 100);
      else sheet.put(r, c, 45_000 + ((r + c) % 2000));
      if (kind === 1) sheet.setStyle(r, c, styles.money);
      if (kind === 2) sheet.setStyle(r, c, styles.share);
      if (kind === 3) sheet.setStyle(r, c, styles.day);
    }
  }
  return workbook;
}
