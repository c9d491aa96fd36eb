import fc from "fast-check";
import { runAction } from "#actions/runAction";
import { Book } from "#excel/book";
import { captureAll } from "#excel/journal/capture";
import { bytesOfStep, cutStep } from "#excel/journal/cutSteps";
import { stateOf, takeBack } from "#excel/journal/restore";
import { Scope } from "#excel/journal/scope";
import type { RestoreCells, RestoreLooks, UndoStep } from "#excel/journal/undoStep";
import { cellLimit, requestLimit, requestsOf } from "#excel/payload";
import { bytesOfEdit, cutEdit } from "#excel/write/cutEdits";
import { write, Writing } from "#excel/write/write";
import type { Block, Edit, WriteCells } from "#sheets/plan";
import { contextWith } from "#test/support/scoringBook";
import { openBook, type OpenBook } from "#test/support/openBook";
import { fillUsedWorkbook, usedWorkbookEdits } from "#test/support/usedWorkbook";

const unknown = { formerParts: new Map(), otherBreaks: new Map(), removals: new Map() };
/** What a request has besides its edits: version, settings, the objects that all of them share. */
const envelope = 1_500;

const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.constant("=SUM(A1:B2)"));
const content = fc.oneof(text, fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
const grid = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(content, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

function blockOf(cells: readonly (readonly unknown[])[]): Block {
  return { sheet: "S", row: 3, column: 2, rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** Where each cell of a list of pieces goes, with what. */
function placed(pieces: readonly { readonly at: Block; readonly cells: unknown }[]): unknown[] {
  return pieces
    .flatMap(({ at, cells }) =>
      Array.from({ length: at.rows }, (_, r) => r).flatMap((r) =>
        Array.from({ length: at.columns }, (_, c) => {
          const cell = Array.isArray(cells) ? (cells as unknown[][])[r]?.[c] : cells;
          return [at.row + r, at.column + c, cell] as const;
        }),
      ),
    )
    .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB);
}

describe("what is written is cut", () => {
  const limit = 6_000;

  it("cells into pieces below the limit, each cell once and where it was", () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const edit: WriteCells = { kind: "writeCells", at: blockOf(cells), cells };
        const pieces = cutEdit(edit, limit, unknown).filter((each) => each.kind === "writeCells");
        for (const piece of pieces) expect(bytesOfEdit(piece, unknown)).toBeLessThanOrEqual(limit);
        expect(placed(pieces)).toEqual(placed([edit]));
      }),
      { numRuns: 40 },
    );
  });

  it("steps back into pieces below the limit, with every formula, format and look", () => {
    fc.assert(
      fc.property(grid, fc.boolean(), (cells, isOne) => {
        const at = blockOf(cells);
        const step: RestoreCells = {
          kind: "restoreCells",
          at,
          formulas: cells.map((row) => row.map((cell) => cell ?? "")),
          numberFormats: isOne ? "General" : cells.map((row) => row.map(String)),
        };
        const pieces = cutStep(step, limit).filter((each) => each.kind === "restoreCells");
        for (const piece of pieces) expect(bytesOfStep(piece)).toBeLessThanOrEqual(limit);
        for (const grids of ["formulas", "numberFormats"] as const) {
          const only = (all: readonly RestoreCells[]): unknown[] =>
            placed(all.map((each) => ({ at: each.at, cells: each[grids] })));
          expect(only(pieces)).toEqual(only([step]));
        }
        const looks: RestoreLooks = {
          kind: "restoreLooks",
          at,
          looks: [{ fill: { color: "#FF0000" } }, { font: { bold: true, name: "x".repeat(50) } }],
          cells: isOne ? 1 : cells.map((row) => row.map((_, c) => c % 2)),
          numberFormats: "General",
        };
        const cut = cutStep(looks, limit).filter((each) => each.kind === "restoreLooks");
        for (const piece of cut) expect(bytesOfStep(piece)).toBeLessThanOrEqual(limit);
        expect(placed(cut)).toEqual(placed([looks]));
      }),
      { numRuns: 40 },
    );
  });

  it("lists of rows, columns and stored parts, so that nothing is lost", () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => ({ row, height: 20, hidden: false }));
    const fit: Block = { sheet: "S", row: 0, column: 0, rows: 3_000, columns: 1 };
    const heights = cutEdit({ kind: "layOutRows", sheet: "S", rows, fit }, requestLimit, unknown);
    expect(heights.length).toBeGreaterThan(2);
    expect(heights.flatMap((each) => (each.kind === "layOutRows" ? each.rows : []))).toEqual(rows);
    expect(heights.flatMap((each) => ("fit" in each ? [each.fit] : []))).toEqual([fit]);
    const parts = Array.from({ length: 9 }, (_, i) => `<a n="${i}">${"x".repeat(450_000)}</a>`);
    const edits: readonly Edit[] = [{ kind: "storeParts", namespace: "urn:a", parts }];
    const steps: readonly UndoStep[] = [
      { kind: "restoreParts", namespace: "urn:a", parts },
      { kind: "restoreRows", sheet: "S", rows },
    ];
    const cut = edits.flatMap((each) => cutEdit(each, requestLimit, unknown));
    expect(cut.flatMap((each) => (each.kind === "storeParts" ? each.parts : []))).toEqual(parts);
    const back = steps.flatMap((each) => cutStep(each, requestLimit));
    expect(back.flatMap((each) => (each.kind === "restoreParts" ? each.parts : []))).toEqual(parts);
    expect(back.flatMap((each) => (each.kind === "restoreRows" ? each.rows : []))).toEqual(rows);
    for (const each of [...heights, ...cut]) {
      expect(bytesOfEdit(each, unknown)).toBeLessThanOrEqual(requestLimit);
    }
    for (const each of back) expect(bytesOfStep(each)).toBeLessThanOrEqual(requestLimit);
  });

  it("a cell counts for so much that no request has more of them than it may", () => {
    const cells = Array.from({ length: 40_000 }, () => [1, 2, 3, 4]);
    const edit: Edit = { kind: "writeCells", at: blockOf(cells), cells };
    const step: UndoStep = {
      ...{ kind: "restoreCells", at: blockOf(cells), formulas: cells },
      numberFormats: cells.map((row) => row.map(() => "0")),
    };
    const most = (at: Block): number => at.rows * at.columns;
    for (const each of cutEdit(edit, requestLimit, unknown)) {
      if ("at" in each) expect(most(each.at)).toBeLessThanOrEqual(cellLimit);
    }
    for (const each of cutStep(step, requestLimit)) {
      if ("at" in each) expect(2 * most(each.at)).toBeLessThanOrEqual(cellLimit);
    }
  });

  it("what cannot be cut is refused before anything is sent", () => {
    const parts = [1, 5_000_000];
    expect(() => requestsOf(parts, (bytes) => bytes, requestLimit, "undoing")).toThrow(
      "RequestPayloadSizeLimitExceeded",
    );
  });
});

/** Bytes of the last request. */
function lastBytes({ session }: OpenBook): number {
  return session.requests.filter(({ kind }) => kind === "batch").at(-1)?.bytesUp ?? 0;
}

/** Kinds and bytes of what took more than was estimated. */
async function above(edits: readonly Edit[], book: OpenBook): Promise<unknown[]> {
  const found: unknown[] = [];
  await Excel.run(async (context) => {
    const own = new Book(context);
    const scope = new Scope(own, await stateOf(own), 1);
    await captureAll(edits, scope);
    const writing = new Writing(own, scope);
    const runs: Edit[][] = [];
    for (const edit of edits) {
      const run = runs.at(-1);
      if (run !== undefined && run[0]?.kind === edit.kind) run.push(edit);
      else runs.push([edit]);
    }
    for (const run of runs) {
      const bytes = run.reduce((sum, edit) => sum + bytesOfEdit(edit, scope), envelope);
      for (const edit of run) write(edit, writing);
      await own.sync();
      if (lastBytes(book) > bytes) found.push([run[0]?.kind, run.length, lastBytes(book), bytes]);
    }
  });
  return found;
}

describe("no estimate is below what travels", () => {
  it("for each kind of edit, and for each step back", async () => {
    const book = await openBook(["Data", "Other", "Gone", "Empty"]);
    await fillUsedWorkbook();
    expect(await above(usedWorkbookEdits, book)).toEqual([]);
    const steps = await stepsOf(usedWorkbookEdits);
    const found: unknown[] = [];
    for (const step of steps) {
      await Excel.run(async (context) => {
        await takeBack([step], new Book(context), { finish: () => undefined });
      });
      const bytes = bytesOfStep(step) + envelope;
      if (lastBytes(book) > bytes) found.push([step.kind, lastBytes(book), bytes]);
    }
    expect(found).toEqual([]);
  });

  it("for the sheets of the sample, with their charts, rules and print settings", async () => {
    const book = await openBook();
    book.workbook.calculationMode = "Manual";
    const { proposal } = await runAction("add-sample", contextWith(), { dryRun: true });
    expect(await above(proposal.plan.edits, book)).toEqual([]);
  });
});

async function stepsOf(edits: readonly Edit[]): Promise<readonly UndoStep[]> {
  await openBook(["Data", "Other", "Gone", "Empty"]);
  await fillUsedWorkbook();
  return Excel.run(async (context) => {
    const own = new Book(context);
    return captureAll(edits, new Scope(own, await stateOf(own), 1));
  });
}
