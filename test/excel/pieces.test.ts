import fc from "fast-check";
import { readPieces } from "#excel/readPieces";
import { openBook } from "#test/support/openBook";

const during = "reading the sheets";

/** Texts of a length by row, in some columns, and what a reading of them costs. */
async function readBack(
  rows: number,
  columns: number,
  length: (row: number) => number,
): Promise<{ readonly texts: unknown[][]; readonly down: readonly number[] }> {
  const { workbook, session } = await openBook(["Data"]);
  const sheet = workbook.sheetByName("Data");
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) sheet?.put(r, c, `${r}.${c}`.padEnd(length(r), "x"));
  }
  const start = session.requests.length;
  const texts: unknown[][] = [];
  await Excel.run(async (context) => {
    const block = { sheet: "Data", row: 0, column: 0, rows, columns };
    const options = { grids: ["values"] as const, bytesPerCell: 10, during } as const;
    await readPieces(context, [block], options, ({ first, range }) => {
      expect(first).toBe(texts.length);
      texts.push(...(range.values as unknown[][]));
    });
  });
  const batches = session.requests.slice(start).filter(({ kind }) => kind === "batch");
  return { texts, down: batches.map(({ bytesDown }) => bytesDown) };
}

test("cells much longer than expected come in answers below 2 MB", async () => {
  const { texts, down } = await readBack(3_000, 6, () => 300);
  expect(texts).toHaveLength(3_000);
  expect(texts[2_999]?.[5]).toBe("2999.5".padEnd(300, "x"));
  expect(Math.max(...down)).toBeLessThan(2_000_000);
});

test("what Excel refuses as too large is asked for again in halves", async () => {
  const { texts, down } = await readBack(900, 2, (row) => (row < 300 ? 4 : 10_000));
  expect(texts.map((row) => row[1])).toEqual(
    Array.from({ length: 900 }, (_, r) => `${r}.1`.padEnd(r < 300 ? 4 : 10_000, "x")),
  );
  // A refused answer carries nothing.
  expect(down).toContain(0);
  expect(Math.max(...down)).toBeLessThan(5_000_000);
});

test("a row that is too large alone is Excel's refusal", async () => {
  await expect(readBack(1, 200, () => 30_000)).rejects.toMatchObject({
    code: "ResponsePayloadSizeLimitExceeded",
  });
});

test("blocks of one row each that are too large together are read one by one", async () => {
  const { workbook } = await openBook(["Data"]);
  const sheet = workbook.sheetByName("Data");
  const blocks = [0, 1, 2].map((row) => ({ sheet: "Data", row, column: 0, rows: 1, columns: 70 }));
  for (const { row, columns } of blocks) {
    for (let c = 0; c < columns; c++) sheet?.put(row, c, `${row}`.padEnd(30_000, "x"));
  }
  const found: string[] = [];
  await Excel.run((context) => {
    const options = { grids: ["values"] as const, bytesPerCell: 10, during } as const;
    return readPieces(context, blocks, options, ({ range }) => {
      found.push(String(range.values[0]?.[0])[0] ?? "");
    });
  });
  expect(found).toEqual(["0", "1", "2"]);
});

test("every cell comes once, whatever the sizes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 3_000 }),
      async (rows, columns, length) => {
        const { texts } = await readBack(rows, columns, (row) => (row * 37) % length);
        expect(texts.map((row) => row.length)).toEqual(Array.from({ length: rows }, () => columns));
        expect(texts.map((row) => String(row[0]).split(".")[0])).toEqual(
          Array.from({ length: rows }, (_, r) => String(r)),
        );
      },
    ),
    { numRuns: 6 },
  );
});
