import fc from "fast-check";
import {
  type DatedItem,
  type DatedLink,
  drivingChain,
  repeatedId,
  rippledItems,
  walksInCircles,
} from "#core/schedule/linkedDates";

const item = (id: string, start: number | null, finish: number | null): DatedItem => ({
  id,
  start,
  finish,
});
const link = (from: string, to: string, lag = 0): DatedLink => ({ from, to, lag });

describe("rippledItems", () => {
  it("pushes along finish-to-start links, with the lag, and leaves room where there is some", () => {
    const items = [item("A", 0, 10), item("B", 5, 15), item("C", 40, 50), item("D", 12, 20)];
    const links = [link("A", "B", 2), link("B", "C"), link("B", "D", -3)];
    expect(rippledItems(items, links)).toEqual([
      { kind: "dated", start: 0, finish: 10, days: 0 },
      { kind: "dated", start: 12, finish: 22, days: 7 },
      { kind: "dated", start: 40, finish: 50, days: 0 },
      { kind: "dated", start: 19, finish: 27, days: 7 },
    ]);
  });

  it("says for each item why it has no dates, and goes on with the others", () => {
    const items = [
      item("A", 0, null),
      item("B", null, 5),
      item("C", 9, 3),
      item("D", 0, 10),
      item("E", 0, 10),
      item("F", 0, 10),
      item("G", 4, 10),
    ];
    const links = [link("A", "G"), link("C", "G"), link("D", "e "), link("E", "D"), link("F", "G")];
    expect(rippledItems(items, links)).toEqual([
      { kind: "no-finish" },
      { kind: "no-start" },
      { kind: "finish-before-start" },
      { kind: "in-cycle", cycle: "D → E → D" },
      { kind: "in-cycle", cycle: "D → E → D" },
      { kind: "dated", start: 0, finish: 10, days: 0 },
      { kind: "dated", start: 10, finish: 16, days: 6 },
    ]);
  });

  it("does not count links to nobody and of an item to itself", () => {
    const moved = rippledItems([item("A", 0, 10)], [link("A", "A", 5), link("X", "A", 50)]);
    expect(moved).toEqual([{ kind: "dated", start: 0, finish: 10, days: 0 }]);
    expect(rippledItems([], [link("A", "B")])).toEqual([]);
  });

  it("gives the earliest dates that keep every link: relaxing each link until nothing moves", () => {
    const size = 8;
    const node = fc.integer({ min: 0, max: size - 1 });
    const dates = fc.record({
      start: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 30 }),
    });
    const net = fc.array(fc.record({ a: node, b: node, lag: fc.integer({ min: -5, max: 20 }) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(dates, { minLength: size, maxLength: size }), net, (days, pairs) => {
        const items = days.map(({ start, length }, at) => item(`P-${at}`, start, start + length));
        // From the lower number to the higher: without circles.
        const edges = pairs.filter(({ a, b }) => a < b);
        const starts = days.map(({ start }) => start);
        for (let round = 0; round < size; round++) {
          for (const { a, b, lag } of edges) {
            const least = (starts[a] ?? 0) + (days[a]?.length ?? 0) + lag;
            starts[b] = Math.max(starts[b] ?? 0, least);
          }
        }
        const links = edges.map(({ a, b, lag }) => link(`P-${a}`, `p-${b}`, lag));
        const found = rippledItems(items, links);
        expect(found.map((each) => (each.kind === "dated" ? each.start : null))).toEqual(starts);
      }),
    );
  });
});

describe("drivingChain", () => {
  it("is the chain without room to the latest finish", () => {
    const items = [item("A", 0, 10), item("B", 5, 15), item("C", 0, 12), item("D", 30, 34)];
    const links = [link("A", "B"), link("C", "D"), link("B", "D", 12)];
    expect(drivingChain(items, links)).toEqual({ kind: "chain", ids: ["A", "B", "D"] });
    expect(drivingChain(items, [link("C", "D")])).toEqual({ kind: "chain", ids: ["D"] });
  });

  it("has no answer with a circle or without dates", () => {
    const items = [item("A", 0, 10), item("B", 5, 15), item("C", 0, 40)];
    expect(drivingChain(items, [link("A", "B"), link("B", "A")])).toEqual({
      kind: "in-cycle",
      cycle: "A → B → A",
    });
    expect(drivingChain([item("A", null, 3)], [])).toEqual({ kind: "no-dates" });
    expect(drivingChain([], [])).toEqual({ kind: "no-dates" });
  });
});

describe("walksInCircles", () => {
  it("tells each group once, in natural order, an item that waits for itself too", () => {
    const links = [
      ["P-10", "P-9"],
      ["P-9", "p-10"],
      ["P-2", "P-3"],
      ["P-3", "P-4"],
      ["P-4", "P-2"],
      ["P-5", "P-5"],
      ["P-5", "P-5"],
      ["P-5", "P-6"],
      ["", "P-1"],
    ] as const;
    expect(walksInCircles(links.map(([from, to]) => ({ from, to })))).toEqual([
      "P-2 → P-3 → P-4 → P-2",
      "P-5 → P-5",
      "P-10 → P-9 → P-10",
    ]);
  });

  it("finds none in a chain", () => {
    expect(walksInCircles([link("A", "B"), link("B", "C"), link("A", "C")])).toEqual([]);
    expect(walksInCircles([])).toEqual([]);
  });
});

test("an ID that stands twice is told as it stands the second time", () => {
  expect(repeatedId(["P-1", "P-2", "p-2 ", "P-1"])).toBe("p-2");
  expect(repeatedId(["", " ", "P-1"])).toBeNull();
});
