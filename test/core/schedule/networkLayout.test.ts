import fc from "fast-check";
import { networkLayout } from "#core/schedule/networkLayout";
import type { Schedule } from "#core/schedule/schedule";
import { type DependencyRow, type ProjectRow, sampleSchedule } from "#test/support/scheduleSamples";

const day = 46_300;

function network(pairs: readonly string[]): Schedule {
  const ids = [...new Set(pairs.join(""))];
  const projects = ids.map((id): ProjectRow => [id, day, day + 1]);
  return sampleSchedule(
    projects,
    pairs.map((pair): DependencyRow => [pair.charAt(0), pair.charAt(1)]),
  );
}

test("receivers stand right of their givers, and nothing is drawn that hangs on nothing", () => {
  const { nodes, edges, columns, rows } = networkLayout(
    sampleSchedule(
      ["A", "B", "C", "alone"].map((id): ProjectRow => [id, day, day + 1]),
      [
        ["A", "B"],
        ["B", "C"],
        ["A", "C"],
      ],
    ),
  );
  expect(nodes.map(({ id, column }) => [id, column])).toEqual([
    ["A", 0],
    ["B", 1],
    ["C", 2],
  ]);
  expect([columns, rows]).toEqual([3, 2]);
  // The long arrow passes B through a bend in its column.
  const long = edges.find(({ from, to }) => from === "A" && to === "C");
  expect(long?.points).toHaveLength(3);
  expect(long?.points[1]?.row).not.toBe(nodes.find(({ id }) => id === "B")?.row);
});

test("crossings that need not be are taken out", () => {
  expect(networkLayout(network(["AZ", "BY", "CX"])).crossings).toBe(0);
  expect(networkLayout(network(["AX", "AY", "BX", "BY"])).crossings).toBe(1);
});

test("arrows that close a circle run backwards", () => {
  const { edges } = networkLayout(network(["AB", "BC", "CA"]));
  expect(edges.map(({ from, to, isBackward }) => [from, to, isBackward])).toEqual([
    ["A", "B", false],
    ["B", "C", false],
    ["C", "A", true],
  ]);
});

test("an empty network is an empty drawing", () => {
  expect(networkLayout(network([]))).toEqual({
    nodes: [],
    edges: [],
    columns: 0,
    rows: 0,
    crossings: 0,
  });
});

const pairs = fc.uniqueArray(
  fc
    .tuple(fc.nat(9), fc.nat(9))
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => "ABCDEFGHIJ".charAt(from) + "ABCDEFGHIJ".charAt(to)),
  { maxLength: 24 },
);

test("arrows join the places of their ends, places are taken once, crossings are counted right", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const drawing = networkLayout(network(all));
      const place = new Map(drawing.nodes.map(({ id, column, row }) => [id, { column, row }]));
      const spots = drawing.nodes.map(({ column, row }) => `${column}/${row}`);
      expect(new Set(spots).size).toBe(spots.length);
      for (const { from, to, points, isBackward } of drawing.edges) {
        expect(points[0]).toEqual(place.get(from));
        expect(points.at(-1)).toEqual(place.get(to));
        const columns = points.map(({ column }) => column);
        expect([...columns].sort((a, b) => (isBackward ? b - a : a - b))).toEqual(columns);
      }
      const steps = drawing.edges.flatMap(({ points, isBackward }) => {
        const way = isBackward ? [...points].reverse() : points;
        return way.slice(1).map((end, at) => ({ start: way[at] ?? end, end }));
      });
      let crossings = 0;
      steps.forEach((a, i) => {
        for (const b of steps.slice(i + 1)) {
          if (a.start.column !== b.start.column) continue;
          if ((a.start.row - b.start.row) * (a.end.row - b.end.row) < 0) crossings += 1;
        }
      });
      expect(drawing.crossings).toBe(crossings);
    }),
  );
});

test("the order of rows changes nothing", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      expect(networkLayout(network([...all].reverse()))).toEqual(networkLayout(network(all)));
    }),
  );
});
