import fc from "fast-check";
import {
  roughWidth,
  shortened,
  wrapped,
  wrappedWithin,
  type Measure,
} from "#host/workbench/charts/chartText";

/** Every letter as wide as the size. */
const even: Measure = (text, size) => text.length * size;

test("a text is broken at its spaces and cut where it must", () => {
  expect(wrapped("Data and workplace", 10, 1, even)).toEqual(["Data and", "workplace"]);
  expect(wrapped("Unbreakable", 4, 1, even)).toEqual(["Unbreakable"]);
  expect(wrapped("one\ntwo three", 20, 1, even)).toEqual(["one", "two three"]);
  expect(shortened("Data and workplace", 8, 1, even)).toBe("Data an…");
  expect(wrappedWithin("one two three four", 5, 2, 1, even)).toEqual(["one", "two…"]);
});

test("nothing shortened is wider than its room, unless the ellipsis is", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 10, max: 300 }), (text, width) => {
      expect(roughWidth(shortened(text, width, 12, roughWidth), 12)).toBeLessThanOrEqual(width);
    }),
  );
});

test("no word is lost by breaking", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
      expect(wrapped(text, width, 12, roughWidth).join(" ")).toBe(text);
    }),
  );
});
