import { zipSync } from "fflate";
import { partsOf, smallWorkbook } from "#test/support/xlsxPackage";

/** A file that means harm, or that a bad program wrote. */
export interface HostileFile {
  /** What is wrong with it. */
  readonly what: string;
  /** Its name: what it is called says what it claims to be. */
  readonly name: string;
  /** Made when it is asked for: some are large. */
  readonly bytes: () => Uint8Array;
  /** Making or reading it takes more than a second: `npm run fuzz -- files` tries it, the tests do not. */
  readonly isHeavy?: boolean;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The parts of a sound workbook with one empty sheet. */
export function soundParts(): Record<string, Uint8Array> {
  const parts = [...partsOf(smallWorkbook(""))];
  return Object.fromEntries(parts.map(([name, content]) => [name, utf8(content)]));
}

/** A workbook some of whose parts are replaced; compressed as well as can be. */
export function workbookWith(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const own = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === "string" ? utf8(content) : content,
  ]);
  return zipSync({ ...soundParts(), ...Object.fromEntries(own) }, { level: 9 });
}

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const sheetPart = "xl/worksheets/sheet1.xml";

/** A sheet's part with what stands before, in and after its cells. */
export function sheetXml(data: string, after = "", before = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}" xmlns:r="${relations}">${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
}

/** A workbook with this sheet. */
export function sheetOf(data: string, after = "", before = ""): Uint8Array {
  return workbookWith({ [sheetPart]: sheetXml(data, after, before) });
}

/** A list that a reader would adopt, so that a file shows whether its sound cells are kept. */
export const soundRows =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Project</t></is></c><c r="B1" t="inlineStr"><is><t>Budget</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>Bridge</t></is></c><c r="B2"><v>12</v></c></row>';
