import { openBook, refusalFrom } from "#test/support/openBook";

/** Where a range that was found before lies after `change`; null when its cells are gone. */
async function afterwards(
  address: string,
  change: (sheet: Excel.Worksheet) => void,
  when: "same request" | "next request" = "next request",
): Promise<string> {
  const { workbook } = await openBook();
  workbook.sheets[0]?.put(0, 0, 1);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange(address);
    range.load("address");
    if (when === "next request") await context.sync();
    change(sheet);
    range.load("address");
    await context.sync();
    return range.address;
  });
}

describe("ranges follow their cells", () => {
  const cases: [string, string, (sheet: Excel.Worksheet) => void, string][] = [
    ["a row inserted above", "B5:C6", (s) => s.getRange("2:3").insert("Down"), "Sheet1!B7:C8"],
    ["a row inserted inside", "B5:C6", (s) => s.getRange("6:6").insert("Down"), "Sheet1!B5:C7"],
    ["a row inserted below", "B5:C6", (s) => s.getRange("7:7").insert("Down"), "Sheet1!B5:C6"],
    [
      "a row deleted above",
      "B5:C6",
      (s) => {
        s.getRange("2:2").delete("Up");
      },
      "Sheet1!B4:C5",
    ],
    [
      "a row deleted inside",
      "B5:C6",
      (s) => {
        s.getRange("5:5").delete("Up");
      },
      "Sheet1!B5:C5",
    ],
    ["a column inserted before", "B5:C6", (s) => s.getRange("A:A").insert("Right"), "Sheet1!C5:D6"],
    [
      "a column deleted before",
      "B5:C6",
      (s) => {
        s.getRange("A:A").delete("Left");
      },
      "Sheet1!A5:B6",
    ],
    ["cells inserted above", "B5:C6", (s) => s.getRange("B2:C2").insert("Down"), "Sheet1!B6:C7"],
    ["cells inserted beside", "B5:C6", (s) => s.getRange("A5:A6").insert("Right"), "Sheet1!C5:D6"],
    [
      "cells deleted above",
      "B5:C6",
      (s) => {
        s.getRange("B2:C3").delete("Up");
      },
      "Sheet1!B3:C4",
    ],
  ];
  it.each(cases)("%s", async (_name, address, change, expected) => {
    expect(await afterwards(address, change)).toBe(expected);
    expect(await afterwards(address, change, "same request")).toBe(expected);
  });

  it("a range whose cells are deleted is no longer valid", async () => {
    await openBook();
    const refused = await refusalFrom(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("B5");
      range.load("address");
      await context.sync();
      sheet.getRange("5:5").delete("Up");
      range.load("values");
      await context.sync();
    });
    expect(refused).toMatchObject({ code: "InvalidReference", location: "Range.values" });
  });

  it("another sheet's rows do not move it", async () => {
    await openBook(["One", "Two"]);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const range = worksheets.getItem("One").getRange("B5");
      range.load("address");
      await context.sync();
      worksheets.getItem("Two").getRange("1:1").insert("Down");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("One!B5");
    });
  });

  it("a renamed sheet shows in the address", async () => {
    await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange("B5");
      range.load("address");
      await context.sync();
      sheet.name = "It's new";
      range.load("address");
      await context.sync();
      expect(range.address).toBe("'It''s new'!B5");
    });
  });
});

describe("how long references live", () => {
  it("they are given back when Excel.run ends", async () => {
    const { session } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B1").getEntireColumn().load("address");
      await context.sync();
      expect(session.host.references.keptCount).toBeGreaterThan(0);
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(session.host.references.keptCount).toBe(0);
    expect(session.requests.map((request) => request.kind)).toEqual(["batch", "release"]);
  });

  it("a tracked object can be used in the next Excel.run", async () => {
    const { session } = await openBook();
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("C3");
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await Excel.run(kept, async (context) => {
      kept.values = [["again"]];
      kept.load("values,address");
      await context.sync();
      expect([kept.address, kept.values]).toEqual(["Sheet1!C3", [["again"]]]);
      context.trackedObjects.remove(kept);
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(session.host.references.keptCount).toBe(0);
  });

  it("untracked ranges leave nothing behind", async () => {
    const { session } = await openBook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      for (let row = 0; row < 20; row++) sheet.getCell(row, 0).untrack().values = [[row]];
      await context.sync();
      expect(session.host.references.keptCount).toBe(0);
    });
  });
});
