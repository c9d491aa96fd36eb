import { utils, write, type BookType, type CellObject } from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { InvariantError } from "#core/invariant";
import { utf8, type HostileFile } from "./hostileFile";

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

const head = "Project,Budget,Owner\nBridge,12,Ann\n";

/** A compound file, the container of old and of encrypted Office files, whose directory names a stream. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < stream.length; i++) bytes[1024 + 2 * i] = stream.charCodeAt(i);
  return bytes;
}

/** A workbook of another format with a link over every cell, written by the library that reads it. */
function linkedBook(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["Project", "Budget"],
    ["Bridge", 12],
  ]);
  const linked = sheet["A1"] as CellObject;
  linked.l = { Target: "https://example.org" };
  const book = utils.book_new(sheet, "Plan");
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

function plainBook(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["Project", "Budget"],
    ["Bridge", 12],
  ]);
  const book = utils.book_new(sheet, "Plan");
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** The last place of some bytes, written over. */
function recordChanged(
  bytes: Uint8Array,
  found: readonly number[],
  put: readonly number[],
): Uint8Array {
  const changed = bytes.slice();
  for (let at = bytes.length - found.length; at >= 0; at--) {
    if (!found.every((byte, i) => bytes[at + i] === byte)) continue;
    changed.set(put, at);
    return changed;
  }
  throw new InvariantError("The workbook has no such bytes.");
}

/** A binary workbook of which a part has other bytes. */
function partChanged(part: string, found: readonly number[], put: readonly number[]): Uint8Array {
  const parts = unzipSync(plainBook("xlsb"));
  const content = parts[part] ?? new Uint8Array();
  return zipSync({ ...parts, [part]: recordChanged(content, found, put) });
}

/** The two bytes of a 16-bit number wherever the four numbers of a link's range stand, made the largest. */
function widened(bytes: Uint8Array, record: number): Uint8Array {
  const wide = bytes.slice();
  const view = new DataView(wide.buffer);
  for (let at = 0; at < wide.length - 12; at++) {
    if (view.getUint16(at, true) !== record || view.getUint16(at + 4, true) !== 0) continue;
    view.setUint16(at + 6, 0xffff, true);
    view.setUint16(at + 10, 0xff, true);
  }
  return wide;
}

function openDocument(rows: string): Uint8Array {
  const office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  const table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  const text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  return zipSync({
    mimetype: utf8("application/vnd.oasis.opendocument.spreadsheet"),
    "META-INF/manifest.xml": utf8("<manifest/>"),
    "content.xml": utf8(
      `<?xml version="1.0"?><office:document-content xmlns:office="${office}" xmlns:table="${table}" xmlns:text="${text}"><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

const cell = (more: string): string =>
  `<table:table-cell office:value-type="string"${more}><text:p>x</text:p></table:table-cell>`;

/** Texts of separated values that are huge, broken or in no encoding, and files of other formats. */
export function hostileTexts(): HostileFile[] {
  const csv = (what: string, bytes: () => string | Uint8Array, isHeavy = false): HostileFile => ({
    what,
    name: "list.csv",
    bytes: () => {
      const made = bytes();
      return typeof made === "string" ? utf8(made) : made;
    },
    isHeavy,
  });
  const other = (what: string, name: string, bytes: () => Uint8Array): HostileFile => ({
    what,
    name,
    bytes,
  });
  return [
    csv("10 MB in one field", () => `${head}Port,3,"${"x ".repeat(5_000_000)}"\n`, true),
    csv("1 MB of digits in one field", () => `${head}Port,${"1".repeat(1_000_000)},Bo\n`),
    csv("1 MB of blanks in one field", () => `${head}Port,3,a${" ".repeat(1_000_000)}b\n`),
    csv("1 MB of dots, commas and dashes", () => `${head}Port,${".,-".repeat(300_000)},Bo\n`),
    csv("a quote that is never closed, 1 MB", () => `${head}"${"a,b\n".repeat(250_000)}`),
    csv("a million quotes", () => head + '"'.repeat(1_000_000)),
    csv("quotes in all the wrong places", () => head + lines(20_000, (i) => `a"b${i},"c"d,e""f`)),
    csv(
      "100,000 columns",
      () =>
        `${lines(1, () => Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(","))}\n1,2\n`,
    ),
    csv("3,000 columns, 300 rows", () =>
      lines(300, (i) => Array.from({ length: 3000 }, (_, c) => `${i * c}`).join(",")),
    ),
    csv("2,000,000 lines", () => head + "a,1,b\n".repeat(2_000_000), true),
    csv("2,000,000 empty lines", () => head + "\n".repeat(2_000_000)),
    csv("a million delimiters in one line", () => head + ",".repeat(1_000_000)),
    csv(
      "one long line and 100,000 short ones",
      () => `${head}${",".repeat(5_000)}x\n${"a,1,b\n".repeat(100_000)}`,
      true,
    ),
    csv("mixed ends of lines", () => "Project,Budget\rBridge,1\r\nPort,2\nRoad,3\n\rHall,4"),
    csv("zeros among the text", () => `${head}Po\0rt,3,B\0o\n`),
    csv("bytes that are no UTF-8", () =>
      Uint8Array.from([...utf8(head), 0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf8, 10]),
    ),
    csv("half a pair of UTF-16", () => Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42])),
    csv("only a mark", () => Uint8Array.from([0xef, 0xbb, 0xbf])),
    csv("two marks", () => Uint8Array.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...utf8(head)])),
    csv("200,000 marks of wrong encodings", () => `${head}${"Ã¢â‚¬â„¢".repeat(30_000)},1,x\n`),
    csv(
      "words of the language as headers and keys",
      () =>
        "__proto__,constructor,Project ID\ntoString,valueOf,__proto__\nhasOwnProperty,1,constructor\n",
    ),
    csv(
      "formulas as text",
      () => `Project,Budget\n=cmd|'/c calc'!A0,1\n+1+1,2\n-2+3,3\n@SUM(A1),4\n\t=1,5\n`,
    ),
    csv("a workbook of one letter", () => "a"),
    other("an encrypted workbook", "locked.xlsx", () => compoundFile("EncryptedPackage")),
    other("an old workbook that is no file system", "old.xls", () => compoundFile("Workbook")),
    other("an old workbook of noise", "noise.xls", () => {
      const bytes = linkedBook("biff8");
      return bytes.map((byte, i) => (i > 600 && i % 7 === 0 ? (byte * 31 + i) % 256 : byte));
    }),
    other("an old workbook with a link over everything", "links.xls", () =>
      widened(linkedBook("biff8"), 0x1b8),
    ),
    other("a binary workbook", "links.xlsb", () => linkedBook("xlsb")),
    other("an old workbook whose last record goes on behind the file", "behind.xls", () =>
      recordChanged(linkedBook("biff8"), [0x0a, 0, 0, 0], [0x0a, 0, 0xff, 0xff]),
    ),
    other("a binary workbook whose sheet has a name of 4 billion letters", "name.xlsb", () =>
      partChanged("xl/workbook.bin", [4, 0, 0, 0, 0x50, 0], [255, 255, 255, 127, 0x50, 0]),
    ),
    other("a binary workbook that speaks of 4 billion sheets", "sheets.xlsb", () =>
      partChanged(
        "xl/workbook.bin",
        [0xea, 2, 0x28, 3, 0, 0, 0],
        [0xea, 2, 0x28, 255, 255, 255, 255],
      ),
    ),
    other("a binary workbook whose sheet is cut", "cut.xlsb", () => {
      const parts = unzipSync(plainBook("xlsb"));
      const sheet = parts["xl/worksheets/sheet1.bin"] ?? new Uint8Array();
      return zipSync({ ...parts, "xl/worksheets/sheet1.bin": sheet.slice(0, sheet.length / 2) });
    }),
    other("a web page called .xls", "export.xls", () =>
      utf8(
        "<html><table><tr><td>Project</td><td>Budget</td></tr><tr><td>Bridge</td><td>12</td></tr></table></html>",
      ),
    ),
    other("a web page whose cells span everything", "span.xls", () =>
      utf8(
        `<html><table>${'<tr><td colspan="1000000000" rowspan="1000000000">x</td><td>y</td></tr>'.repeat(500)}</table></html>`,
      ),
    ),
    other("a web page of 50,000 tables that do not end", "tables.xls", () =>
      utf8(`<html>${"<table><tr><td>".repeat(50_000)}`),
    ),
    other("a web page of 200,000 comments that do not end", "comments.xls", () =>
      utf8(`<html><table><tr><td>1</td></tr></table>${"<!--".repeat(200_000)}`),
    ),
    other("a web page of entities", "entities.xls", () =>
      utf8(
        `<html><table><tr><td>${"&amp;#x41;&#99999999;&nbsp".repeat(50_000)}</td></tr></table></html>`,
      ),
    ),
    other("a web page of angles", "angles.xls", () =>
      utf8(`<html><table><tr><td>${"<".repeat(200_000)}</td></tr></table>`),
    ),
    other("an XML spreadsheet with rows far away", "far.xls", () =>
      utf8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Column ss:Index="1" ss:Span="2000000000"/><Row ss:Index="2000000000" ss:Span="2000000000"><Cell ss:Index="2000000000" ss:MergeAcross="2000000000"><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>',
      ),
    ),
    other("an OpenDocument cell repeated over everything", "repeat.ods", () =>
      openDocument(
        `<table:table-row table:number-rows-repeated="1048576">${cell(' table:number-columns-repeated="16384"')}</table:table-row>`,
      ),
    ),
    other("an OpenDocument row repeated less than never", "negative.ods", () =>
      openDocument(
        `<table:table-row table:number-rows-repeated="-5">${cell("")}</table:table-row>`,
      ),
    ),
    other("an OpenDocument covered cell repeated without end", "covered.ods", () =>
      openDocument(
        '<table:table-row><table:covered-table-cell table:number-columns-repeated="2000000000"/></table:table-row>',
      ),
    ),
    other("an OpenDocument of empty rows", "empty.ods", () =>
      openDocument(
        `<table:table-row>${cell("")}</table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row>${cell("")}</table:table-row>`,
      ),
    ),
    other("noise", "noise.xlsx", () =>
      Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + 7) % 256),
    ),
    other("an empty file", "empty.xlsx", () => new Uint8Array()),
  ];
}
