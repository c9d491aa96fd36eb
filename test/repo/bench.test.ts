import { readFileSync } from "node:fs";
import { growth, isMet } from "../../build/bench/measure";
import { losses, partsOf } from "../../build/bench/packageParts";
import { parts } from "../../build/bench/parts";
import { printed } from "../../build/bench/printed";
import { cellsIn } from "../../build/bench/sentCells";
import { trendChart } from "../../build/bench/trendChart";

describe("npm run bench", () => {
  test("tells growth as a power of the size", () => {
    expect(growth({ size: 10, value: 3 }, { size: 1000, value: 300 })).toBeCloseTo(1);
    expect(growth({ size: 10, value: 3 }, { size: 100, value: 300 })).toBeCloseTo(2);
  });

  test("judges a ratio where there is one, else the figure; what was not measured is neither", () => {
    const measure = { what: "x", unit: "ms", value: 90 } as const;
    expect(isMet({ ...measure, ratio: 0.4, goal: { atMost: 0.5 } })).toBe(true);
    expect(isMet({ ...measure, goal: { atMost: 50 } })).toBe(false);
    expect(isMet({ ...measure, goal: { atLeast: 90 } })).toBe(true);
    expect(isMet({ ...measure, value: null, goal: { atMost: 50 } })).toBeNull();
    expect(isMet(measure)).toBeNull();
  });

  test("prints a line for each figure, with the goal that is missed", () => {
    const measures = [
      { what: "open", unit: "ms", value: 12.345, against: "other", other: 4, ratio: 3.1 },
      { what: "save", unit: "MB", value: 7, goal: { atMost: 5 } },
      { what: "stopped", unit: "ms", value: null, note: "stops" },
    ] as const;
    const text = printed({ part: "files", measures });
    expect(text).toMatch(/open\s+12\.3 ms\s+4 other\s+3\.1/);
    expect(text).toMatch(/save\s+7 MB\s+at most 5, NOT MET/);
    expect(text).toMatch(/stopped\s+-\s+stops/);
  });

  test("counts what a workbook holds and what another package has lost of it", () => {
    const before = partsOf(readFileSync("test/workbooks/features.xlsx"));
    expect(before["charts"]).toBeGreaterThan(5);
    expect(before["cached values of formulas"]).toBeGreaterThan(0);
    expect(losses(before, before)).toEqual([]);
    expect(losses(before, { ...before, charts: 0 })).toEqual([`charts ${before["charts"]} -> 0`]);
  });

  test("counts the cells that a request carries, not those that it names", () => {
    const action = { Id: 1, ActionType: 4, Name: "Formulas", ObjectPathId: 2 };
    const body = (argument: unknown): string =>
      JSON.stringify({
        Actions: [{ ...action, ArgumentInfo: { Arguments: [argument] } }],
        ObjectPaths: {},
      });
    expect(
      cellsIn(
        body([
          ["a", 1],
          ["b", 2],
          ["c", ""],
        ]),
      ),
    ).toBe(6);
    expect(cellsIn(body("=A1"))).toBe(0);
    expect(cellsIn(JSON.stringify({ Actions: [action], ObjectPaths: {} }))).toBe(0);
  });

  test("draws a line for each ratio, names escaped, figures inside the picture", () => {
    expect(trendChart([{ name: "a single run", ratios: [1] }])).toBeNull();
    const svg = trendChart([{ name: "a < b & c", ratios: [1e-9, 0.5, 1e9] }]) ?? "";
    expect(svg).toContain("a &lt; b &amp; c");
    const points = [...svg.matchAll(/points="([^"]*)"/g)].flatMap(([, all = ""]) => all.split(" "));
    expect(points).toHaveLength(3);
    for (const point of points) {
      const x = Number(point.split(",")[0]);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(860);
    }
  });

  test("knows every part that the documentation names", () => {
    const text = readFileSync("CONTRIBUTING.md", "utf8");
    for (const part of Object.keys(parts)) expect(text).toContain(`\`${part}\``);
  });
});
