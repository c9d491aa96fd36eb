import fc from "fast-check";
import { KeySorter } from "#core/numeric/keySorter";

/** Stable sort by comparison, from the language. */
function compared(keys: readonly number[]): number[] {
  return keys.map((_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

function sorted(keys: readonly number[]): number[] {
  return [...new KeySorter(keys.length).ascending(Uint32Array.from(keys))];
}

describe("sorting whole numbers", () => {
  it("gives what a stable comparison sort gives", () => {
    const key = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 4294967295 }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
        return sorted(keys).join() === compared(keys).join();
      }),
    );
  });

  it("sorts numbers that all fall near one another but for one", () => {
    const keys = Array.from({ length: 2000 }, (_, i) => 4e9 + ((i * 7919) % 1999));
    keys[1000] = 0;
    expect(sorted(keys)).toEqual(compared(keys));
  });

  it("takes nothing, one number, and only equal ones", () => {
    expect(sorted([])).toEqual([]);
    expect(sorted([5])).toEqual([0]);
    expect(sorted([7, 7, 7])).toEqual([0, 1, 2]);
    expect(sorted([4294967295, 0])).toEqual([1, 0]);
  });

  it("may be used again", () => {
    const sorter = new KeySorter(3);
    expect([...sorter.ascending(Uint32Array.of(3, 2, 1))]).toEqual([2, 1, 0]);
    expect([...sorter.ascending(Uint32Array.of(1, 2, 3))]).toEqual([0, 1, 2]);
  });
});
