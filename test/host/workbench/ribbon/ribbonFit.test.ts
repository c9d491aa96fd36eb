import fc from "fast-check";
import {
  columnsOf,
  fittedSizes,
  roughGroupWidth,
  twoLines,
  type GroupSize,
} from "#host/workbench/ribbon/ribbonFit";
import { updatedTabs } from "#host/workbench/ribbon/ribbonState";
import type { RibbonGroup } from "#host/workbench/ribbon/ribbonTab";
import { button } from "./ribbonButton";

const group = (id: string, ...labels: string[]): RibbonGroup => ({
  id,
  label: id,
  controls: labels.map((label) => button(label)),
});

test("large buttons stand alone, small ones three to a column", () => {
  const controls = [
    button("a"),
    button("b", { size: "small" }),
    button("c", { size: "small" }),
    button("d"),
  ];
  const ids = (size: GroupSize) =>
    columnsOf(controls, size).map((column) => column.map(({ id }) => id));
  expect(ids("large")).toEqual([["a"], ["b", "c"], ["d"]]);
  expect(ids("small")).toEqual([["a", "b", "c"], ["d"]]);
});

test("groups shrink from the right, first to small, then to pictures", () => {
  const groups = [group("one"), group("two"), group("three")];
  const width = (_: RibbonGroup, size: GroupSize) => ({ large: 100, small: 60, icons: 30 })[size];
  expect(fittedSizes(groups, 300, width)).toEqual(["large", "large", "large"]);
  expect(fittedSizes(groups, 299, width)).toEqual(["large", "large", "small"]);
  expect(fittedSizes(groups, 180, width)).toEqual(["small", "small", "small"]);
  expect(fittedSizes(groups, 130, width)).toEqual(["small", "icons", "icons"]);
  expect(fittedSizes(groups, 10, width)).toEqual(["icons", "icons", "icons"]);
});

test("nothing shrinks while there is room, and what shrinks gains room", () => {
  const label = fc.string({ minLength: 1, maxLength: 24 });
  const some = fc.array(
    fc.array(label, { minLength: 1, maxLength: 8 }).map((labels) => group("g", ...labels)),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 50, max: 2500 }), (groups, width) => {
      const sizes = fittedSizes(groups, width, roughGroupWidth);
      const large = groups.reduce((sum, one) => sum + roughGroupWidth(one, "large"), 0);
      expect(sizes.every((size) => size === "large")).toBe(large <= width);
    }),
  );
});

test.each([
  ["Add sample portfolio", ["Add sample", "portfolio"]],
  ["Recalculate", ["Recalculate"]],
  ["Open risks", ["Open", "risks"]],
])("%s stands in two lines", (label, lines) => {
  expect(twoLines(label)).toEqual(lines);
});

test("the add-in's wishes change what is shown and what can be pressed; the last one wins", () => {
  const tab = { id: "t", label: "T", isVisible: true, groups: [group("g", "a", "b")] };
  const [shown] = updatedTabs(
    [tab],
    [
      { id: "a", enabled: false },
      { id: "b", visible: false },
      { id: "a", enabled: true },
      { id: "a", enabled: false },
      { id: "elsewhere", enabled: false },
    ],
  );
  expect(shown?.groups[0]?.controls).toMatchObject([{ id: "a", isEnabled: false }]);
  expect(updatedTabs([tab], [{ id: "t", visible: false }])).toEqual([]);
  expect(updatedTabs([tab], [{ id: "g", visible: false }])[0]?.groups).toEqual([]);
});
