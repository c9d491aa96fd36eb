import { parseArea, type Area } from "#host/engine/address";
import type {
  ConditionalFormat,
  ConditionalRule,
  PrintSetup,
  Validation,
} from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import type { Table } from "#host/engine/table";
import { Workbook } from "#host/engine/workbook";
import { emptyPrintSetup } from "#host/xlsx/print";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { sheetOrder } from "#host/xlsx/writeSheet";
import { PartText } from "#host/xlsx/partText";
import { macroWorkbook, partOf, partsOf } from "#test/support/xlsxPackage";

const sheetPart = "xl/worksheets/sheet1.xml";

function at(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return area;
}

function first(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** A new sheet filled by `fill`, and the same after saving and reading. */
function roundTrip(fill: (sheet: Sheet) => void): { sheet: Sheet; read: Sheet; bytes: Uint8Array } {
  const workbook = new Workbook();
  const sheet = workbook.appendSheet("Sheet1");
  sheet.put(0, 0, "Head");
  fill(sheet);
  const bytes = writeWorkbook(workbook);
  return { sheet, read: first(readWorkbook(bytes)), bytes };
}

/** The sheet "Data" of the macro workbook, changed by `change`, before and after. */
function changed(change: (sheet: Sheet) => void): { xml: string; read: Sheet; bytes: Uint8Array } {
  const workbook = readWorkbook(macroWorkbook());
  change(first(workbook));
  const bytes = writeWorkbook(workbook);
  return { xml: partOf(bytes, sheetPart), read: first(readWorkbook(bytes)), bytes };
}

const list: Validation = {
  areas: [at("B2:B9"), at("D2")],
  type: "list",
  operator: "between",
  formula1: '"Low,""High"""',
  formula2: "",
  allowBlank: true,
  inCellDropDown: true,
  errorStyle: "warning",
  showError: true,
  errorTitle: "Not in the list",
  errorMessage: "Choose Low\nor High & < >",
  showPrompt: true,
  promptTitle: "Rating",
  promptMessage: "How bad?",
};

const validations: readonly Validation[] = [
  list,
  {
    ...list,
    formula1: "Lists!$A$1:$A$9",
    inCellDropDown: false,
    errorStyle: "stop",
    allowBlank: false,
  },
  { ...list, type: "decimal", operator: "between", formula1: "0", formula2: "MAX(A1:A9)" },
  { ...list, type: "whole", operator: "greaterThan", formula1: "5" },
  {
    ...list,
    type: "date",
    operator: "lessThanOrEqual",
    formula1: "45000",
    errorStyle: "information",
  },
  {
    ...list,
    type: "textLength",
    operator: "equal",
    formula1: "3",
    showError: false,
    showPrompt: false,
  },
  { ...list, type: "custom", formula1: "XLOOKUP(B2,A:A,A:A)=B2" },
  { ...list, type: "none", formula1: "" },
];

describe("validations", () => {
  it("come back as they were", () => {
    const { read } = roundTrip((sheet) => {
      sheet.validations = [...validations];
    });
    expect(read.validations.map(({ source: _, ...rest }) => rest)).toEqual(validations);
  });

  it("of a file keep their text beside a new one", () => {
    const { xml, read } = changed((sheet) => {
      sheet.validations.push(list);
      sheet.touch("validations");
    });
    expect(xml).toContain(
      '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="D2:D4"><formula1>"Low,High"</formula1></dataValidation>',
    );
    expect(read.validations).toHaveLength(2);
  });

  it("of a file are written anew when they changed", () => {
    const { read } = changed((sheet) => {
      const [old] = sheet.validations;
      if (old) old.areas = [at("D3:D5")];
      sheet.touch("validations");
    });
    expect(read.validations[0]?.areas).toEqual([at("D3:D5")]);
  });

  it("all gone leave no empty list", () => {
    const { xml } = changed((sheet) => {
      sheet.validations = [];
      sheet.touch("validations");
    });
    expect(xml).not.toContain("dataValidations");
    expect(xml).toContain("sparklineGroups");
  });
});

const style = { fontColor: "#9C0006", fillColor: "#FFC7CE", bold: true };
const num = (value: string) => ({ type: "num" as const, value });
const min = { type: "min" as const, value: "" };
const max = { type: "max" as const, value: "" };
const rules: readonly ConditionalRule[] = [
  { kind: "cellValue", operator: "between", formula1: "1", formula2: "$A$1*2", style },
  {
    kind: "custom",
    formula: 'AND($A1>1,XLOOKUP(B1,C:C,D:D)<>"")',
    style: { italic: true, strikethrough: true, numberFormat: "0.0" },
  },
  { kind: "containsText", operator: "containsText", text: 'Say "x"', style },
  { kind: "containsText", operator: "notContains", text: "a", style },
  { kind: "containsText", operator: "beginsWith", text: "b", style },
  { kind: "containsText", operator: "endsWith", text: "c", style },
  {
    kind: "colorScale",
    points: [
      { threshold: min, color: "#F8696B" },
      { threshold: { type: "percentile", value: "50" }, color: "#FFEB84" },
      { threshold: max, color: "#63BE7B" },
    ],
  },
  {
    kind: "colorScale",
    points: [
      { threshold: num("0"), color: "#FFFFFF" },
      { threshold: { type: "formula", value: "$A$1" }, color: "#FF0000" },
    ],
  },
  {
    kind: "dataBar",
    low: { type: "autoMin", value: "" },
    high: { type: "autoMax", value: "" },
    color: "#638EC6",
    gradient: false,
    showValue: true,
  },
  {
    kind: "dataBar",
    low: num("0"),
    high: num("100"),
    color: "#63C384",
    gradient: true,
    showValue: false,
  },
  {
    kind: "iconSet",
    set: "3TrafficLights1",
    showValue: false,
    reverse: true,
    thresholds: [
      { threshold: { type: "percent", value: "0" }, inclusive: true },
      { threshold: num("3"), inclusive: true },
      { threshold: num("4"), inclusive: false },
    ],
  },
  {
    kind: "iconSet",
    set: "3Stars",
    showValue: true,
    reverse: false,
    thresholds: [
      { threshold: { type: "percent", value: "0" }, inclusive: true },
      { threshold: { type: "percent", value: "33" }, inclusive: true },
      { threshold: { type: "percent", value: "67" }, inclusive: true },
    ],
  },
];

describe("conditional formats", () => {
  const formats = rules.map((rule, i): ConditionalFormat => ({
    id: String(i),
    areas: [at("B2:B9"), at(`D${i + 1}`)],
    priority: i + 1,
    stopIfTrue: i === 0,
    rule,
  }));

  it.each(rules.map((rule, i) => [rule.kind, i] as const))(
    "of kind %s (%d) come back as they were",
    (_, i) => {
      const format = formats[i];
      if (!format) throw new Error("no such format");
      const { read } = roundTrip((sheet) => {
        sheet.conditionalFormats = [format];
      });
      const [back] = read.conditionalFormats;
      expect(back).toMatchObject({
        areas: format.areas,
        priority: format.priority,
        stopIfTrue: format.stopIfTrue,
      });
      expect(back?.rule).toEqual(format.rule);
    },
  );

  it("come back all together", () => {
    const { read } = roundTrip((sheet) => {
      sheet.conditionalFormats = formats;
    });
    const byPriority = [...read.conditionalFormats].sort((a, b) => a.priority - b.priority);
    expect(byPriority.map(({ rule }) => rule)).toEqual(rules);
  });

  it("of a file are understood, solid bars included, and those of unknown kinds carried", () => {
    const formats = first(readWorkbook(macroWorkbook())).conditionalFormats;
    expect(formats.map(({ rule }) => rule)).toMatchObject([
      { kind: "cellValue", operator: "greaterThan", formula1: "5", style },
      { kind: "dataBar", gradient: false, low: { type: "autoMin" }, color: "#638EC6" },
      { kind: "other", type: "duplicateValues" },
    ]);
  });

  it("of a file keep their text and their newer halves beside a new one", () => {
    const { xml } = changed((sheet) => {
      const [format] = formats;
      if (format) sheet.conditionalFormats.push({ ...format, priority: 4 });
      sheet.touch("conditionalFormats");
    });
    expect(xml).toContain('<cfRule type="duplicateValues" dxfId="0" priority="3"/>');
    expect(xml).toContain(
      '<cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule>',
    );
    expect(xml).toContain('<x14:dataBar minLength="0" maxLength="100" gradient="0">');
    expect(xml).toContain("<xm:sqref>B2:B3</xm:sqref>");
    expect(xml).toContain("x14:sparklineGroups");
  });

  it("follow moved cells with both halves", () => {
    const { xml, read } = changed((sheet) => {
      for (const format of sheet.conditionalFormats) format.areas = [at("G12:G14")];
      sheet.touch("conditionalFormats");
    });
    expect(xml.match(/sqref="G12:G14"/g)).toHaveLength(1);
    expect(xml).toContain("<xm:sqref>G12:G14</xm:sqref>");
    expect(read.conditionalFormats.map(({ rule }) => rule.kind)).toEqual([
      "cellValue",
      "dataBar",
      "other",
    ]);
  });

  it("removed take their newer half along", () => {
    const { xml } = changed((sheet) => {
      sheet.conditionalFormats = [];
      sheet.touch("conditionalFormats");
    });
    expect(xml).not.toMatch(/cfRule|conditionalFormatting/);
    expect(xml).toContain("x14:sparklineGroups");
  });
});

describe("views", () => {
  it("keep panes, zoom, gridlines, headings and the selection", () => {
    const { sheet, read } = roundTrip((sheet) => {
      sheet.freeze = { rows: 3, columns: 2 };
      sheet.zoom = 85;
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.selection = at("C5:D6");
      sheet.tabColor = "#112233";
    });
    for (const key of [
      "freeze",
      "zoom",
      "showGridlines",
      "showHeadings",
      "selection",
      "tabColor",
    ] as const) {
      expect(read[key]).toEqual(sheet[key]);
    }
  });

  it.each([
    { rows: 1, columns: 0 },
    { rows: 0, columns: 4 },
  ])("freeze %p alone", (freeze) => {
    const { read } = roundTrip((sheet) => {
      sheet.freeze = freeze;
    });
    expect(read.freeze).toEqual(freeze);
  });

  it("of a file keep their panes when only the zoom changes", () => {
    const { xml } = changed((sheet) => {
      sheet.zoom = 50;
      sheet.touch("view");
    });
    expect(xml).toContain('zoomScale="50"');
    expect(xml).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
  });

  it("group columns and remember the depth", () => {
    const layout = { hidden: true, outlineLevel: 2, collapsed: false, style: 0 };
    const { sheet, read, bytes } = roundTrip((sheet) => {
      sheet.columns.set(2, { ...layout, width: 12.5 });
      sheet.columns.set(3, { ...layout, width: 12.5 });
      sheet.columns.set(4, {
        ...layout,
        hidden: false,
        outlineLevel: 0,
        collapsed: true,
        width: 20,
      });
      sheet.defaultColumnWidth = 11.7109375;
      sheet.defaultRowHeight = 18;
    });
    expect([...read.columns]).toEqual([...sheet.columns]);
    expect([read.defaultColumnWidth, read.defaultRowHeight]).toEqual([11.7109375, 18]);
    const xml = partOf(bytes, sheetPart);
    expect(xml).toContain('outlineLevelCol="2"');
    expect(xml).toContain('<col min="3" max="4" ');
  });
});

describe("print set-up", () => {
  const print: PrintSetup = {
    ...emptyPrintSetup(),
    orientation: "Landscape",
    paperSize: "A3",
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: [at("A1:F20"), at("H1:J20")],
    titleRows: at("1:3"),
    titleColumns: at("A:B"),
    header: { left: "&BTitle", center: "", right: "A && B" },
    footer: { left: "", center: "Page &P of &N", right: "&D" },
    margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.25, footer: 0.25 },
    centerHorizontally: true,
    centerVertically: true,
    gridlines: true,
    rowBreaks: [10, 20],
    columnBreaks: [6],
  };

  it("comes back as it was", () => {
    const { read } = roundTrip((sheet) => {
      sheet.print = print;
    });
    expect(read.print).toEqual(print);
  });

  it("with a scale comes back as it was", () => {
    const scaled = { ...print, fitToWidth: null, fitToHeight: null, scale: 70 };
    const { read } = roundTrip((sheet) => {
      sheet.print = scaled;
    });
    expect(read.print).toEqual(scaled);
  });

  it("of a file keeps the printer's own settings", () => {
    const { xml, read, bytes } = changed((sheet) => {
      if (sheet.print)
        sheet.print = { ...sheet.print, orientation: "Portrait", printArea: [at("A1:B2")] };
      sheet.touch("print");
    });
    expect(xml).toMatch(/<pageSetup [^>]*r:id="rId2"/);
    expect(read.print).toMatchObject({
      orientation: "Portrait",
      paperSize: "A4",
      printArea: [at("A1:B2")],
      titleRows: at("1:1"),
      footer: { left: "Left", right: "Page &P" },
    });
    expect(partOf(bytes, "xl/workbook.xml").match(/Print_Area/g)).toHaveLength(1);
  });
});

describe("protection", () => {
  it("comes back with what it allows", () => {
    const options = {
      allowFormatCells: true,
      allowSort: true,
      allowAutoFilter: true,
      selectionMode: "Unlocked",
      allowEditObjects: true,
    };
    const { read } = roundTrip((sheet) => {
      sheet.protection = { protected: true, options };
    });
    expect(read.protection).toMatchObject({
      protected: true,
      options: { ...options, allowInsertRows: false, allowEditScenarios: false },
    });
  });

  it("hashes a password as Excel has always done", () => {
    const { bytes } = roundTrip((sheet) => {
      sheet.protection = { protected: true, options: { password: "password" } };
    });
    expect(partOf(bytes, sheetPart)).toContain('password="83AF"');
  });

  it("of a file keeps its password until it is taken off", () => {
    const sheet = first(readWorkbook(macroWorkbook()));
    expect(sheet.protection.options["passwordHash"]).toBe("CC1A");
    const loosened = changed((s) => {
      s.protection = { protected: true, options: { ...s.protection.options, allowSort: true } };
      s.touch("protection");
    });
    expect(loosened.xml).toMatch(/<sheetProtection sheet="1"[^>]*password="CC1A"[^>]*sort="0"/);
    const off = changed((s) => {
      s.protection = { protected: false, options: {} };
      s.touch("protection");
    });
    expect(off.xml).not.toContain("sheetProtection");
  });
});

describe("links and merges", () => {
  it("come back as they were", () => {
    const links = [
      {
        area: at("A1"),
        address: "https://example.org/?a=1&b=2",
        documentReference: "",
        screenTip: "Tip & tap",
        textToDisplay: "Head",
      },
      {
        area: at("B2:C3"),
        address: "",
        documentReference: "'Sheet1'!A9",
        screenTip: "",
        textToDisplay: "Down",
      },
      {
        area: at("D1"),
        address: "https://example.org/?a=1&b=2",
        documentReference: "part",
        screenTip: "",
        textToDisplay: "Again",
      },
    ];
    const { read, bytes } = roundTrip((sheet) => {
      sheet.hyperlinks = links;
      sheet.merges = [at("E1:F2"), at("A5:A7")];
    });
    expect(read.hyperlinks).toEqual(links);
    expect(read.merges).toEqual([at("E1:F2"), at("A5:A7")]);
    expect(
      partOf(bytes, "xl/worksheets/_rels/sheet1.xml.rels").match(/TargetMode="External"/g),
    ).toHaveLength(1);
  });

  it("removed take their relation along", () => {
    const { bytes } = changed((sheet) => {
      sheet.hyperlinks = [];
      sheet.touch("hyperlinks");
    });
    expect(partOf(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).not.toContain("example.org");
  });
});

describe("notes", () => {
  it("come back as they were, with a box each", () => {
    const notes = [
      { row: 4, column: 2, author: "Ann", text: "Line 1\n  line 2 <&>", threaded: false },
      { row: 0, column: 0, author: "Bea", text: "Short", threaded: false },
    ];
    const { read, bytes } = roundTrip((sheet) => {
      sheet.notes = notes;
    });
    expect(read.notes).toMatchObject([notes[1], notes[0]]);
    const vml = partOf(bytes, "xl/drawings/vmlDrawing1.vml");
    expect(vml.match(/ObjectType="Note"/g)).toHaveLength(2);
    expect(partOf(bytes, "[Content_Types].xml")).toContain('Extension="vml"');
  });

  it("and threads of a file are read with their authors and answers", () => {
    expect(first(readWorkbook(macroWorkbook())).notes).toMatchObject([
      { row: 1, column: 1, author: "Ann", text: "Ann:\nCheck this", threaded: false },
      { row: 2, column: 1, author: "Bea", text: "Is this right?\nYes", threaded: true },
    ]);
  });

  it("of a file keep formats, boxes, threads and buttons beside a new one", () => {
    const { bytes, read } = changed((sheet) => {
      sheet.notes.push({ row: 9, column: 0, author: "Cid", text: "New", threaded: false });
      sheet.touch("notes");
    });
    const parts = partsOf(bytes);
    const before = partsOf(macroWorkbook());
    expect(parts.get("xl/threadedComments/threadedComment1.xml")).toBe(
      before.get("xl/threadedComments/threadedComment1.xml"),
    );
    expect(parts.get("xl/comments1.xml")).toContain("<r><rPr><b/></rPr><t>Ann:</t></r>");
    const vml = partOf(bytes, "xl/drawings/vmlDrawing1.vml");
    expect(vml).toContain('ObjectType="Button"');
    expect(vml).toContain("_x0000_s1028");
    expect(read.notes).toHaveLength(3);
  });

  it("follow their cells, threads too", () => {
    const { bytes, read } = changed((sheet) => {
      for (const note of sheet.notes) note.row += 10;
      sheet.touch("notes");
    });
    expect(read.notes.map((note) => [note.row, note.text])).toEqual([
      [11, "Ann:\nCheck this"],
      [12, "Is this right?\nYes"],
    ]);
    expect(
      partOf(bytes, "xl/threadedComments/threadedComment1.xml").match(/ref="B13"/g),
    ).toHaveLength(2);
    expect(partOf(bytes, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>12</x:Row>");
  });

  it("removed take boxes and threads along, but not the button", () => {
    const { bytes } = changed((sheet) => {
      sheet.notes = [];
      sheet.touch("notes");
    });
    const parts = partsOf(bytes);
    expect(parts.has("xl/comments1.xml")).toBe(false);
    expect(parts.has("xl/threadedComments/threadedComment1.xml")).toBe(false);
    const vml = partOf(bytes, "xl/drawings/vmlDrawing1.vml");
    expect(vml).not.toContain('ObjectType="Note"');
    expect(vml).toContain('ObjectType="Button"');
  });
});

describe("tables", () => {
  const table: Table = {
    id: "t",
    name: "Budget_2024",
    area: at("A1:C4"),
    columns: [
      { id: 1, name: "Head", totalsLabel: "Total" },
      { id: 2, name: "Unit cost\n(k)", totalsFunction: "sum" },
      {
        id: 3,
        name: "Double",
        formula: "[@[Unit cost\n(k)]]*2",
        totalsFunction: "custom",
        totalsFormula: "SUM([Double])",
      },
    ],
    showHeaders: true,
    showTotals: true,
    style: "TableStyleMedium4",
    showBandedRows: true,
    showBandedColumns: true,
    showFilterButton: true,
    highlightFirstColumn: true,
    highlightLastColumn: false,
    changed: true,
  };

  it("come back with calculated columns and totals", () => {
    const { read, bytes } = roundTrip((sheet) => {
      sheet.tables = [table];
    });
    expect(read.tables).toMatchObject([
      {
        ...table,
        id: read.tables[0]?.id,
        changed: false,
        columns: [
          table.columns[0],
          table.columns[1],
          { ...table.columns[2], totalsFormula: "SUM(Budget_2024[Double])" },
        ],
      },
    ]);
    const xml = partOf(bytes, "xl/tables/table1.xml");
    expect(xml).toContain('name="Unit cost_x000a_(k)"');
    expect(xml).toContain('<autoFilter ref="A1:C3"/>');
  });

  it("get a number of their own and keep the old table's part", () => {
    const { bytes } = changed((sheet) => {
      sheet.tables.push({ ...table, area: at("H1:J4") });
      sheet.touch("tables");
    });
    expect(partsOf(bytes).get("xl/tables/table1.xml")).toBe(
      partsOf(macroWorkbook()).get("xl/tables/table1.xml"),
    );
    expect(partOf(bytes, "xl/tables/table2.xml")).toContain(' id="5" ');
  });

  it("of a file keep what the model does not describe when they grow", () => {
    const { bytes } = changed((sheet) => {
      const [old] = sheet.tables;
      if (!old) throw new Error("no table");
      old.area = at("A1:C5");
      old.changed = true;
    });
    const xml = partOf(bytes, "xl/tables/table1.xml");
    expect(xml).toContain('dataDxfId="0"');
    expect(xml).toContain('ref="A1:C5"');
    expect(xml).toContain('<autoFilter ref="A1:C5"/>');
  });

  it("that are renamed take the formulas of their own rows along", () => {
    const { xml, bytes } = changed((sheet) => {
      const [old] = sheet.tables;
      if (!old) throw new Error("no table");
      old.name = "Renamed";
      old.changed = true;
    });
    expect(xml).toContain("<f>Renamed[[#This Row],[Cost]]*2</f>");
    expect(xml).not.toContain("List[[#This Row]");
    expect(partOf(bytes, "xl/tables/table1.xml")).toContain("Renamed[[#This Row],[Cost]]*2");
  });

  it("removed take part, relation and content type along", () => {
    const { bytes, xml } = changed((sheet) => {
      sheet.tables = [];
    });
    expect(partsOf(bytes).has("xl/tables/table1.xml")).toBe(false);
    expect(partOf(bytes, "[Content_Types].xml")).not.toContain("table1.xml");
    expect(xml).not.toContain("tableParts");
  });
});

describe("the elements of a sheet", () => {
  it("stand in the order of the schema, whatever is added", () => {
    const everything = (sheet: Sheet): void => {
      sheet.put(0, 0, "x");
      sheet.columns.set(0, {
        width: 9,
        hidden: false,
        outlineLevel: 1,
        collapsed: false,
        style: 0,
      });
      sheet.tabColor = "#FF0000";
      sheet.merges = [at("A9:B9")];
      sheet.validations = [list];
      sheet.conditionalFormats = rules.map((rule, i) => ({
        id: "",
        areas: [at("B2:B9")],
        priority: i + 1,
        stopIfTrue: false,
        rule,
      }));
      sheet.hyperlinks = [
        {
          area: at("A1"),
          address: "https://example.org/",
          documentReference: "",
          screenTip: "",
          textToDisplay: "",
        },
      ];
      sheet.notes = [{ row: 0, column: 0, author: "", text: "n", threaded: false }];
      sheet.protection = { protected: true, options: {} };
      sheet.autoFilter = at("A1:B3");
      sheet.print = {
        ...emptyPrintSetup(),
        fitToWidth: 1,
        centerHorizontally: true,
        rowBreaks: [3],
        columnBreaks: [2],
        footer: { left: "a", center: "", right: "" },
      };
      sheet.tables = [
        {
          ...sheet.tables[0],
          id: "",
          name: "T",
          area: at("H1:H2"),
          columns: [{ id: 1, name: "C" }],
          showHeaders: true,
          showTotals: false,
          style: "",
          showBandedRows: false,
          showBandedColumns: false,
          showFilterButton: false,
          highlightFirstColumn: false,
          highlightLastColumn: false,
          changed: true,
        },
      ];
      for (const part of [
        "columns",
        "properties",
        "merges",
        "validations",
        "conditionalFormats",
        "hyperlinks",
        "notes",
        "protection",
        "autoFilter",
        "print",
        "tables",
        "view",
      ] as const)
        sheet.touch(part);
    };
    for (const xml of [partOf(roundTrip(everything).bytes, sheetPart), changed(everything).xml]) {
      const names = PartText.from(xml).children.map((child) => child.name);
      const places = names.map((name) => sheetOrder.indexOf(name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      const single = names.filter((name) => name !== "conditionalFormatting");
      expect(new Set(single).size).toBe(single.length);
    }
  });
});
