import type { Workbook } from "#host/engine/workbook";
import { officeTheme } from "./colors";
import { WorkbookSource } from "./source";

/** The six accent colours of a workbook's theme; those of Office for a workbook without a file. */
export function accentColors({ source }: Workbook): readonly string[] {
  const theme = source instanceof WorkbookSource ? source.styles.colors.theme : officeTheme;
  return theme.slice(4, 10);
}
