import type { Overwrite, Overwrites, ShownContent } from "#core/register/overwrites";
import type { Texts } from "../../texts/texts";

/** A cell of the list in words. */
export interface OverwriteLine {
  readonly sheet: string;
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** What the user wants to see of the list. */
export interface OverwriteFilter {
  /** Looked for in the address, the old and the new value, without regard to case. */
  readonly text: string;
  /** "" = all sheets. */
  readonly sheet: string;
  /** From 0. */
  readonly page: number;
}

export interface OverwritePage {
  readonly lines: readonly OverwriteLine[];
  /** Cells that fit the filter. */
  readonly found: number;
  /** Place of the first and the last line among them, from 1; 0 when there is none. */
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly pages: number;
}

export const linesOnPage = 25;

/** The list in words, once: filtering searches what people read. */
export function overwriteLines({ cells }: Overwrites, texts: Texts): readonly OverwriteLine[] {
  return cells.map(({ sheet, address, before, after }: Overwrite) => ({
    sheet,
    address,
    before: contentText(before, texts),
    after: contentText(after, texts),
  }));
}

/** The part of the list that is shown. A page behind the last one is the last one. */
export function overwritePage(
  lines: readonly OverwriteLine[],
  { text, sheet, page }: OverwriteFilter,
): OverwritePage {
  const wanted = text.trim().toLowerCase();
  const fits = (line: OverwriteLine): boolean =>
    (sheet === "" || line.sheet === sheet) &&
    (wanted === "" ||
      [line.address, line.before, line.after].some((part) => part.toLowerCase().includes(wanted)));
  const found = lines.filter(fits);
  const pages = Math.max(1, Math.ceil(found.length / linesOnPage));
  const shownPage = Math.min(Math.max(0, page), pages - 1);
  const start = shownPage * linesOnPage;
  const shown = found.slice(start, start + linesOnPage);
  return {
    lines: shown,
    found: found.length,
    from: shown.length === 0 ? 0 : start + 1,
    to: start + shown.length,
    page: shownPage,
    pages,
  };
}

/** Sheets with cells in the list, in its order. */
export function overwrittenSheets({ cells }: Overwrites): readonly string[] {
  return [...new Set(cells.map(({ sheet }) => sheet))];
}

/** A content as people read it; formulas are shown as they are typed. */
export function contentText(content: ShownContent, { preview, say }: Texts): string {
  if (content === null) return preview.blank;
  if (typeof content === "boolean") return content ? preview.yes : preview.no;
  if (typeof content === "number") return say.number(content, 10);
  return typeof content === "string" ? content : say.date(content.date);
}
