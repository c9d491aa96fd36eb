import fc from "fast-check";
import { dragged, handles, nudged, smallest, type Grip } from "#host/workbench/charts/chartMoves";

const box = { left: 100, top: 50, width: 300, height: 200 };
const plain = { ctrl: false, shift: false };

test.each<[Grip, [number, number, number, number]]>([
  ["move", [110, 70, 300, 200]],
  ["e", [100, 50, 310, 200]],
  ["s", [100, 50, 300, 220]],
  ["se", [100, 50, 310, 220]],
  ["w", [110, 50, 290, 200]],
  ["n", [100, 70, 300, 180]],
  ["nw", [110, 70, 290, 180]],
  ["ne", [100, 70, 310, 180]],
  ["sw", [110, 50, 290, 220]],
])("dragging %s by 10 and 20", (grip, [left, top, width, height]) => {
  expect(dragged(box, grip, 10, 20, false)).toEqual({ left, top, width, height });
});

test("a corner with Shift keeps the shape", () => {
  const { width, height } = dragged(box, "se", 150, 0, true);
  expect(width / height).toBeCloseTo(1.5);
  expect(width).toBe(450);
});

const distance = fc.integer({ min: -2000, max: 2000 });
const grips = fc.constantFrom<Grip>("move", ...handles);

test("a frame never leaves the sheet or becomes too small, and the opposite edge stays", () => {
  fc.assert(
    fc.property(grips, distance, distance, fc.boolean(), (grip, dx, dy, keepsShape) => {
      const to = dragged(box, grip, dx, dy, keepsShape);
      expect(to.left).toBeGreaterThanOrEqual(0);
      expect(to.top).toBeGreaterThanOrEqual(0);
      expect(to.width).toBeGreaterThanOrEqual(Math.min(smallest, box.width) * 0.5);
      if (grip.includes("w")) expect(to.left + to.width).toBeCloseTo(box.left + box.width);
      if (grip !== "move" && grip.includes("n"))
        expect(to.top + to.height).toBeCloseTo(box.top + box.height);
      if (grip === "move") expect([to.width, to.height]).toEqual([box.width, box.height]);
    }),
  );
});

test("arrow keys move, with Shift they resize, with Ctrl finely", () => {
  expect(nudged(box, "ArrowRight", plain)).toEqual({ ...box, left: 110 });
  expect(nudged(box, "ArrowUp", { ctrl: true, shift: false })).toEqual({ ...box, top: 49 });
  expect(nudged(box, "ArrowRight", { ctrl: false, shift: true })).toEqual({ ...box, width: 330 });
  expect(nudged(box, "ArrowDown", { ctrl: false, shift: true })).toEqual({ ...box, height: 180 });
  expect(nudged(box, "Enter", plain)).toBeNull();
});
