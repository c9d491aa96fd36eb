import { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { macroWorkbook, partOf, partsOf } from "#test/support/xlsxPackage";

const workbookPart = "xl/workbook.xml";

function changed(change: (workbook: Workbook) => void): { bytes: Uint8Array; read: Workbook } {
  const workbook = readWorkbook(macroWorkbook());
  change(workbook);
  const bytes = writeWorkbook(workbook);
  return { bytes, read: readWorkbook(bytes) };
}

function sheetOf(workbook: Workbook, name: string) {
  const sheet = workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Names in the `<sheets>` list, chart sheets included. */
function listedSheets(bytes: Uint8Array): (string | undefined)[] {
  return [...partOf(bytes, workbookPart).matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
}

describe("sheets", () => {
  it("are added with a part, a relation, a content type and a number of their own", () => {
    const { bytes, read } = changed((workbook) => {
      workbook.appendSheet("New & old").put(0, 0, "x");
    });
    expect(listedSheets(bytes)).toEqual(["Data", "Chart", "Other sheet", "New &amp; old"]);
    expect(partOf(bytes, workbookPart)).toMatch(/name="New &amp; old" sheetId="8" r:id="rId\d+"/);
    expect(partOf(bytes, "[Content_Types].xml")).toContain('PartName="/xl/worksheets/sheet3.xml"');
    expect(read.valueAt("New & old", 0, 0)).toBe("x");
    expect(partsOf(bytes).get("xl/worksheets/sheet1.xml")).toBe(
      partsOf(macroWorkbook()).get("xl/worksheets/sheet1.xml"),
    );
  });

  it("are renamed, names of print areas and filters included", () => {
    const { bytes, read } = changed((workbook) => {
      sheetOf(workbook, "Data").name = "It's new";
    });
    const xml = partOf(bytes, workbookPart);
    expect(listedSheets(bytes)).toEqual(["It's new", "Chart", "Other sheet"]);
    expect(xml).toContain("'It''s new'!$A$1:$F$6");
    expect(xml).toContain("'It''s new'!$1:$1");
    expect(xml).toContain(
      'name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'It\'\'s new\'!$E$1:$F$4<',
    );
    expect(sheetOf(read, "It's new").print?.titleRows).toEqual(
      sheetOf(readWorkbook(macroWorkbook()), "Data").print?.titleRows,
    );
  });

  it("renamed are followed by the source of a pivot table", () => {
    const { bytes } = changed((workbook) => {
      sheetOf(workbook, "Data").name = "Renamed";
    });
    expect(partOf(bytes, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain('sheet="Renamed"');
  });

  it("renamed are followed by charts and sparklines", () => {
    const { bytes, read } = changed((workbook) => {
      const data = sheetOf(workbook, "Data");
      data.name = "New name";
      for (const series of data.charts.flatMap((chart) => chart.series)) {
        series.values = series.values.replace("Data", "'New name'");
        series.nameFormula = series.nameFormula.replace("Data", "'New name'");
      }
      data.touch("charts");
    });
    const before = partOf(macroWorkbook(), "xl/charts/chart1.xml");
    expect(partOf(bytes, "xl/charts/chart1.xml")).toBe(before.replaceAll("Data!", "'New name'!"));
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain("<xm:f>'New name'!B2:B3</xm:f>");
    expect(read.sheets[0]?.charts[0]?.series[0]?.values).toBe("'New name'!$B$2:$B$3");
  });

  it("are moved with the names that belong to them", () => {
    const { bytes, read } = changed((workbook) => {
      workbook.sheets.reverse();
    });
    expect(listedSheets(bytes)).toEqual(["Other sheet", "Data", "Chart"]);
    const xml = partOf(bytes, workbookPart);
    expect(xml).toContain('name="_xlnm.Print_Area" localSheetId="1"');
    expect(xml).toMatch(/name="Local" localSheetId="0"/);
    expect(read.names.find((name) => name.name === "Local")?.sheetId).toBe(
      sheetOf(read, "Other sheet").id,
    );
  });

  it("are deleted with all that only they use", () => {
    const { bytes, read } = changed((workbook) => {
      const data = sheetOf(workbook, "Data");
      const other = sheetOf(workbook, "Other sheet");
      other.visibility = "Visible";
      workbook.sheets.splice(workbook.sheets.indexOf(data), 1);
      workbook.activeSheetId = other.id;
    });
    const parts = [...partsOf(bytes).keys()];
    expect(
      parts.filter((name) =>
        /table1|comments1|drawing|chart1|printerSettings|worksheets\/sheet1|calcChain/.test(name),
      ),
    ).toEqual([]);
    expect(parts).toContain("xl/vbaProject.bin");
    expect(partOf(bytes, workbookPart)).not.toContain("_xlnm");
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(["Other sheet"]);
    const types = [...partOf(bytes, "[Content_Types].xml").matchAll(/PartName="\/([^"]*)"/g)];
    for (const [, part] of types) expect(parts).toContain(part);
  });

  it("are hidden and shown", () => {
    const { read } = changed((workbook) => {
      sheetOf(workbook, "Other sheet").visibility = "VeryHidden";
    });
    expect(read.sheets.map((sheet) => sheet.visibility)).toEqual(["Visible", "VeryHidden"]);
  });

  it("come to the front one at a time, and never hidden", () => {
    const { bytes, read } = changed((workbook) => {
      const other = sheetOf(workbook, "Other sheet");
      other.visibility = "Visible";
      workbook.activeSheetId = other.id;
      sheetOf(workbook, "Data").visibility = "Hidden";
    });
    expect(read.activeSheetId).toBe(sheetOf(read, "Other sheet").id);
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).not.toContain("tabSelected");
    const hidden = changed((workbook) => {
      workbook.activeSheetId = sheetOf(workbook, "Other sheet").id;
    });
    expect(partOf(hidden.bytes, workbookPart)).toContain('activeTab="0"');
  });
});

describe("names", () => {
  it("come and go, and the others keep their text", () => {
    const { bytes, read } = changed((workbook) => {
      workbook.names = workbook.names.filter((name) => name.name !== "Local");
      workbook.names.push({
        name: "Fresh",
        formula: "UNIQUE(List[Name])",
        visible: true,
        comment: "a & b",
      });
      workbook.touch("names");
    });
    const xml = partOf(bytes, workbookPart);
    expect(xml).toContain(
      '<definedName name="Rate" comment="Yearly">\'Other sheet\'!$A$1</definedName>',
    );
    expect(xml).toContain(
      '<definedName name="Fresh" comment="a &amp; b">_xlfn.UNIQUE(List[Name])</definedName>',
    );
    expect(read.names.map((name) => name.name)).toEqual(["Rate", "Fresh"]);
    expect(read.names[1]).toMatchObject({ formula: "UNIQUE(List[Name])", comment: "a & b" });
  });
});

describe("calculation and structure", () => {
  it("keep the mode and the lock", () => {
    const { bytes, read } = changed((workbook) => {
      workbook.calculationMode = "Manual";
      workbook.structureProtected = true;
    });
    expect([read.calculationMode, read.structureProtected]).toEqual(["Manual", true]);
    expect(partOf(bytes, workbookPart)).toContain('<calcPr calcId="191029" calcMode="manual"/>');
  });
});

describe("document settings", () => {
  const addInId = "aaaaaaaa-0000-4000-8000-000000000001";

  it("are those of the add-in that asks", () => {
    expect([...readWorkbook(macroWorkbook(), { addInId }).settings]).toEqual([
      ["acme.mode", '"fast"'],
    ]);
    expect([
      ...readWorkbook(macroWorkbook(), { addInId: "{AAAAAAAA-0000-4000-8000-000000000001}" })
        .settings,
    ]).toHaveLength(1);
    expect([
      ...readWorkbook(macroWorkbook(), { addInId: "bbbbbbbb-0000-4000-8000-000000000001" })
        .settings,
    ]).toEqual([]);
  });

  it("are changed in the add-in's part", () => {
    const workbook = readWorkbook(macroWorkbook(), { addInId });
    workbook.settings.set("acme.more", '{"a":"<x>"}');
    const bytes = writeWorkbook(workbook);
    expect([...readWorkbook(bytes, { addInId }).settings]).toEqual([
      ["acme.mode", '"fast"'],
      ["acme.more", '{"a":"<x>"}'],
    ]);
    expect([...partsOf(bytes).keys()].filter((name) => name.includes("webextension"))).toHaveLength(
      3,
    );
  });

  it("of another add-in get a part of their own beside it", () => {
    const other = "BBBBBBBB-0000-4000-8000-000000000001";
    const workbook = readWorkbook(macroWorkbook(), { addInId: other });
    workbook.settings.set("own", "1");
    const bytes = writeWorkbook(workbook);
    expect([...readWorkbook(bytes, { addInId: other }).settings]).toEqual([["own", "1"]]);
    expect([...readWorkbook(bytes, { addInId }).settings]).toEqual([["acme.mode", '"fast"']]);
  });

  it("of a new workbook are related from the package", () => {
    const workbook = new Workbook();
    workbook.appendSheet("S");
    workbook.addInId = addInId;
    workbook.settings.set("k", '"v"');
    const bytes = writeWorkbook(workbook);
    expect(partOf(bytes, "_rels/.rels")).toContain('Target="xl/webextensions/taskpanes.xml"');
    expect(partOf(bytes, "xl/webextensions/webextension1.xml")).toContain(
      `<we:reference id="${addInId}"`,
    );
    expect([...readWorkbook(bytes, { addInId }).settings]).toEqual([["k", '"v"']]);
  });
});

describe("custom XML parts", () => {
  it("are read with namespace and id, added, changed and removed", () => {
    const workbook = readWorkbook(macroWorkbook());
    expect(workbook.customXmlParts).toEqual([
      {
        id: "{22222222-0000-4000-8000-000000000001}",
        namespaceUri: "urn:example:model",
        xml: '<m:model xmlns:m="urn:example:model"><m:a>1</m:a></m:model>',
      },
    ]);
    const added = {
      id: "{33333333-0000-4000-8000-000000000001}",
      namespaceUri: "urn:x",
      xml: '<x xmlns="urn:x"/>',
    };
    workbook.customXmlParts.push(added);
    const again = readWorkbook(writeWorkbook(workbook));
    expect(again.customXmlParts[1]).toEqual(added);
    again.customXmlParts = [{ ...added, xml: '<x xmlns="urn:x" a="1"/>' }];
    const bytes = writeWorkbook(again);
    expect(readWorkbook(bytes).customXmlParts).toEqual(again.customXmlParts);
    expect(partsOf(bytes).has("customXml/item1.xml")).toBe(false);
  });

  it("never get an id twice", () => {
    const workbook = new Workbook();
    workbook.appendSheet("S");
    const id = workbook.newId();
    workbook.customXmlParts.push({ id, namespaceUri: "", xml: "<x/>" });
    expect(readWorkbook(writeWorkbook(workbook)).newId()).not.toBe(id);
  });
});

describe("document properties", () => {
  it("are read, changed and added", () => {
    const { bytes, read } = changed((workbook) => {
      expect(Object.fromEntries(workbook.properties)).toEqual({ title: "Old", author: "Ann" });
      workbook.properties.set("title", "New & better");
      workbook.properties.set("category", "Register");
      workbook.customProperties.set("Level", 3);
      workbook.customProperties.set("Ratio", 0.5);
      workbook.customProperties.set("Final", true);
      workbook.customProperties.set("Owner", "A <b>");
      workbook.touch("properties");
    });
    expect(Object.fromEntries(read.properties)).toEqual({
      title: "New & better",
      author: "Ann",
      category: "Register",
    });
    expect([...read.customProperties]).toEqual([
      ["Level", 3],
      ["Ratio", 0.5],
      ["Final", true],
      ["Owner", "A <b>"],
    ]);
    expect(partOf(bytes, "docProps/core.xml")).toContain("<dc:creator>Ann</dc:creator>");
  });
});
