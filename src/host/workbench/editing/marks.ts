import { parseArea, type Area } from "#host/engine/address";
import { prefixSheet } from "#host/engine/formula/rewrite";
import type { Sheet } from "#host/engine/sheet";
import type { Editing } from "./editing";
import { referencesIn } from "./formulaCaret";

/** The colours in which Excel shows the references of a formula, in their order. */
const colors = ["#4472C4", "#C00000", "#7030A0", "#00803C", "#B4530A", "#0E7490", "#A3195B"];

export interface Mark {
  readonly key: string;
  readonly area: Area;
  readonly kind: "dashes" | "reference";
  readonly color: string;
}

/** What is marked over the cells of a sheet: copied cells, and the references of the edited formula. */
export function marksOn(editing: Editing, sheet: Sheet): Mark[] {
  const { clip } = editing.clipboard;
  const dashes: Mark[] =
    clip?.sheet === sheet ? [{ key: "clip", area: clip.area, kind: "dashes", color: "" }] : [];
  return [...dashes, ...referenceMarks(editing, sheet)];
}

function referenceMarks({ cells }: Editing, sheet: Sheet): Mark[] {
  const { edit } = cells;
  if (!edit) return [];
  const seen = new Map<string, string>();
  return referencesIn(edit.text).flatMap(({ text, prefix, start }): Mark[] => {
    const bare = text.slice(prefix.length).replaceAll("$", "");
    const named = prefixSheet(prefix);
    const home =
      named === "" ? edit.sheet : named === null ? null : sheet.workbook.sheetByName(named);
    const area = parseArea(bare);
    if (!home || !area) return [];
    const name = `${home.id}!${bare.toUpperCase()}`;
    let color = seen.get(name);
    if (color === undefined) {
      color = colors[seen.size % colors.length] ?? "#4472C4";
      seen.set(name, color);
    }
    return home === sheet ? [{ key: String(start), area, kind: "reference", color }] : [];
  });
}
