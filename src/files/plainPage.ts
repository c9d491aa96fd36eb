import { mostColumns, mostRows } from "#core/register/sheetSize";
import { mostMarkupBytes, mostSpans } from "./limits";
import { Unread } from "./unread";

/** Marks of cells and lines that stand for many. */
const spans: Readonly<Record<string, number>> = {
  colspan: mostColumns,
  rowspan: mostRows,
  index: mostRows,
  span: mostColumns,
  mergeacross: mostColumns,
  mergedown: mostRows,
};

/**
 * A web page or an XML spreadsheet that is called .xls, when it may be read: not too long, with no document
 * type but that of a web page, and with no mark that makes one cell many. Comments are taken out.
 */
export function plainPage(bytes: Uint8Array): Uint8Array {
  if (bytes.length > mostMarkupBytes) throw new Unread("too-large");
  // Marks of ASCII stand alike in every encoding of such files; the library finds out which it is.
  const text = new TextDecoder("latin1").decode(bytes);
  if (/<!entity/i.test(text)) throw new Unread("unsafe");
  let count = 0;
  const mark =
    /\b(colspan|rowspan|index|span|mergeacross|mergedown)\s{0,9}=\s{0,9}["']?(\d{1,20})/gi;
  for (const [, name = "", value = ""] of text.matchAll(mark)) {
    count += 1;
    const most = spans[name.toLowerCase()] ?? 0;
    if (Number(value) > most) throw new Unread("too-large");
    if (count > mostSpans && Number(value) > 1) throw new Unread("too-large");
  }
  return bytes;
}
