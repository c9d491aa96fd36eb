import fc from "fast-check";
import { compareRanges, type RangeCell, type RangeComparison } from "#core/history/compareRanges";

type Rows = readonly (readonly RangeCell[])[];

/** Differences as key, field, from, to, difference; a record or a column by its kind. */
function told(found: RangeComparison): unknown {
  if (found.kind === "fault") return found.fault;
  return found.differences.map(({ kind, key, field, from, to, difference }) =>
    kind === "changed" ? [key, field, from, to, difference] : `${kind} ${key}${field}`,
  );
}

const before: Rows = [
  ["ID", "Owner", "Budget", "Stage"],
  ["P-1", "Ann", 100, "Idea"],
  ["P-2", "Bob", 200, "Idea"],
  ["P-3", "Cy", 300, "Idea"],
];

test("values, records and columns that came, went or changed, whatever the order", () => {
  const after: Rows = [
    ["Budget", "id", "owner", "Sponsor"],
    [300, "p-3", "Cy ", "x"],
    [250.5, "P-2", "Bea", "x"],
    [50, "P-9", "Di", "x"],
  ];
  expect(told(compareRanges(before, after, "ID"))).toEqual([
    "new-column Sponsor",
    "removed-column Stage",
    ["P-2", "Budget", 200, 250.5, 50.5],
    ["P-2", "owner", "Bob", "Bea", null],
    "new P-9",
    "removed P-1",
  ]);
});

test("without a key column the first column of each range tells records apart", () => {
  const after = before.map((row) => [...row]);
  (after[1] ?? [])[2] = 90;
  expect(told(compareRanges(before, after, null))).toEqual([["P-1", "Budget", 100, 90, -10]]);
  expect(told(compareRanges(before, before, null))).toEqual([]);
});

test("an empty cell is 0 beside a number and blank beside a text, as either platform hands it over", () => {
  const range = (value: RangeCell): Rows => [
    ["ID", "Value"],
    ["P-1", value],
  ];
  const change = (from: RangeCell, to: RangeCell): unknown =>
    told(compareRanges(range(from), range(to), null));
  for (const empty of [null, 0, "", " "]) {
    expect(change(empty, null)).toEqual([]);
    expect(change(0, empty)).toEqual([]);
    expect(change(empty, "x")).toEqual([["P-1", "Value", "", "x", null]]);
    expect(change(5, empty)).toEqual([["P-1", "Value", 5, 0, -5]]);
  }
  expect(change(true, false)).toEqual([["P-1", "Value", true, false, null]]);
  expect(change("5", 5)).toEqual([["P-1", "Value", "5", 5, null]]);
  expect(change(0.3, 0.1 + 0.2)).toEqual([]);
});

test("rows without a key and columns without a header do not count", () => {
  const range: Rows = [
    ["ID", null, 0, "Budget"],
    ["P-1", 1, 2, 3],
    [0, 1, 2, 3],
    [null, 1, 2, 3],
  ];
  const other: Rows = [
    ["ID", "Budget"],
    ["P-1", 3],
  ];
  expect(told(compareRanges(range, other, "id"))).toEqual([]);
});

test("what keeps ranges from being compared is told with the range and all keys", () => {
  expect(told(compareRanges(before, [["Nr"], ["P-1"]], "ID"))).toEqual({
    range: "new",
    kind: "no-key-column",
    keys: [],
  });
  const twice: Rows = [["ID"], ["P-1"], ["P-2"], ["p-1"], ["P-2"], ["P-1"], ["P-3"]];
  expect(told(compareRanges(twice, before, "ID"))).toEqual({
    range: "old",
    kind: "repeated-keys",
    keys: ["P-1", "P-2"],
  });
  expect(told(compareRanges([], [], "ID"))).toMatchObject({ kind: "no-key-column" });
  expect(told(compareRanges([], [], null))).toEqual([]);
});

test("a range against itself has no difference, and swapping turns every difference round", () => {
  const cell = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom("", "a", "b", null, true));
  const range = fc
    .uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 })
    .chain((keys) =>
      fc
        .array(fc.tuple(cell, cell), { minLength: keys.length, maxLength: keys.length })
        .map((rows): Rows => [
          ["ID", "X", "Y"],
          ...keys.map((key, at): RangeCell[] => [key, ...(rows[at] ?? [null, null])]),
        ]),
    );
  fc.assert(
    fc.property(range, range, (one, two) => {
      expect(told(compareRanges(one, one, "ID"))).toEqual([]);
      const there = compareRanges(one, two, "ID");
      const back = compareRanges(two, one, "ID");
      if (there.kind === "fault" || back.kind === "fault") throw new Error("keys are unique");
      const turned = back.differences.map((each) => ({
        ...each,
        kind: each.kind === "new" ? "removed" : each.kind === "removed" ? "new" : each.kind,
        from: each.to,
        to: each.from,
        difference: each.difference === null ? null : 0 - each.difference,
      }));
      const sorted = (list: readonly object[]): string[] =>
        list.map((each) => JSON.stringify(each)).sort();
      expect(sorted(there.differences)).toEqual(sorted(turned));
    }),
  );
});
