import { strToU8, zipSync } from "fflate";
import type { Budget } from "./budget";
import { mostSheets, mostUnpackedBytes } from "./limits";
import { plainSheet } from "./plainSheet";
import { plainStrings } from "./plainStrings";
import { plainStyles } from "./plainStyles";
import { plainTheme } from "./plainTheme";
import { relationsOf, tagsIn } from "./relations";
import { Unread } from "./unread";
import type { ZipParts } from "./zipParts";

export interface PlainWorkbook {
  /** The same workbook as a file that holds nothing but what is read of it. */
  readonly bytes: Uint8Array;
  /** The sheets in their order; in `bytes` they are called by their number, whatever their names are. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Names of sheets that are left out because they are too large. */
  readonly tooLarge: readonly string[];
  /** Texts that were longer than a cell of Excel holds. */
  readonly cutTexts: number;
}

interface ListedSheet {
  readonly name: string;
  readonly state: string;
  readonly part: string;
}

/**
 * An .xlsx or .xlsm file made anew from what is read of it: sheets with their cells, the texts, number formats
 * and fills. Macros, links, drawings, names, external workbooks and whatever else a file may hold stay
 * behind, so that the library that reads it meets no part that somebody made to hurt it.
 */
export function plainWorkbook(parts: ZipParts, budget: Budget): PlainWorkbook {
  const main =
    relationsOf(parts, "").find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  const xml = parts.text(main);
  if (xml === null) throw new Unread("damaged");
  const related = relationsOf(parts, main);
  const partOf = (type: string): string | null => {
    const path = related.find((relation) => relation.type === type)?.path;
    return path === undefined ? null : parts.text(path);
  };
  const strings = plainStrings(partOf("sharedStrings"));
  const styles = plainStyles(partOf("styles"));
  const theme = plainTheme(partOf("theme") ?? "");
  const context = { strings: strings.lengths, formats: styles.formats, budget };
  const listed = sheetsIn(xml, new Map(related.filter(isSheet).map(({ id, path }) => [id, path])));
  const tooLarge: string[] = [];
  const sheets: string[] = [];
  let bytes = strings.xml.length;
  let { cutTexts } = strings;
  for (const { name, part } of listed) {
    const text = parts.text(part) ?? "";
    bytes += text.length;
    const plain = bytes > mostUnpackedBytes ? null : plainSheet(text, context);
    if (plain === null) tooLarge.push(name);
    cutTexts += plain?.cutTexts ?? 0;
    sheets.push(plain?.xml ?? "<worksheet><sheetData></sheetData></worksheet>");
  }
  return {
    bytes: packed(xml, listed, { sheets, strings: strings.xml, styles: styles.xml, theme }),
    sheets: listed,
    tooLarge,
    cutTexts,
  };
}

/** Charts, dialogs and old macros have sheets without cells. */
function isSheet({ type }: { readonly type: string }): boolean {
  return type === "worksheet";
}

function sheetsIn(xml: string, partOf: ReadonlyMap<string, string>): readonly ListedSheet[] {
  const names = new Set<string>();
  const sheets = tagsIn(xml, "sheet").flatMap((tag): ListedSheet[] => {
    const part = partOf.get(tag.get("id") ?? "");
    if (part === undefined) return [];
    const name = freeName(tag.get("name") ?? "", names);
    names.add(name.toLowerCase());
    return [{ name, state: tag.get("state") ?? "", part }];
  });
  if (sheets.length > mostSheets) throw new Unread("too-large");
  if (sheets.length === 0) throw new Unread("damaged");
  return sheets;
}

/** Excel has no two sheets of one name; a file may, and neither is lost. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const base = name.trim() === "" ? "Sheet" : name;
  let free = base;
  for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${base} (${i})`;
  return free;
}

interface Content {
  readonly sheets: readonly string[];
  readonly strings: string;
  readonly styles: string;
  readonly theme: string | null;
}

const relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function packed(workbook: string, listed: readonly ListedSheet[], content: Content): Uint8Array {
  const date1904 = tagsIn(workbook, "workbookPr")[0]?.is("date1904") === true;
  const paths = listed.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`;
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
      override("xl/workbook.xml", `${contentTypes}.sheet.main+xml`),
      override("xl/styles.xml", `${contentTypes}.styles+xml`),
      override("xl/sharedStrings.xml", `${contentTypes}.sharedStrings+xml`),
      override("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
      ...paths.map((path) => override(`xl/${path}`, `${contentTypes}.worksheet+xml`)),
    ].join("")}</Types>`,
    "_rels/.rels": `<Relationships>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${listed
      .map(
        ({ state }, i) =>
          `<sheet name="s${i + 1}" sheetId="${i + 1}"${state === "hidden" || state === "veryHidden" ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${paths
      .map((path, i) => relation(`rId${i + 1}`, "worksheet", path))
      .join("")}</Relationships>`,
    "xl/styles.xml": content.styles,
    "xl/sharedStrings.xml": content.strings,
  };
  if (content.theme !== null) files["xl/theme/theme1.xml"] = content.theme;
  content.sheets.forEach((sheet, i) => (files[`xl/${paths[i] ?? ""}`] = sheet));
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 0 });
}
