import type { ActionContext } from "#actions/action";
import { runAction } from "#actions/runAction";
import { noDecisions } from "#core/adopt/decisions";
import type { Workbook } from "#host/engine/workbook";
import { openBook, type OpenBook } from "#test/support/openBook";
import { workbookDump } from "#test/support/workbookDump";

const plain: ActionContext = { settings: {}, today: 46_000, progress: () => undefined };

const list: readonly (readonly (string | number)[])[] = [
  ["Project ID", "Project", "Sponsor", "Budget", "Status", "Room"],
  ["P-1", "Portal", "Ann", 120, "Green", "B1"],
  ["P-2", "Depot", "Bo", 80, "Amber", "B2"],
  ["P-3", "Bridge", "Cy", 300, "Red", "B3"],
];

async function listBook(): Promise<OpenBook> {
  const book = await openBook(["Portfolio"]);
  await write("Portfolio", "A1:F4", list);
  await runAction("adopt-sheets", plain);
  return book;
}

async function write(
  sheet: string,
  address: string,
  values: readonly (readonly (string | number)[])[],
): Promise<void> {
  await Excel.run(async (excel) => {
    const range = excel.workbook.worksheets.getItem(sheet).getRange(address);
    range.values = values.map((row) => [...row]);
    await excel.sync();
  });
}

/** The cell of a record, by the first column and the header. */
function cellOf(workbook: Workbook, table: string, key: string, header: string): unknown {
  return at(workbook, table, key, header).value;
}

function at(
  workbook: Workbook,
  name: string,
  key: string,
  header: string,
): { readonly value: unknown; readonly row: number; readonly column: number } {
  const place = workbook.tableByName(name);
  if (!place) throw new Error(`There is no table ${name}.`);
  const { area, columns } = place.table;
  const column = area.left + columns.findIndex((each) => each.name === header);
  for (let row = area.top + 1; row <= area.bottom; row++) {
    if (place.sheet.valueAt(row, area.left) === key) {
      return { value: place.sheet.valueAt(row, column), row, column };
    }
  }
  throw new Error(`There is no record ${key}.`);
}

async function edit(
  workbook: Workbook,
  key: string,
  header: string,
  value: string | number,
): Promise<void> {
  const { row, column } = at(workbook, "Projects", key, header);
  await Excel.run(async (excel) => {
    excel.workbook.worksheets.getItem("Projects").getCell(row, column).values = [[value]];
    await excel.sync();
  });
}

function rowsOf(workbook: Workbook, table: string): number {
  const area = workbook.tableByName(table)?.table.area;
  return area === undefined ? 0 : area.bottom - area.top;
}

describe("adopting the same sheets again", () => {
  it("does nothing when nothing has changed", async () => {
    const { workbook } = await listBook();
    const before = workbookDump(workbook);
    const { applied, proposal } = await runAction("adopt-sheets", plain);
    expect(proposal.plan.edits).toEqual([]);
    expect(applied).toBe(false);
    expect(proposal.sentence.code).toBe("adopts-nothing-new");
    // Scores that the workbook computes are nobody's edits.
    expect(proposal.issues.map(({ code }) => code)).not.toContain("edits-kept");
    expect(workbookDump(workbook)).toEqual(before);
  });

  it("writes what the sheet says now, adds what is new, and undo takes both back", async () => {
    const { workbook } = await listBook();
    await write("Portfolio", "C2:D2", [["Dora", 125]]);
    await write("Portfolio", "A5:F5", [["P-4", "Quay", "Ed", 55, "Green", "B4"]]);
    const before = workbookDump(workbook);
    const shown = await runAction("adopt-sheets", plain, { dryRun: true });
    const [projects] = shown.proposal.adoption?.comparison?.registers ?? [];
    expect(projects?.added.map(({ key }) => key)).toEqual(["P-4"]);
    expect(
      projects?.changed.map(({ key, fields }) => [key, fields.map(({ field }) => field)]),
    ).toEqual([["P-1", ["Sponsor", "Budget"]]]);
    expect(shown.overwrites.cells.map(({ before: was, after }) => [was, after])).toEqual(
      expect.arrayContaining([
        ["Ann", "Dora"],
        [120, 125],
      ]),
    );
    const { applied, proposal } = await runAction("adopt-sheets", plain);
    expect(applied).toBe(true);
    expect(proposal.sentence).toEqual({ code: "adopts-again", facts: { added: 2, changed: 1 } });
    expect(cellOf(workbook, "Projects", "P-1", "Sponsor")).toBe("Dora");
    expect(cellOf(workbook, "Projects", "P-1", "Budget")).toBe(125);
    expect(cellOf(workbook, "Projects", "P-4", "Project")).toBe("Quay");
    expect(cellOf(workbook, "Projects", "P-4", "Room")).toBe("B4");
    expect(rowsOf(workbook, "Projects")).toBe(4);
    expect(cellOf(workbook, "Scores", "P-4", "Project")).toBe("Quay");
    // Formulas of the register go on in the new row.
    expect(typeof cellOf(workbook, "Projects", "P-4", "Forecast cost")).toBe("number");
    const again = await runAction("adopt-sheets", plain, { dryRun: true });
    expect(again.proposal.plan.edits).toEqual([]);
    await runAction("undo", plain);
    expect(workbookDump(workbook)).toEqual({
      ...(before as object),
      settings: expect.anything() as unknown,
      customXml: expect.anything() as unknown,
    });
  });

  it("keeps what was edited in the register, says so, and takes the sheet's only when told to", async () => {
    const { workbook } = await listBook();
    await edit(workbook, "P-2", "Sponsor", "Zoe");
    await edit(workbook, "P-3", "Budget", 333);
    await write("Portfolio", "C3", [["Bea"]]);
    const kept = await runAction("adopt-sheets", plain);
    expect(kept.applied).toBe(false);
    expect(cellOf(workbook, "Projects", "P-2", "Sponsor")).toBe("Zoe");
    const conflict = kept.proposal.issues.find(({ code }) => code === "edit-conflict");
    expect(conflict).toMatchObject({
      place: { register: "Projects", record: "P-2", field: "Sponsor", sheet: "Projects" },
      found: "Zoe",
      expected: "Bea",
    });
    const edits = kept.proposal.issues.find(({ code }) => code === "edits-kept");
    expect(edits?.facts).toMatchObject({ records: "P-3" });
    const taken = await runAction("adopt-sheets", { ...plain, settings: { conflicts: "sheet" } });
    expect(taken.applied).toBe(true);
    expect(cellOf(workbook, "Projects", "P-2", "Sponsor")).toBe("Bea");
    // Nobody has changed that on the sheet.
    expect(cellOf(workbook, "Projects", "P-3", "Budget")).toBe(333);
  });

  it("lists what has gone from the sheet and deletes nothing", async () => {
    const { workbook } = await listBook();
    await write("Portfolio", "A4:F4", [["", "", "", "", "", ""]]);
    const { proposal, applied } = await runAction("adopt-sheets", plain);
    const vanished = proposal.issues.find(({ code }) => code === "records-vanished");
    expect(vanished).toMatchObject({ place: { register: "Projects" }, facts: { records: "P-3" } });
    expect(applied).toBe(false);
    expect(rowsOf(workbook, "Projects")).toBe(3);
  });

  it("merges with records that were typed: blanks are filled, nothing else is written over", async () => {
    const { workbook } = await openBook(["Portfolio"]);
    await runAction("create-registers", plain);
    const projects = workbook.tableByName("Projects");
    if (!projects) throw new Error("No register.");
    const { area } = projects.table;
    await Excel.run(async (excel) => {
      const sheet = excel.workbook.worksheets.getItem("Projects");
      sheet.getCell(area.top + 1, area.left).values = [["P-1"]];
      sheet.getCell(area.top + 1, area.left + 1).values = [["Portal for all"]];
      await excel.sync();
    });
    await write("Portfolio", "A1:F4", list);
    const { applied, proposal } = await runAction("adopt-sheets", plain);
    expect(applied).toBe(true);
    expect(rowsOf(workbook, "Projects")).toBe(3);
    expect(cellOf(workbook, "Projects", "P-1", "Project")).toBe("Portal for all");
    expect(cellOf(workbook, "Projects", "P-1", "Sponsor")).toBe("Ann");
    expect(proposal.issues.map(({ code }) => code)).toContain("edit-conflict");
    expect(cellOf(workbook, "Projects", "P-3", "Room")).toBe("B3");
  });

  it("does not grow over what stands below a register", async () => {
    const { workbook } = await listBook();
    const { area } = workbook.tableByName("Projects")?.table ?? { area: null };
    await write("Projects", `B${(area?.bottom ?? 0) + 3}`, [["a note"]]);
    await write("Portfolio", "A5:F6", [
      ["P-4", "Quay", "Ed", 55, "Green", "B4"],
      ["P-5", "Lock", "Flo", 60, "Green", "B5"],
    ]);
    const { proposal } = await runAction("adopt-sheets", plain, { dryRun: true });
    expect(proposal.issues.map(({ code }) => code)).toContain("no-room-below");
    expect(rowsOf(workbook, "Projects")).toBe(3);
  });
});

describe("undoing an adoption", () => {
  it("asks about records only when somebody has added some since, be it one record or three", async () => {
    const asked = async (): Promise<number> => {
      const { proposal } = await runAction("undo", plain, { dryRun: true });
      return proposal.issues.filter(({ code }) => code === "undo-removes-records").length;
    };
    const { workbook } = await openBook(["Portfolio"]);
    await write("Portfolio", "A1:F2", list.slice(0, 2));
    const { applied } = await runAction("adopt-sheets", plain);
    expect(applied).toBe(true);
    expect(rowsOf(workbook, "Projects")).toBe(1);
    expect(await asked()).toBe(0);
    const risks = workbook.tableByName("Risks");
    if (!risks) throw new Error("No register of risks.");
    risks.sheet.put(risks.table.area.top + 1, risks.table.area.left, "R-1");
    expect(await asked()).toBe(1);
  });
});

describe("formulas in extra columns", () => {
  async function formulaBook(): Promise<OpenBook> {
    const book = await openBook(["Portfolio"]);
    const rows = list.map((row) => row.slice(0, 5));
    await write("Portfolio", "A1:E4", rows);
    await write("Portfolio", "F1:F4", [["Half"], ["=D2/2"], ["=D3/2"], ["=D4/2"]]);
    await write("Portfolio", "G1:G4", [["Running"], ["=D2"], ["=G2+D3"], ["=G3+D4"]]);
    return book;
  }

  it("become values unless they are wanted, and that is said", async () => {
    const { workbook } = await formulaBook();
    const { proposal } = await runAction("adopt-sheets", plain);
    expect(cellOf(workbook, "Projects", "P-2", "Half")).toBe(40);
    const { row, column } = at(workbook, "Projects", "P-2", "Half");
    expect(workbook.sheetByName("Projects")?.cell(row, column)?.formula).toBeUndefined();
    const said = proposal.issues.find(({ code }) => code === "formulas-as-values");
    expect(said).toMatchObject({ place: { sheet: "Portfolio" }, facts: { count: 6 } });
  });

  it("are kept where that is wanted: they follow the register, or the cells that they named", async () => {
    const { workbook } = await formulaBook();
    const { proposal } = await runAction("adopt-sheets", plain, { dryRun: true });
    const id = proposal.adoption?.adoption.islands[0]?.id ?? "";
    const decisions = { ...noDecisions, islands: { [id]: { formulas: "keep" as const } } };
    await runAction("adopt-sheets", { ...plain, adoption: { decisions } });
    const half = at(workbook, "Projects", "P-2", "Half");
    expect(workbook.sheetByName("Projects")?.cell(half.row, half.column)?.formula?.text).toBe(
      "[@Budget]/2",
    );
    expect(cellOf(workbook, "Projects", "P-3", "Running")).toBe(500);
    await edit(workbook, "P-2", "Budget", 100);
    expect(cellOf(workbook, "Projects", "P-2", "Half")).toBe(50);
    const again = await runAction("adopt-sheets", plain, { dryRun: true });
    expect(again.proposal.plan.edits).toEqual([]);
  });
});
