import { readPack } from "#actions/pack/readPack";
import { ExcelFailure } from "#excel/excelFailure";
import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import type { OpenBook } from "#test/support/openBook";
import { openBook } from "#test/support/openBook";
import { act, dumpWithoutJournal, errorCells, northmereBook } from "#test/support/scoringBook";

let book: OpenBook;

async function openSample(): Promise<Workbook> {
  book = await northmereBook();
  await act("refresh-reports", { pages: "Home, Money, Status" });
  return book.workbook;
}

const chosen = {
  audience: "Executive summary",
  pages: "Status, Home, Money",
  meeting: "2026-10-20",
};

/** Visible sheets in the order of their tabs. */
function tabs(workbook: Workbook): string[] {
  return workbook.sheets
    .filter(({ visibility }) => visibility === "Visible")
    .map(({ name }) => name);
}

function texts(workbook: Workbook, sheet = "Steering pack"): string[] {
  const found: string[] = [];
  for (let row = 0; row < 80; row++) {
    for (let column = 0; column < 20; column++) {
      const value = workbook.valueAt(sheet, row, column);
      if (typeof value === "string" && value !== "") found.push(value);
    }
  }
  return found;
}

describe("a steering pack", () => {
  it("answers in the order of a committee, with the figures of the sample", async () => {
    const workbook = await openSample();
    await act("make-pack", { ...chosen, title: "October & board" });
    const shown = texts(workbook);
    const headings = shown.filter((text) => /^\d · /.test(text));
    expect(headings.map((text) => text.slice(0, 1))).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(headings[0]).toBe("1 · 3 decisions are asked today; the first helps until 2026-10-15");
    expect(headings[1]).toBe("2 · 5 projects are Red by the rules: why, and the path to green");
    expect(headings[3]).toBe("4 · The forecast is 5.4% above budget");
    expect(headings[4]).toBe("5 · Benefits are forecast 5.4% below plan");
    expect(shown[0]).toBe("October & board");
    expect(shown).toContain("too late by then");
    expect(shown).toEqual(expect.arrayContaining(["page 3", "page 4", "page 5"]));
    expect(errorCells(workbook).filter((cell) => cell.includes("Steering pack"))).toEqual([]);
  });

  it("puts the chosen pages behind the first in their order, with one paper and footer", async () => {
    const workbook = await openSample();
    const before = tabs(workbook);
    await act("make-pack", { ...chosen, paper: "Letter" });
    expect(tabs(workbook).slice(0, 4)).toEqual(["Steering pack", "Status", "Home", "Money"]);
    const others = before.filter((name) => !["Status", "Home", "Money"].includes(name));
    expect(tabs(workbook).slice(4)).toEqual(others);
    const saved = readWorkbook(writeWorkbook(workbook));
    for (const name of ["Steering pack", "Status", "Home", "Money"]) {
      const print = saved.sheetByName(name)?.print;
      expect(print?.paperSize).toBe("Letter");
      expect(print?.footer.left).toBe("Status date 2026-09-30");
      expect(print?.footer.center).toMatch(/ · drawn 2026-09-30$/);
      expect(print?.footer.right).toBe("Page &P of &N");
      expect(print?.printArea).toHaveLength(1);
    }
    expect(saved.sheetByName("Steering pack")?.print?.rowBreaks).toHaveLength(1);
  });

  it("is taken back by one undo: sheets, their order, paper and footers", async () => {
    const workbook = await openSample();
    const before = dumpWithoutJournal(workbook);
    await act("make-pack", chosen);
    await act("undo");
    expect(dumpWithoutJournal(workbook)).toEqual(before);
  });

  it("made twice, it stands once, and moves nothing that stands right", async () => {
    const workbook = await openSample();
    await act("make-pack", chosen);
    const order = tabs(workbook);
    const { proposal } = await act("make-pack", chosen);
    expect(tabs(workbook)).toEqual(order);
    expect(proposal.plan.edits.filter((edit) => edit.kind === "moveSheet")).toEqual([]);
  });

  it("names pages that are not there with what to run, and leaves them out", async () => {
    await openSample();
    const { proposal } = await act("make-pack", { pages: "Tradeoff, Contingency, Home" });
    const missing = proposal.issues.filter(({ code }) => code === "pack-page-missing");
    expect(missing.map(({ facts }) => facts)).toEqual([
      { kind: "chart", name: "Frontier", run: "Trade off" },
      { kind: "page", name: "Contingency", run: "Simulate risk" },
    ]);
    expect(proposal.sentence.facts).toMatchObject({ pages: "Home" });
  });

  it("leaves out a page on which no project can be placed, with a word", async () => {
    book = await openBook();
    await act("create-registers");
    await act("refresh-reports", { pages: "Home, Value and risk" });
    const { proposal } = await act("make-pack", { pages: "Home, Value and risk" });
    expect(proposal.issues.map(({ code, facts }) => [code, facts?.["page"]])).toContainEqual([
      "pack-page-empty",
      "Value and risk",
    ]);
    expect(texts(book.workbook)).not.toContain("Value and risk");
  });

  it("says on how many pages a long page prints, before anything is written", async () => {
    await openSample();
    await act("refresh-reports", { pages: "Capacity" });
    const { proposal } = await act("make-pack", { pages: "Capacity" });
    const long = proposal.issues.find(({ code }) => code === "pack-page-long");
    expect(long?.facts).toMatchObject({ page: "Capacity", prints: 3 });
  });

  it("warns when the changes are compared since another snapshot", async () => {
    await openSample();
    const { proposal } = await act("make-pack", { ...chosen, since: "SN-999" });
    expect(proposal.issues.find(({ code }) => code === "pack-other-since")?.facts).toMatchObject({
      asked: "SN-999",
    });
  });

  it("without registers there is nothing to show", async () => {
    await openBook();
    const { proposal, applied } = await act("make-pack");
    expect(applied).toBe(false);
    expect(proposal.sentence.code).toBe("makes-no-pack");
  });

  it("empty registers give sentences, not errors", async () => {
    const { workbook } = await openBook();
    await act("create-registers");
    await act("make-pack", { title: "=1+1" });
    const shown = texts(workbook);
    expect(shown[0]).toBe("=1+1");
    expect(shown).toEqual(
      expect.arrayContaining([
        "1 · No decision is asked today",
        "4 · No budget is set yet",
        "5 · No benefit is planned in money yet",
        "6 · No milestone is due in the next 90 days",
      ]),
    );
    expect(errorCells(workbook).filter((cell) => cell.includes("Steering pack"))).toEqual([]);
  });
});

describe("the PDF", () => {
  it("is refused where Excel makes none, with the tabs to print; nothing is hidden", async () => {
    const workbook = await openSample();
    await act("make-pack", chosen);
    const before = tabs(workbook);
    const refused = await act("export-pdf").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ExcelFailure);
    expect((refused as ExcelFailure).code).toBe("NoPdf");
    expect((refused as ExcelFailure).facts.names).toBe('"Steering pack" – "Money"');
    expect(tabs(workbook)).toEqual(before);
  });

  it("asks for a pack first", async () => {
    await openBook();
    const { proposal } = await act("export-pdf");
    expect(proposal.issues.map(({ code }) => code)).toEqual(["pack-not-made"]);
  });
});

test("the pane reads which pages there are, how they print, and what was made last", async () => {
  await openSample();
  const before = await readPack();
  expect(before.kept).toBeNull();
  expect(before.canExportPdf).toBe(false);
  expect(before.pages.find(({ page }) => page === "Home")).toEqual({
    page: "Home",
    sheet: "Home",
    prints: 1,
  });
  expect(before.pages.find(({ page }) => page === "Tradeoff")?.sheet).toBeNull();
  expect(before.functions.cells).toBe(0);
  await act("make-pack", chosen);
  const after = await readPack();
  expect(after.packSheet).toBe("Steering pack");
  expect(after.kept).toMatchObject({
    audience: "Executive summary",
    pages: ["Status", "Home", "Money"],
    sheets: ["Steering pack", "Status", "Home", "Money"],
  });
});
