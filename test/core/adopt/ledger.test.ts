import fc from "fast-check";
import type { LedgerLine } from "#core/adopt/ledger";
import { holdsText, isSameValue, LedgerRows } from "#core/adopt/ledgerRows";
import { ledgerOf } from "#core/adopt/ledgerOf";
import type { FieldValue, RegisterRows } from "#core/register/rows";
import type { SheetContent } from "#core/register/content";
import { adopt } from "#test/support/adopted";
import { dated, sheetContent, type MadeCell } from "#test/support/sheetContent";
import { tracedAdoption } from "#test/support/tracedAdoption";

const parts = (line: LedgerLine): number =>
  line.recordValues +
  line.extraColumns +
  line.headers +
  line.titles +
  line.totals +
  line.notes +
  line.unread +
  line.lost;

const risks = sheetContent("Risks", [
  ["Risk register, amounts in £k"],
  [],
  ["Risk ID", "Risk", "Owner", "Probability", "Cost impact", "Raised on", "Room"],
  ["R-1", "Flood in the cutting", "Ann", 3, 120, dated(46023), "2.14"],
  ["R-2", "Strike at the port", "Bo", 2, "tbc", "31/02/2026", null],
  ["R-3", "Dear steel", "Cy", "High", 80, dated(46054), "1.07"],
  ["Total", null, null, null, 200],
]);

test("every cell of a list is accounted for", () => {
  const { value } = adopt([risks]);
  const [line] = value.ledger;
  if (line === undefined) throw new Error("there is no ledger");
  expect(line.lost).toBe(0);
  expect(parts(line)).toBe(line.cells);
  expect(line).toMatchObject({ sheet: "Risks", register: "Risks", headers: 7, totals: 2 });
  expect(line.unread).toBeGreaterThanOrEqual(1);
  const sum = line.sums.find(({ field }) => field === "Cost impact");
  expect(sum).toMatchObject({ onSheet: 200000, inRegister: 200000, stated: 200000 });
});

test("a total that is not the sum of its records is said", () => {
  const values = risks.values.map((row) => [...row]);
  const total = values[6];
  if (total !== undefined) total[4] = 210;
  const { issues } = adopt([{ ...risks, values }]);
  expect(issues.filter(({ code }) => code === "total-differs")).toEqual([
    {
      code: "total-differs",
      severity: "warning",
      place: { sheet: "Risks", address: "E7", register: "Risks" },
      found: "210",
      expected: "200",
      facts: { header: "Cost impact", row: 7 },
    },
  ]);
});

/** The rows of a register with one of its values taken away. */
function without(rows: readonly RegisterRows[], register: string, at: number, column: number) {
  return rows.map((each) =>
    each.register === register
      ? {
          ...each,
          rows: each.rows.map((row, r) =>
            row.map((value, c): FieldValue => (r === at && c === column ? null : value)),
          ),
        }
      : each,
  );
}

function linesWith(
  content: SheetContent,
  change: (all: readonly RegisterRows[]) => readonly RegisterRows[],
) {
  const traced = tracedAdoption([content]);
  const index = new LedgerRows(change(traced.rows));
  return traced.inputs.map((input) => ledgerOf({ ...input, rows: index }));
}

describe("the ledger can fail", () => {
  const all = linesWith(risks, (rows) => rows);
  const register = tracedAdoption([risks]).rows.find(({ register: name }) => name === "Risks");
  const columns = [
    ...(register?.columns ?? []),
    ...(register?.extras.map(({ header }) => header) ?? []),
  ];

  test("nothing is lost as long as nothing is dropped", () => {
    expect(all.map(({ lost }) => lost)).toEqual([0]);
  });

  test.each(["Risk", "Owner", "Inherent probability", "Room"])(
    "a dropped value of %s is lost",
    (header) => {
      const [line] = linesWith(risks, (rows) => without(rows, "Risks", 0, columns.indexOf(header)));
      expect(line?.lost).toBe(1);
      expect(line === undefined ? 0 : parts(line)).toBe(line?.cells);
    },
  );

  test("a dropped amount is kept only beside its field, where the sheet's cells stand as they are", () => {
    const at = columns.indexOf("Cost impact");
    const [line] = linesWith(risks, (rows) => without(rows, "Risks", 0, at));
    expect(line?.recordValues).toBe((all[0]?.recordValues ?? 0) - 1);
    expect(line?.extraColumns).toBe((all[0]?.extraColumns ?? 0) + 1);
  });

  test("a changed value is no record value, and the sums differ", () => {
    const at = columns.indexOf("Cost impact");
    const changed = linesWith(risks, (rows) =>
      rows.map((each) =>
        each.register === "Risks"
          ? {
              ...each,
              rows: each.rows.map((row, r) =>
                row.map((value, c) => (r === 0 && c === at ? 121 : value)),
              ),
            }
          : each,
      ),
    );
    expect(changed[0]?.recordValues).toBe((all[0]?.recordValues ?? 0) - 1);
    const sum = changed[0]?.sums.find(({ field }) => field === "Cost impact");
    expect(sum?.onSheet).not.toBe(sum?.inRegister);
  });

  test("a missing row is lost as a whole", () => {
    const [line] = linesWith(risks, (rows) =>
      rows.map((each) =>
        each.register === "Risks" ? { ...each, rows: each.rows.slice(0, 2) } : each,
      ),
    );
    expect(line?.lost).toBe(7);
  });

  test("an amount by period that is dropped is lost", () => {
    const plan = sheetContent("Plan", [
      ["Project ID", "Project", "Manager", "Budget 2026", "Budget 2027"],
      ["P-1", "Bridge", "Ann", 10, 20],
      ["P-2", "Road", "Bo", 30, 40],
    ]);
    const [line] = linesWith(plan, (rows) => {
      const financials = rows.find(({ register: name }) => name === "Financials");
      return without(rows, "Financials", 2, financials?.columns.indexOf("Budget") ?? -1);
    });
    expect(line?.lost).toBe(1);
    expect(linesWith(plan, (rows) => rows)[0]?.lost).toBe(0);
  });
});

test("names that became keys are found in the records that they lead to", () => {
  const projects = sheetContent("Projects", [
    ["Project ID", "Project", "Manager", "Budget"],
    ["P-1", "Bridge", "Ann", 100],
    ["P-2", "Road", "Bo", 200],
  ]);
  const milestones = sheetContent("Milestones", [
    ["Milestone", "Project", "Baseline date", "Forecast date"],
    ["Design done", "Bridge", dated(46053), dated(46060)],
    ["Opening", "road", dated(46253), dated(46260)],
  ]);
  const { value } = adopt([projects, milestones]);
  expect(value.ledger.map(({ register, lost }) => [register, lost])).toEqual([
    ["Projects", 0],
    ["Milestones", 0],
  ]);
});

test("whatever stands in the cells, the parts add up and nothing is lost", () => {
  const cell: fc.Arbitrary<MadeCell> = fc.oneof(
    fc.constant(null),
    fc.constantFrom(
      "tbc",
      "n/a",
      "High",
      "3",
      "£1.2m",
      "01/02/2026",
      "Ann, Bo",
      "x",
      "Green",
      "  ",
      "R-1",
    ),
    fc.integer({ min: -10, max: 50000 }),
    fc.integer({ min: 44000, max: 47000 }).map((serial) => dated(serial)),
  );
  const line = fc.array(cell, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const headers = [
        "Risk ID",
        "Risk",
        "Owner",
        "Probability",
        "Cost impact",
        "Raised on",
        "Room",
      ];
      const body = lines.map((cells, at) => [
        `R-${at + 1}`,
        `Risk of kind ${at}`,
        ...cells.slice(0, 5),
      ]);
      const { value } = adopt([sheetContent("Risks", [headers, ...body])]);
      for (const each of value.ledger) {
        expect(parts(each)).toBe(each.cells);
        expect(each.lost).toBe(0);
      }
    }),
    { numRuns: 100 },
  );
});

describe("how values are compared", () => {
  test.each([
    ["Bridge", " bridge ", true],
    [0.1 + 0.2, 0.3, true],
    [3, "3", true],
    [3, 4, false],
    [null, null, true],
    [null, 0, false],
    ["", null, false],
  ])("%p and %p", (a, b, same) => {
    expect(isSameValue(a, b)).toBe(same);
  });

  test.each([
    ["first line\nsecond line", "second line", true],
    ["Ann; Bo", "bo", true],
    ["120", "12", false],
    ["one text", "text", false],
    [null, "a", false],
  ])("%p keeps %p", (text, found, keeps) => {
    expect(holdsText(text, found)).toBe(keeps);
  });
});
