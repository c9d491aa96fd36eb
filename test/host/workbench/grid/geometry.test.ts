import fc from "fast-check";
import { Workbook } from "#host/engine/workbook";
import { Axis } from "#host/workbench/grid/axis";
import { GridGeometry } from "#host/workbench/grid/geometry";
import { tallestElement, Viewport } from "#host/workbench/grid/viewport";
import type { Sheet } from "#host/engine/sheet";

const layout = { hidden: false, outlineLevel: 0, collapsed: false };

function newSheet(): Sheet {
  return new Workbook().appendSheet("Data");
}

describe("an axis", () => {
  const listed = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 1, 7, 20, 33)), {
      selector: ([index]) => index,
      maxLength: 20,
    })
    .map((items) => items.sort(([a], [b]) => a - b));

  it("has rows that follow each other without gap or overlap", () => {
    fc.assert(
      fc.property(listed, (items) => {
        const axis = new Axis(100, 20, items);
        const sizes = new Map(items);
        let at = 0;
        for (let i = 0; i < 100; i++) {
          expect(axis.start(i)).toBe(at);
          expect(axis.size(i)).toBe(sizes.get(i) ?? 20);
          at += axis.size(i);
        }
        expect(axis.total).toBe(at);
      }),
    );
  });

  it("finds the shown row at every pixel", () => {
    fc.assert(
      fc.property(listed, fc.integer({ min: 0, max: 2500 }), (items, position) => {
        const axis = new Axis(100, 20, items);
        const found = axis.at(position);
        if (position >= axis.total) return found === 99;
        return axis.size(found) > 0 && axis.start(found) <= position && position < axis.end(found);
      }),
    );
  });

  it("knows its ends and what is hidden there", () => {
    const axis = new Axis(10, 20, [
      [0, 0],
      [1, 0],
    ]);
    expect([axis.at(-50), axis.at(0), axis.at(1e9)]).toEqual([2, 2, 9]);
    expect(axis.nextShown(0, 1)).toBe(2);
    expect(axis.nextShown(1, -1)).toBe(1);
  });
});

describe("the geometry of a sheet", () => {
  it("has Excel's pixels for default and given sizes, hidden ones and zoom", () => {
    const sheet = newSheet();
    sheet.columns.set(1, { ...layout, width: 20.7109375, style: 0 });
    sheet.columns.set(2, { ...layout, hidden: true, style: 0 });
    sheet.rows.set(0, { ...layout, height: 30 });
    sheet.rows.set(3, { ...layout, hidden: true });
    const geometry = new GridGeometry(sheet);
    const sizes = (axis: Axis): number[] => [0, 1, 2, 3].map((i) => axis.size(i));
    expect(sizes(geometry.columns)).toEqual([64, 145, 0, 64]);
    expect(sizes(geometry.rows)).toEqual([40, 20, 20, 0]);
    expect(sizes(new GridGeometry(sheet, 0.5).rows)).toEqual([20, 10, 10, 0]);
    expect(geometry.boxOf({ top: 1, left: 1, bottom: 4, right: 3 })).toEqual({
      left: 64,
      top: 40,
      width: 209,
      height: 60,
    });
  });

  it("gives rows that grew with their text their height, but not those with a height of their own", () => {
    const sheet = newSheet();
    sheet.rows.set(1, { ...layout, height: 15 });
    const geometry = new GridGeometry(
      sheet,
      1,
      new Map([
        [0, 30],
        [1, 45],
      ]),
    );
    expect([geometry.rows.size(0), geometry.rows.size(1)]).toEqual([40, 20]);
  });

  it("keeps charts on their cells where rows grew or zoom rounds, and gives their points back", () => {
    const sheet = newSheet();
    const place = { left: 48 * 2 + 24, top: 15 * 4, width: 48, height: 30 };
    const grown = new GridGeometry(sheet, 1, new Map([[1, 45]]));
    expect(grown.boxOfPoints(place)).toEqual({ left: 160, top: 120, width: 64, height: 40 });
    const box = { left: 0, top: 0, width: 400, height: 300 };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(0.5, 0.9, 1, 1.37, 2),
        (left, top, zoom) => {
          const geometry = new GridGeometry(sheet, zoom, new Map([[1, 45]]));
          const points = { ...box, left, top };
          const back = geometry.pointsOfBox(geometry.boxOfPoints(points));
          for (const key of ["left", "top", "width", "height"] as const) {
            expect(back[key]).toBeCloseTo(points[key], 6);
          }
        },
      ),
    );
  });
});

describe("what is drawn while scrolling", () => {
  function viewport(sheet = newSheet(), rows = 10_000): Viewport {
    const geometry = new GridGeometry(sheet);
    const view = new Viewport(geometry);
    view.resize(800, 400);
    view.measure(geometry, { rows, columns: 40 });
    return view;
  }

  it("covers what is seen and little more", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 150_000 }), { minLength: 1 }), (stops) => {
        const view = viewport();
        for (const top of stops) {
          view.scrolled(0, top);
          const { rows } = view.window();
          expect(rows.first).toBeLessThanOrEqual(Math.floor(top / 20));
          expect(rows.last).toBeGreaterThanOrEqual(Math.floor((top + 400) / 20));
          expect(rows.last - rows.first).toBeLessThan(60);
        }
      }),
    );
  });

  it("stays the same while the view stays within it", () => {
    const view = viewport();
    view.scrolled(0, 1000);
    const { rows } = view.window();
    view.scrolled(0, 1020);
    expect(view.window().rows).toBe(rows);
  });

  it("leaves frozen rows out", () => {
    const sheet = newSheet();
    sheet.freeze = { rows: 2, columns: 1 };
    const window = viewport(sheet).window();
    expect([window.rows.first, window.columns.first]).toEqual([2, 1]);
  });

  it("goes on behind the content, to the last cell of the sheet", () => {
    const view = viewport(newSheet(), 0);
    expect(view.window().extent.rows).toBeLessThan(500);
    const { left, top } = view.positionFor(1_048_575, 16_383);
    view.scrolled(left, top);
    const window = view.window();
    expect(window.rows.last).toBe(1_048_575);
    expect(window.columns.last).toBe(16_383);
    expect(window.height).toBeLessThanOrEqual(tallestElement);
  });

  it("scrolls a sheet that no browser can draw at full height, every row of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_048_575 }), (row) => {
        const view = viewport(newSheet(), 1_048_576);
        const { top } = view.positionFor(row, 0);
        expect(top).toBeLessThanOrEqual(tallestElement);
        view.scrolled(0, top);
        const window = view.window();
        expect(window.rows.first).toBeLessThanOrEqual(row);
        expect(window.rows.last).toBeGreaterThanOrEqual(row);
        // Rows are drawn where they are seen: near the scroll position.
        const drawnAt = window.planeTop + row * 20 - window.originTop;
        expect(drawnAt).toBeGreaterThan(top - 1);
        expect(drawnAt + 20).toBeLessThan(top + 401);
        expect(Math.abs(row * 20 - window.originTop)).toBeLessThan(2_000_000);
      }),
    );
  });

  it("moves as little as needed to show a cell", () => {
    const view = viewport();
    expect(view.positionFor(3, 3)).toEqual({ left: 0, top: 0 });
    expect(view.positionFor(20, 0)).toEqual({ left: 0, top: 20 });
    view.scrolled(0, 1000);
    expect(view.positionFor(40, 0).top).toBe(800);
  });
});
