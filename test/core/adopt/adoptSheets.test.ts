import fc from "fast-check";
import type { SheetContent } from "#core/register/content";
import { columnOf } from "#core/register/schema";
import { adopt, adoptedIslands, codes, rowsOf } from "#test/support/adopted";
import { sheetContent } from "#test/support/sheetContent";

describe("nothing is lost", () => {
  const header = fc.constantFrom(
    "Project ID",
    "Project",
    "Budget (£m)",
    "Start",
    "Status",
    "RAG",
    "% complete",
    "Owner",
    "Comments",
    "Strategic fit",
    "Urgency",
    "Site",
    "Site",
    "Program",
    "",
    "End date",
  );
  const value = fc.oneof(
    fc.integer({ min: -5, max: 60000 }),
    fc.double({ min: 0, max: 5, noNaN: true }),
    fc.boolean(),
    fc.constantFrom(
      "Green",
      "Amber/Red",
      "£1.2m",
      "(300)",
      "31/02/2027",
      "03/04/2026",
      "25.06.2024",
      "n/a",
      "In progress",
      "P 1",
      "65%",
      "Total value",
      "=A1",
      "3",
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.constant(null),
    fc.constant({ error: "#N/A" }),
  );
  const sheets = fc.tuple(
    fc.array(header, { minLength: 4, maxLength: 9 }),
    fc.array(fc.array(value, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 12 }),
  );

  test("every filled cell of an adopted block is a value, an extra, listed as unread, or in a row that is said to be left out", () => {
    fc.assert(
      fc.property(sheets, ([headers, body]) => {
        const all = ["Project", "Stage", "Sponsor", ...headers];
        const rows = body.map((cells, at) => [
          `Project ${at}`,
          "Idea",
          "Ann",
          ...headers.map((_, column) => cells[column] ?? null),
        ]);
        const content = sheetContent("S", [all, ...rows]);
        const { value: adoption, issues } = adopt([content]);
        const [block] = adoptedIslands(adoption);
        expect(block).toBeDefined();
        // An empty column between two headers of keys makes two registers side by side: another test.
        fc.pre(adoptedIslands(adoption).length === 1);
        const left = new Set(block?.leftOut.map(({ address }) => address));
        const kept = rows
          .map((row, at) => ({ row, sheetRow: at + 2 }))
          .filter(({ sheetRow }) => !left.has(`${sheetRow}:${sheetRow}`));
        expect(block?.rows).toBe(kept.length);
        const projects = rowsOf(adoption, "Projects");
        const width = (block?.range.split(":")[1] ?? "A").charCodeAt(0) - 64;
        const unread = new Set(block?.unread.map(({ address }) => address));
        const blank = (cell: unknown): boolean =>
          cell === null || (typeof cell === "string" && cell.replace(/\p{Cf}/gu, "").trim() === "");
        all.forEach((name, at) => {
          const mapped = block?.columns.find((_, index) => visibleColumns(content)[index] === at);
          kept.forEach(({ row, sheetRow }, record) => {
            const cell = row[at] ?? null;
            if (blank(cell)) return;
            if (at >= width) {
              expect(codes(issues)).toContain("cells-not-adopted");
              return;
            }
            const raw = typeof cell === "object" && cell !== null ? cell.error : cell;
            const inExtras = projects.extras.some((_, e) =>
              Object.is(projects.rows[record]?.[projects.columns.length + e], raw),
            );
            const field = mapped?.field ?? null;
            const inField =
              field !== null &&
              (columnOf("Projects", field) === null ||
                (projects.rows[record]?.[projects.columns.indexOf(field)] ?? null) !== null);
            const isUnread = unread.has(`${String.fromCharCode(65 + at)}${sheetRow}`);
            if (!(inExtras || inField) || (isUnread && !inExtras))
              throw new Error(`${name || "(no header)"} ${JSON.stringify(cell)} was lost`);
          });
        });
      }),
      { numRuns: 100 },
    );
  });

  /** Columns of the sheet that the report lists: those with a header or a value. */
  function visibleColumns(content: SheetContent): readonly number[] {
    return (content.values[0] ?? [])
      .map((_, at) => at)
      .filter((at) => content.values.some((row) => row[at] !== null && row[at] !== ""));
  }
});
