import fc from "fast-check";
import { sameText } from "#sheets/sameText";
import { result, sheetOf } from "../host/engine/sheetOf";

/** Texts of few characters, so that one as a pattern would often mean another. */
const name = fc.string({
  unit: fc.constantFrom("a", "A", "b", "*", "?", "~", "=", "<", ">", " "),
  minLength: 1,
  maxLength: 4,
});

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

test("a text is met by the same text only, as formulas add up, count and find", () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 20 }), name, (names, wanted) => {
      const sheet = sheetOf([
        ...names.map((each, at) => [`'${each}`, 2 ** at, `'${wanted}`]),
        [null, 0, `'${wanted}`],
      ]);
      const end = names.length + 1;
      const [keys, values] = [`A1:A${end}`, `B1:B${end}`];
      const found = names.flatMap((each, at) => (same(each, wanted) ? [at] : []));
      const sum = found.reduce((all, at) => all + 2 ** at, 0);
      const [first = -1, last = -1] = [found[0], found.at(-1)];
      expect(result(`=SUMIFS(${values},${keys},${sameText("C1")})`, sheet)).toBe(sum);
      expect(result(`=COUNTIF(${keys},${sameText("C1")})`, sheet)).toBe(found.length);
      // Of a whole block at once, as for demand that no capacity answers to.
      const all = `=SUMPRODUCT(COUNTIFS(${keys},${sameText(`C1:C${end}`)}))`;
      expect(result(all, sheet)).toBe(end * found.length);
      // The forms that look one up in the registers' own formulas.
      const place = `=IFERROR(MATCH(${sameText("C1").slice('"="&'.length)},${keys},0)-1,-1)`;
      expect(result(place, sheet)).toBe(first);
      expect(result(`=IFERROR(LOOKUP(2,1/(${keys}=C1),${values}),-1)`, sheet)).toBe(
        last < 0 ? -1 : 2 ** last,
      );
      expect(result(`=SUMPRODUCT(1*(${keys}=C1))`, sheet)).toBe(found.length);
    }),
    { numRuns: 60 },
  );
});
