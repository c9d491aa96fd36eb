import fc from "fast-check";
import { axisScale, extentOf } from "#host/workbench/charts/axisScale";

/** Room for eleven labels, as a chart of Excel's usual size has. */
const roomy = (steps: number): boolean => steps <= 10;

test.each<[low: number, high: number, bounds: [number, number, number]]>([
  // What Excel shows for a column chart of the usual size.
  [0, 5, [0, 6, 1]],
  [2, 4.5, [0, 5, 0.5]],
  [9, 50, [0, 60, 10]],
  [0, 100, [0, 120, 20]],
  [-40_000, 310_000, [-100_000, 350_000, 50_000]],
  [0, 0, [0, 1, 0.1]],
  // All values close together: the axis begins near them.
  [95, 100, [92, 101, 1]],
  [-100, -95, [-101, -92, 1]],
  [-50, -9, [-60, 0, 10]],
  [7, 7, [0, 8, 1]],
])("values from %d to %d", (low, high, bounds) => {
  const { minimum, maximum, majorUnit } = axisScale({ low, high }, {}, roomy);
  expect([minimum, maximum, majorUnit]).toEqual(bounds);
});

test("what the axis is told wins over what it would choose", () => {
  const extent = { low: 3, high: 42 };
  expect(axisScale(extent, { minimum: 0, maximum: 100, majorUnit: 25 }, roomy).ticks).toEqual([
    0, 25, 50, 75, 100,
  ]);
  expect(axisScale(extent, { minimum: 10 }, roomy)).toMatchObject({ minimum: 10, maximum: 45 });
  expect(axisScale(extent, { maximum: 20 }, roomy)).toMatchObject({ minimum: 0, maximum: 20 });
});

test("contradicting bounds still make an axis", () => {
  const { minimum, maximum } = axisScale({ low: 0, high: 5 }, { minimum: 50 }, roomy);
  expect(minimum).toBe(50);
  expect(maximum).toBeGreaterThan(50);
  const turned = axisScale(null, { minimum: 10, maximum: 2 }, roomy);
  expect(turned.maximum).toBeGreaterThan(turned.minimum);
});

test("shares end at the whole", () => {
  const scale = axisScale({ low: 0.2, high: 1 }, { shares: true }, roomy);
  expect([scale.minimum, scale.maximum, scale.majorUnit]).toEqual([0, 1, 0.1]);
  expect(axisScale({ low: -0.4, high: 1 }, { shares: true }, roomy).minimum).toBe(-1);
});

test("a logarithmic axis goes by powers of ten", () => {
  const wish = { logarithmic: true };
  expect(axisScale({ low: 3, high: 50 }, wish, roomy).ticks).toEqual([1, 10, 100]);
  expect(axisScale({ low: 0.02, high: 5 }, wish, roomy).ticks).toEqual([0.01, 0.1, 1, 10]);
  expect(axisScale({ low: -5, high: 0 }, wish, roomy).minimum).toBeGreaterThan(0);
});

const number = fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true });
const extents = fc
  .tuple(number, number)
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
  .filter(({ low, high }) => high === low || high - low > 1e-6 * Math.max(-low, high, 1));

test("an axis of its own choice shows every value, in whole steps, and no more than fit", () => {
  fc.assert(
    fc.property(extents, fc.integer({ min: 2, max: 20 }), (extent, most) => {
      const scale = axisScale(extent, {}, (steps) => steps <= most);
      const { minimum, maximum, majorUnit, ticks } = scale;
      expect(minimum).toBeLessThanOrEqual(extent.low + 1e-9 * majorUnit);
      expect(maximum).toBeGreaterThanOrEqual(extent.high - 1e-9 * majorUnit);
      expect((maximum - minimum) / majorUnit).toBeLessThanOrEqual(most + 1e-6);
      expect(ticks[0]).toBeCloseTo(minimum, 6);
      expect(ticks.at(-1)).toBeCloseTo(maximum, 6);
      const leading = Number(majorUnit.toExponential().charAt(0));
      expect([1, 2, 5]).toContain(leading);
    }),
  );
});

test("ticks rise by the step", () => {
  fc.assert(
    fc.property(extents, (extent) => {
      const { ticks, majorUnit } = axisScale(extent, {}, roomy);
      for (const [i, tick] of ticks.entries()) {
        if (i > 0) expect((tick - (ticks[i - 1] ?? 0)) / majorUnit).toBeCloseTo(1, 6);
      }
    }),
  );
});

test("the extent leaves out what is no number", () => {
  expect(extentOf([3, null, undefined, -1, Infinity, NaN])).toEqual({ low: -1, high: 3 });
  expect(extentOf([null])).toBeNull();
});
