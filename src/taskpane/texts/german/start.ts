import type { TextTable } from "../texts";

export const start: TextTable["start"] = { workbook: "Diese Arbeitsmappe" };
