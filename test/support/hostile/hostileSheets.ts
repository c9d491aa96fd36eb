import { columnName, maxColumns, maxRows } from "#host/engine/address";
import {
  main,
  relations,
  sheetOf,
  sheetPart,
  sheetXml,
  soundRows,
  workbookWith,
  type HostileFile,
} from "./hostileFile";

const rows = (count: number, cells: (row: number) => string): string =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}">${cells(i + 1)}</row>`).join("");

const formula = (text: string): string => `<row r="1"><c r="A1"><f>${text}</f><v>7</v></c></row>`;

const everyCell = `A1:XFD${maxRows}`;

function tableWith(columns: readonly string[], ref: string): Record<string, string> {
  const list = columns.map((name, i) => `<tableColumn id="${i + 1}" name="${name}"/>`).join("");
  return {
    "[Content_Types].xml": contentTypes,
    "xl/tables/table1.xml": `<table xmlns="${main}" id="1" name="__proto__" displayName="__proto__" ref="${ref}"><tableColumns>${list}</tableColumns></table>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/table" Target="../tables/table1.xml"/></Relationships>`,
  };
}

const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${types}.table+xml"/></Types>`;

/** Sheets that are larger, deeper or more tangled than any office's. */
export function hostileSheets(): HostileFile[] {
  const sheet = (
    what: string,
    data: () => string,
    { after = "", before = "", isHeavy = false } = {},
  ): HostileFile => ({
    what,
    name: "sheet.xlsx",
    bytes: () => sheetOf(data(), after, before),
    isHeavy,
  });
  const sound = (): string => soundRows;
  return [
    sheet(
      "a list and a cell at XFD1048576",
      () => `${soundRows}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
    ),
    sheet("a list and a cell in the last column", () =>
      soundRows.replace("</row>", '<c r="XFD1"><v>1</v></c></row>'),
    ),
    sheet("cells far from one another", () =>
      rows(40, (row) => `<c r="${columnName(row * 400)}${row}"><v>1</v></c>`).replace(
        /r="(\d+)">/g,
        (_, r) => `r="${Number(r) * 20_000}">`,
      ),
    ),
    sheet("a dimension that lies", sound, { before: `<dimension ref="${everyCell}"/>` }),
    sheet(
      "rows out of order",
      () =>
        '<row r="9"><c r="A9"><v>9</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="9"><c r="B9"><v>9</v></c></row>',
    ),
    sheet(
      "rows that are no rows",
      () =>
        '<row r="0"><c r="A0"><v>1</v></c></row><row r="-5"><c r="A-5"><v>1</v></c></row><row r="1e9"><c r="A1000000000"><v>1</v></c></row><row r="x"><c r="ZZZZ1"><v>1</v></c></row>',
    ),
    sheet(
      "rows beyond the last",
      () =>
        `<row r="99999999"><c r="A99999999"><v>1</v></c></row><row><c r="AAAA1"><v>1</v></c></row>`,
    ),
    sheet(
      "cells that are no cells",
      () =>
        '<row r="1"><c r="__proto__"><v>1</v></c><c r="!ref"><v>2</v></c><c r="constructor"><v>3</v></c><c r=""><v>4</v></c><c><v>5</v></c></row>',
    ),
    sheet(
      "spans that lie",
      () =>
        '<row r="1" spans="1:16384"><c r="A1"><v>1</v></c></row><row r="2" spans="5:-1"><c r="B2"><v>2</v></c></row>',
    ),
    sheet("1,048,576 empty rows", () => rows(maxRows, () => ""), { isHeavy: true }),
    sheet(
      "1,048,576 rows with a height",
      () => rows(maxRows, () => "").replaceAll('">', '" ht="30" customHeight="1">'),
      { isHeavy: true },
    ),
    sheet("a row of 16,384 cells with a look only", () =>
      rows(20, (row) =>
        Array.from({ length: maxColumns }, (_, c) => `<c r="${columnName(c)}${row}" s="1"/>`).join(
          "",
        ),
      ),
    ),
    sheet("2,500,000 cells", () => rows(25_000, () => "<c><v>1</v></c>".repeat(100)), {
      isHeavy: true,
    }),
    sheet("merges over everything", sound, {
      after: `<mergeCells>${`<mergeCell ref="${everyCell}"/><mergeCell ref="A1:XFD1"/><mergeCell ref="A:A"/>`.repeat(300)}</mergeCells>`,
    }),
    sheet("links over everything", sound, {
      after: `<hyperlinks><hyperlink ref="${everyCell}" location="A1"/><hyperlink ref="A1:A1048576" location="javascript:alert(1)"/></hyperlinks>`,
    }),
    sheet("columns over everything", sound, {
      before: `<cols>${'<col min="1" max="16384" width="9" style="1"/>'.repeat(500)}</cols>`,
    }),
    sheet("columns beyond the last", sound, {
      before:
        '<cols><col min="1" max="4294967295" width="9"/><col min="-2147483648" max="2" width="1e308"/></cols>',
    }),
    sheet("rules over whole columns", sound, {
      after: `${`<conditionalFormatting sqref="${everyCell}"><cfRule type="expression" priority="1"><formula>SUM($A:$XFD)&gt;1</formula></cfRule></conditionalFormatting>`.repeat(200)}<dataValidations>${`<dataValidation type="list" sqref="${everyCell}"><formula1>$A:$A</formula1></dataValidation>`.repeat(200)}</dataValidations>`,
    }),
    sheet("a rule for 100,000 areas", sound, {
      after: `<conditionalFormatting sqref="${Array.from({ length: 100_000 }, (_, i) => `A${i + 1}`).join(" ")}"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>`,
    }),
    sheet("a formula of 100,000 characters", () => formula(`1${"+1".repeat(50_000)}`)),
    sheet("10,000 parentheses in one another", () =>
      formula("(".repeat(10_000) + "1" + ")".repeat(10_000)),
    ),
    sheet("1,000 functions in one another", () =>
      formula("ABS(".repeat(1000) + "1" + ")".repeat(1000)),
    ),
    sheet("8,000 minus signs", () => formula("-".repeat(8_000) + "1")),
    sheet("an array of 8,000 characters", () => formula(`SUM({${"1;".repeat(4_000)}1})`)),
    sheet("formulas that do not end", () => formula('SUM((((("')),
    sheet(
      "a cell that is itself",
      () =>
        '<row r="1"><c r="A1"><f>A1+1</f><v>1</v></c><c r="B1"><f>C1</f><v>1</v></c><c r="C1"><f>B1</f><v>1</v></c></row>',
    ),
    sheet(
      "a chain of 50,000 cells",
      () => rows(50_000, (row) => `<c r="A${row}"><f>A${row + 1}+1</f><v>1</v></c>`),
      { isHeavy: true },
    ),
    sheet("sums over everything, 2,000 times", () =>
      rows(
        2000,
        (row) =>
          `<c r="A${row}"><f>SUM(B:XFD)</f><v>1</v></c><c r="B${row}"><f>SUMPRODUCT((C:C=D:D)*1)</f><v>1</v></c>`,
      ),
    ),
    sheet(
      "an array over everything",
      () =>
        `<row r="1"><c r="A1"><f t="array" ref="${everyCell}">SEQUENCE(1048576,16384)</f><v>1</v></c></row>`,
    ),
    sheet(
      "a table of values for everything",
      () =>
        `<row r="1"><c r="A1"><f t="dataTable" ref="${everyCell}" dt2D="1" r1="B1" r2="C1"/><v>1</v></c></row>`,
    ),
    sheet(
      "a long formula that 100,000 cells share",
      () =>
        rows(100_000, (row) =>
          row === 1
            ? `<c r="A1"><f t="shared" ref="A1:A100000" si="0">${"B1+".repeat(2_000)}1</f><v>1</v></c>`
            : `<c r="A${row}"><f t="shared" si="0"/><v>1</v></c>`,
        ),
      { isHeavy: true },
    ),
    sheet(
      "groups of formulas with strange numbers",
      () =>
        '<row r="1"><c r="A1"><f t="shared" si="4294967295" ref="A1">1</f></c><c r="B1"><f t="shared" si="__proto__"/></c><c r="C1"><f t="shared" si="-1" ref="zz">2</f></c></row>',
    ),
    sheet("5,000 arrays and 5,000 rows", () =>
      rows(5000, (row) => `<c r="A${row}"><f t="array" ref="A1:A5000">ROW()</f><v>1</v></c>`),
    ),
    sheet(
      "strings that are not there",
      () =>
        '<row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>x</v></c><c r="D1" t="s"><v>1.5</v></c><c r="E1" t="s"/></row><row r="2"><c r="A2"><v>5</v></c></row>',
    ),
    sheet(
      "styles that are not there",
      () =>
        '<row r="1"><c r="A1" s="99999999"><v>1</v></c><c r="B1" s="-1"><v>2</v></c><c r="C1" s="x"><v>3</v></c></row>',
    ),
    sheet(
      "values of no kind",
      () =>
        '<row r="1"><c r="A1" t="zz"><v>1</v></c><c r="B1" t="e"><v>#EVIL!</v></c><c r="C1" t="b"><v>maybe</v></c><c r="D1" t="d"><v>9999-99-99</v></c><c r="E1"><v>1e999</v></c><c r="F1"><v>NaN</v></c><c r="G1"><v>-1e-400</v></c><c r="H1" t="n"><v>0x10</v></c></row>',
    ),
    sheet(
      "dates of no calendar",
      () =>
        '<row r="1"><c r="A1" s="2"><v>1e15</v></c><c r="B1" s="2"><v>-1e15</v></c><c r="C1" s="2"><v>60</v></c><c r="D1" s="2"><v>2958466</v></c></row>',
    ),
    sheet(
      "a text of 2 MB in a cell",
      () =>
        `<row r="1"><c r="A1" t="inlineStr"><is><t>${"Project ".repeat(250_000)}</t></is></c></row>`,
    ),
    sheet(
      "a sheet of one string, 100,000 times 32,767 characters",
      () => rows(100_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`),
      { isHeavy: true },
    ),
    {
      what: "a string of 32,767 characters in 50,000 cells",
      name: "strings.xlsx",
      bytes: () =>
        workbookWith({
          "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>${"a b".repeat(10_922)}</t></si></sst>`,
          [sheetPart]: sheetXml(rows(50_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`)),
        }),
      isHeavy: true,
    },
    {
      what: "a table whose columns are words of the language",
      name: "table.xlsx",
      bytes: () =>
        workbookWith({
          ...tableWith(["__proto__", "constructor", "toString"], "A1:C3"),
          [sheetPart]: sheetXml(
            headers(["__proto__", "constructor", "toString"]) +
              '<row r="2"><c r="A2"><v>1</v></c></row>',
            '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          ),
        }),
    },
    {
      what: "a table over everything, with 200,000 columns",
      name: "table.xlsx",
      bytes: () =>
        workbookWith({
          ...tableWith(
            Array.from({ length: 200_000 }, (_, i) => `c${i}`),
            everyCell,
          ),
          [sheetPart]: sheetXml(
            soundRows,
            '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          ),
        }),
    },
  ];
}

const headers = (names: readonly string[]): string =>
  `<row r="1">${names.map((name, i) => `<c r="${columnName(i)}1" t="inlineStr"><is><t>${name}</t></is></c>`).join("")}</row>`;
