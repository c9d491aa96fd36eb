import { smallWorkbook } from "#test/support/xlsxPackage";
import {
  main,
  relations,
  sheetOf,
  sheetPart,
  sheetXml,
  soundRows,
  utf8,
  workbookWith,
  type HostileFile,
} from "./hostileFile";

const laughs = Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
).join("");
const doctype = `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]>`;
const external = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

function declared(declaration: string, text: string): string {
  return `<?xml version="1.0"?>${declaration}<sst xmlns="${main}" count="1"><si><t>${text}</t></si></sst>`;
}

function utf16(text: string, isBigEnd: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(isBigEnd ? bytes.swap16() : bytes);
}

const deep = (levels: number, name: string): string =>
  `<${name}>`.repeat(levels) + `</${name}>`.repeat(levels);

const strings = (items: string): string => `<sst xmlns="${main}">${items}</sst>`;

function workbookXml(sheets: string, names = ""): string {
  return `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets}</sheets><definedNames>${names}</definedNames></workbook>`;
}

/** Well-known bombs of XML, and markup that makes a careless reader slow. */
export function hostileMarkup(): HostileFile[] {
  const sheet = (what: string, xml: () => string | Uint8Array, isHeavy = false): HostileFile => ({
    what,
    name: "markup.xlsx",
    bytes: () => workbookWith({ [sheetPart]: xml() }),
    isHeavy,
  });
  const part = (what: string, path: string, xml: () => string): HostileFile => ({
    what,
    name: "part.xlsx",
    bytes: () => workbookWith({ [path]: xml(), [sheetPart]: sheetXml(soundRows) }),
  });
  return [
    part("a billion laughs", "xl/sharedStrings.xml", () => declared(doctype, "&l9;")),
    part("an entity of another file", "xl/sharedStrings.xml", () => declared(external, "&e;")),
    part("entities that nobody declared", "xl/sharedStrings.xml", () =>
      declared("", "&l9;&#x110000;&#99999999999;&#xD800;&#0;"),
    ),
    sheet("a document type behind a comment", () => `<!-- x -->${doctype}${sheetXml(soundRows)}`),
    sheet("50,000 elements in one another", () => sheetXml(soundRows, deep(50_000, "a"))),
    part(
      "styles 50,000 deep",
      "xl/styles.xml",
      () => `<styleSheet>${deep(50_000, "fonts")}</styleSheet>`,
    ),
    sheet("an attribute of 8 MB", () => sheetXml(soundRows, `<x a="${"y".repeat(8_000_000)}"/>`)),
    sheet("300,000 attributes", () =>
      sheetXml(
        soundRows,
        `<x ${Array.from({ length: 300_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`,
      ),
    ),
    sheet("a cell with 300,000 attributes", () =>
      sheetXml(`<row r="1"><c r="A1" ${'a="1" '.repeat(300_000)}><v>1</v></c></row>`),
    ),
    sheet("200,000 comments that do not end", () => sheetXml(soundRows) + "<!--".repeat(200_000)),
    sheet("200,000 comments among the cells", () =>
      sheetXml(soundRows + "<!-- <c> -->".repeat(200_000)),
    ),
    sheet("200,000 sections of characters", () =>
      sheetXml(soundRows + "<![CDATA[<row>]]>".repeat(200_000)),
    ),
    sheet("200,000 tags that do not end", () => sheetXml(soundRows) + "<a ".repeat(200_000)),
    sheet("200,000 rows that do not end", () => sheetXml(`${soundRows}${"<row>".repeat(200_000)}`)),
    sheet("200,000 cells that do not end", () => sheetXml(`<row r="1">${"<c>".repeat(200_000)}`)),
    sheet("200,000 values that do not end", () =>
      sheetXml(`<row r="1"><c r="A1">${"<v>".repeat(200_000)}`),
    ),
    sheet("200,000 opening angles", () => sheetXml(soundRows) + "<".repeat(200_000)),
    sheet("a megabyte of blanks in a tag", () =>
      sheetXml(`<row r="1"${" ".repeat(1_000_000)}><c r="A1"><v>1</v></c></row>`),
    ),
    sheet("300,000 equals signs in a tag", () => sheetXml(`<row r="1" ${"a=b=".repeat(300_000)}>`)),
    sheet("no end of the sheet", () => sheetXml(soundRows).replace("</sheetData></worksheet>", "")),
    sheet("cells without quotes", () => sheetXml("<row r=1><c r=A1><v>1</v></c></row>")),
    sheet("bytes that are no UTF-8", () => {
      const bytes = utf8(sheetXml(soundRows));
      bytes.set([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80], bytes.length - 100);
      return bytes;
    }),
    sheet("UTF-16, little end first", () => utf16(sheetXml(soundRows), false)),
    sheet("UTF-16, big end first", () => utf16(sheetXml(soundRows), true)),
    sheet("half a pair of UTF-16", () => utf16(sheetXml(soundRows), false).slice(0, -1)),
    sheet("zeros among the text", () => sheetXml(soundRows.replaceAll("Bridge", "Bri\0\0dge"))),
    part("strings that do not end", "xl/sharedStrings.xml", () =>
      strings("<si><t>".repeat(100_000)),
    ),
    part("100,000 runs in one string", "xl/sharedStrings.xml", () =>
      strings(`<si>${"<r><t>x</t></r>".repeat(100_000)}</si>`),
    ),
    part("names of sheets that are words of the language", "xl/workbook.xml", () =>
      workbookXml(
        ["__proto__", "constructor", "toString"]
          .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId1"/>`)
          .join(""),
      ),
    ),
    part("two sheets of the same name", "xl/workbook.xml", () =>
      workbookXml(
        '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/>',
      ),
    ),
    part("a sheet without a name", "xl/workbook.xml", () =>
      workbookXml('<sheet sheetId="1" r:id="rId1"/>'),
    ),
    part("100,000 sheets that are one part", "xl/workbook.xml", () =>
      workbookXml(
        Array.from(
          { length: 100_000 },
          (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId1"/>`,
        ).join(""),
      ),
    ),
    part("100,000 names", "xl/workbook.xml", () =>
      workbookXml(
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>',
        Array.from(
          { length: 100_000 },
          (_, i) => `<definedName name="n${i}">n${i + 1}</definedName>`,
        ).join(""),
      ),
    ),
    part("names that name themselves", "xl/workbook.xml", () =>
      workbookXml(
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>',
        '<definedName name="a">b+1</definedName><definedName name="b">a+1</definedName><definedName name="__proto__">a</definedName>',
      ),
    ),
    part(
      "relations in a circle",
      "xl/worksheets/_rels/sheet1.xml.rels",
      () =>
        `<Relationships><Relationship Id="rId1" Type="${relations}/table" Target="../worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/drawing" Target="sheet1.xml"/></Relationships>`,
    ),
    part(
      "an external link with a DDE call",
      "xl/externalLinks/externalLink1.xml",
      () =>
        `<externalLink xmlns="${main}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
    ),
    part(
      "huge and broken number formats",
      "xl/styles.xml",
      () =>
        `<styleSheet xmlns="${main}"><numFmts>${Array.from({ length: 100 }, (_, i) => `<numFmt numFmtId="${164 + i}" formatCode="${"[h]".repeat(20_000)}"/>`).join("")}<numFmt numFmtId="1e9" formatCode="${'"'.repeat(0)}[[[\\"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>${Array.from({ length: 100 }, (_, i) => `<xf numFmtId="${164 + i}"/>`).join("")}</cellXfs></styleSheet>`,
    ),
    part("no styles at all", "xl/styles.xml", () => ""),
    { what: "formulas that call programs", name: "dde.xlsx", bytes: () => smallWorkbook(dde) },
    { what: "a sheet that is a word's length", name: "tiny.xlsx", bytes: () => sheetOf("") },
  ];
}

const dde =
  `<row r="1"><c r="A1"><f>cmd|'/c calc'!A0</f><v>1</v></c><c r="B1" t="str"><f>HYPERLINK("file:///c:/x.exe","go")</f><v>go</v></c>` +
  `<c r="C1"><f>'[http://evil.example/x.xlsx]S'!A1</f><v>2</v></c><c r="D1"><f>WEBSERVICE("http://evil.example")</f><v>3</v></c></row>`;
