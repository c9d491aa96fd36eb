import fc from "fast-check";
import { cyclesOf, type Link } from "#core/schedule/cycles";

const links = (...pairs: readonly string[]): readonly Link[] =>
  pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));
const paths = (net: readonly Link[]): readonly string[] =>
  cyclesOf(net).map((circle) => circle.map(({ from }) => from).join(""));

test("a chain has no circle", () => {
  expect(paths(links("ab", "bc", "ac"))).toEqual([]);
});

test("two that wait for each other are a circle", () => {
  expect(paths(links("ab", "ba"))).toEqual(["ab"]);
});

test("of a group that hangs together the shortest way round is told", () => {
  expect(paths(links("ab", "bc", "cd", "da", "ba"))).toEqual(["ab"]);
});

test("the shortest circle is found wherever in the group it lies", () => {
  expect(paths(links("ab", "bc", "cd", "de", "ea", "dc"))).toEqual(["cd"]);
});

test("groups apart are told apart", () => {
  expect(paths(links("ab", "ba", "bc", "cd", "dc"))).toEqual(["cd", "ab"]);
});

test("a chain of 100,000 is no deeper than memory", () => {
  const chain = Array.from({ length: 100_000 }, (_, at) => ({ from: `${at}`, to: `${at + 1}` }));
  expect(cyclesOf(chain)).toEqual([]);
  const [circle] = cyclesOf([...chain, { from: "100000", to: "0" }]);
  expect(circle).toHaveLength(100_001);
});

test("each circle closes, and a net without backward links has none", () => {
  const node = fc.integer({ min: 0, max: 9 });
  const net = fc.array(fc.record({ from: node, to: node }), { maxLength: 30 });
  fc.assert(
    fc.property(net, (numbers) => {
      const all = numbers
        .filter(({ from, to }) => from !== to)
        .map(({ from, to }) => ({ from: String(from), to: String(to) }));
      for (const circle of cyclesOf(all)) {
        expect(circle.length).toBeGreaterThan(1);
        circle.forEach(({ to }, at) => {
          expect(circle[(at + 1) % circle.length]?.from).toBe(to);
        });
      }
      expect(cyclesOf(all.filter(({ from, to }) => from < to))).toEqual([]);
    }),
  );
});
