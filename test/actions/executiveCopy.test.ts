import { unzipSync } from "fflate";
import type { Workbook } from "#host/engine/workbook";
import { readWorkbook } from "#host/xlsx/read";
import { writeWorkbook } from "#host/xlsx/write";
import { addInFunctions } from "#host/runtime/customFunctions";
import type { OfficeSession } from "#host/runtime/node";
import { inThread } from "#compute/inThread";
import { provideServices } from "#functions/services";
import { openBook } from "#test/support/openBook";
import { act } from "#test/support/scoringBook";
import { workbookDump } from "#test/support/workbookDump";
import metadata from "../../src/functions/functions.json";

let workbook: Workbook;
let session: OfficeSession;

beforeAll(async () => {
  provideServices(
    Promise.resolve({
      computing: inThread(),
      readRegisters: () => Promise.resolve([]),
      language: "en",
    }),
  );
  await Promise.resolve();
});

/** Scores of three projects in a column, a spilled vector, a text and a formula that is none of ours. */
async function open(withFunctions = true): Promise<void> {
  ({ workbook, session } = await openBook(["Deck", "Other"]));
  await import("#functions/associate");
  if (withFunctions) workbook.customFunctions = addInFunctions("PMO", metadata);
  await Excel.run(async (context) => {
    const deck = context.workbook.worksheets.getItem("Deck");
    deck.getRange("A1:C4").formulas = [
      ["Project", "Variance", "Rating"],
      ["P-1", 0.02, "=PMO.RAG(B2,0.05,0.1)"],
      ["P-2", 0.07, "=PMO.RAG(B3,0.05,0.1)"],
      ["P-3", 0.3, "=PMO.RAG(B4,0.05,0.1)"],
    ];
    deck.getRange("E1").formulas = [["=PMO.WEIGHTS({5;3;2})"]];
    deck.getRange("E6").formulas = [["=SUM(B2:B4)"]];
    deck.getRange("E7").values = [["'=PMO.RAG(1)"]];
    await context.sync();
    await session.host.settle();
    await context.sync();
  });
}

async function shown(address: string, sheet = "Deck"): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(address)
      .load("values,formulas");
    await context.sync();
    return range.values as unknown[][];
  });
}

async function formulas(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Deck").getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

/** Everything on the sheets, cell by cell. */
function cellsOf(): unknown {
  return (workbookDump(workbook) as { readonly sheets: unknown }).sheets;
}

/** All parts of the saved file as one text. */
function savedText(): string {
  const parts = unzipSync(writeWorkbook(workbook));
  return Object.entries(parts)
    .filter(([name]) => !name.startsWith("customXml/"))
    .map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
    .join("\n");
}

describe("an executive copy", () => {
  it("has values in place of functions, spills included, and every other cell as it was", async () => {
    await open();
    const before = await shown("A1:E7");
    const outcome = await act("executive-copy");
    expect(outcome.proposal.sentence.facts).toEqual({ cells: 4 });
    expect(await shown("A1:E7")).toEqual(before);
    expect(before[1]?.[2]).toBe("Green");
    expect(await formulas("C2:C4")).toEqual([["Green"], ["Amber"], ["Red"]]);
    const weights = (await formulas("E1:E3")).flat();
    expect(weights.every((each) => typeof each === "number")).toBe(true);
    expect(await formulas("E6:E7")).toEqual([["=SUM(B2:B4)"], ["=PMO.RAG(1)"]]);
  });

  it("asks first, with the number of cells", async () => {
    await open();
    const { proposal } = await act("executive-copy");
    const issue = proposal.issues.find(({ code }) => code === "functions-in-workbook");
    expect(issue?.facts).toEqual({ count: 4 });
    expect(proposal.issues.map(({ code }) => code)).toContain("save-copy-first");
  });

  it("keeps each formula as a comment, one for formulas that were filled down", async () => {
    await open();
    await act("executive-copy");
    const notes = workbook.sheets[0]?.notes ?? [];
    expect(notes.map(({ row, column }) => [row, column])).toEqual([
      [1, 2],
      [0, 4],
    ]);
    expect(notes[0]?.text).toMatch(
      /^Executive copy: C2:C4 hold the values of =PMO\.RAG\(B2,0\.05,0\.1\)\n/,
    );
    expect(notes[1]?.text).toContain("E1:E3");
  });

  it("leaves comments away when asked, and where a cell has one", async () => {
    await open();
    await act("executive-copy", { comments: "no" });
    expect(workbook.sheets[0]?.notes).toEqual([]);
    await open();
    workbook.sheets[0]?.notes.push({
      row: 1,
      column: 2,
      author: "Ann",
      text: "Why?",
      threaded: true,
    });
    const { proposal } = await act("executive-copy");
    expect(proposal.issues.find(({ code }) => code === "comments-left-out")?.facts).toEqual({
      count: 1,
    });
    expect(workbook.sheets[0]?.notes[0]?.text).toBe("Why?");
  });

  it("is a file without functions, links or prompts, stamped, that opens elsewhere with its values", async () => {
    await open();
    expect(savedText()).toContain("_xldudf_PMO_RAG");
    await act("executive-copy");
    const text = savedText();
    expect(text).not.toMatch(/_xldudf_|externalLink|<definedName[^>]*>[^<]*PMO|visibility="1"/);
    expect(text).not.toContain("AutoShowTaskpaneWithDocument");
    expect(text).toContain('name="Office.DisableTrustUX" value="true"');
    expect(text).toMatch(
      /<dc:description>Executive copy made by Sightline [\d.]+ on 2026-09-30; values in place of 4 PMO functions\.</,
    );
    expect(text).toMatch(/<dc:subject>Status date not set · no snapshot</);
    const elsewhere = readWorkbook(writeWorkbook(workbook));
    expect(elsewhere.valueAt("Deck", 3, 2)).toBe("Red");
    expect(elsewhere.valueAt("Deck", 6, 4)).toBe("=PMO.RAG(1)");
  });

  it("lists names that call a function and have no single value: they stay", async () => {
    await open();
    await Excel.run(async (context) => {
      context.workbook.names.add("Rating", "=PMO.RAG(0.3,0.05,0.1)");
      await context.sync();
    });
    const { proposal } = await act("executive-copy");
    const issue = proposal.issues.find(({ code }) => code === "names-left");
    expect(issue?.facts).toEqual({ count: 1, names: "Rating" });
  });

  it("is taken back by one undo, exactly", async () => {
    await open();
    const before = workbookDump(workbook);
    await act("executive-copy");
    await act("undo");
    await session.host.settle();
    // A property that was never set is empty.
    expect([...workbook.properties.values()].join("")).toBe("");
    workbook.properties.clear();
    expect(workbookDump(workbook)).toEqual(before);
  });

  it("empties cells at #NAME? and lists them", async () => {
    await open(false);
    expect(await shown("C2")).toEqual([["#NAME?"]]);
    const { proposal } = await act("executive-copy");
    const issue = proposal.issues.find(({ code }) => code === "functions-without-value");
    expect(issue?.facts).toEqual({ count: 4, cells: "Deck!E1, Deck!C2, Deck!C3, Deck!C4" });
    expect(await shown("C2:C4")).toEqual([[""], [""], [""]]);
    expect(savedText()).not.toContain("#NAME?");
  });

  it("says which cells stay on protected sheets, and marks a workbook without functions all the same", async () => {
    await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Deck").protection.protect();
      await context.sync();
    });
    const { proposal } = await act("executive-copy");
    const issue = proposal.issues.find(({ code }) => code === "functions-on-protected");
    expect(issue?.facts).toEqual({ count: 4, cells: "E1, C2, C3, C4" });
    expect((await formulas("C2"))[0]?.[0]).toBe("=PMO.RAG(B2,0.05,0.1)");
    ({ workbook, session } = await openBook(["Empty"]));
    const empty = await act("executive-copy");
    expect(empty.proposal.issues.map(({ code }) => code)).toContain("functions-none");
    expect(workbook.properties.get("keywords")).toBe("Executive copy");
  });
});

describe("restoring functions", () => {
  it("brings every formula back, spills and comments and properties too, from the saved file", async () => {
    await open();
    const before = cellsOf();
    await act("executive-copy");
    expect(cellsOf()).not.toEqual(before);
    await act("restore-functions");
    await session.host.settle();
    expect(await formulas("C2:C4")).toEqual([
      ["=PMO.RAG(B2,0.05,0.1)"],
      ["=PMO.RAG(B3,0.05,0.1)"],
      ["=PMO.RAG(B4,0.05,0.1)"],
    ]);
    expect(workbook.sheets[0]?.notes).toEqual([]);
    expect(cellsOf()).toEqual(before);
    expect(workbook.settings.has("Office.DisableTrustUX")).toBe(false);
  });

  it("leaves cells alone that were edited or have moved since, and lists them", async () => {
    await open();
    await act("executive-copy");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Deck").getRange("C3").values = [["My own"]];
      await context.sync();
    });
    const { proposal } = await act("restore-functions");
    const issue = proposal.issues.find(({ code }) => code === "functions-changed");
    expect(issue?.facts).toEqual({ count: 1, cells: "Deck!C3" });
    expect((await formulas("C2:C4")).flat()).toEqual([
      "=PMO.RAG(B2,0.05,0.1)",
      "My own",
      "=PMO.RAG(B4,0.05,0.1)",
    ]);
  });

  it("lists the cells of a sheet that is gone, and says when nothing is kept", async () => {
    await open();
    await act("executive-copy");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Deck").delete();
      await context.sync();
    });
    const { proposal } = await act("restore-functions");
    expect(proposal.issues.map(({ code }) => code)).toEqual(["functions-changed"]);
    await open();
    const none = await act("restore-functions");
    expect(none.applied).toBe(false);
    expect(none.proposal.issues.map(({ code }) => code)).toEqual(["no-kept-formulas"]);
  });

  it("undone, the copy is a copy again", async () => {
    await open();
    await act("executive-copy");
    const notes = (): unknown[] => (workbook.sheets[0]?.notes ?? []).map(({ text }) => text).sort();
    const copy = {
      values: await formulas("A1:E7"),
      notes: notes(),
      stamp: workbook.properties.get("keywords"),
    };
    await act("restore-functions");
    expect(workbook.properties.get("keywords")).toBe("");
    await act("undo");
    const again = {
      values: await formulas("A1:E7"),
      notes: notes(),
      stamp: workbook.properties.get("keywords"),
    };
    expect(again).toEqual(copy);
  });
});

describe("repairing functions", () => {
  it("enters formulas anew that are stuck, and nothing else", async () => {
    await open(false);
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.getItem("Other");
      other.getRange("A1:A2").formulas = [["=NOSUCH(1)"], ["=1+1"]];
      await context.sync();
    });
    const before = await formulas("A1:E7");
    const outcome = await act("repair-functions");
    expect(outcome.proposal.sentence.facts).toEqual({ cells: 4 });
    expect(outcome.proposal.plan.edits.map((edit) => edit.kind)).toEqual(
      Array(4).fill("writeCells"),
    );
    expect(await formulas("A1:E7")).toEqual(before);
    workbook.customFunctions = addInFunctions("PMO", metadata);
    await act("repair-functions");
    await session.host.settle();
    expect(await shown("C2:C4")).toEqual([["Green"], ["Amber"], ["Red"]]);
  });

  it("leaves protected sheets alone and names their cells; without stuck cells it says so", async () => {
    await open(false);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Deck").protection.protect();
      await context.sync();
    });
    const { proposal, applied } = await act("repair-functions");
    expect(applied).toBe(false);
    expect(proposal.issues.map(({ code, facts }) => [code, facts])).toEqual([
      ["functions-on-protected", { count: 4, cells: "E1, C2, C3, C4" }],
    ]);
    await open();
    const none = await act("repair-functions");
    expect(none.proposal.issues.map(({ code }) => code)).toEqual(["nothing-stuck"]);
  });
});
