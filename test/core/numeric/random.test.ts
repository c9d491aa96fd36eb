import { normalQuantile } from "#core/numeric/normal";
import { jump, numbersFrom, randomNumbers, seededState } from "#core/numeric/random";

describe("xoshiro128**", () => {
  // Reference outputs of the authors' C program, also the test of the crate rand_xoshiro.
  it("gives the published words from the state 1, 2, 3, 4", () => {
    const numbers = numbersFrom(Uint32Array.of(1, 2, 3, 4));
    expect(Array.from({ length: 10 }, () => numbers.word())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  // From the authors' C program, compiled for this test.
  it("jumps by 2^64 words as the authors' program", () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    jump(state);
    expect([...state]).toEqual([2843103750, 2038079848, 1533207345, 44816753]);
    const numbers = numbersFrom(state);
    expect(Array.from({ length: 5 }, () => numbers.word())).toEqual([
      1194304935, 745561276, 25819468, 3320478005, 3046317961,
    ]);
  });

  it.each([
    [0, [1684164658, 3653269916, 2939563536, 2141751570]],
    [42, [551831576, 144025891, 322543647, 3034809370]],
    [12345, [3283241497, 613117429, 2940958500, 516375437]],
  ])("starts from four words of splitmix32: seed %p", (seed, expected) => {
    expect([...seededState(seed)]).toEqual(expected);
  });

  it("gives each stream other numbers, and a stream the same numbers again", () => {
    const first = (stream: number): number => randomNumbers(7, stream).uniform();
    expect(new Set([0, 1, 2, 3].map(first)).size).toBe(4);
    expect(first(3)).toBe(first(3));
    expect(randomNumbers(-1).word()).toBe(randomNumbers(4294967295).word());
  });

  it("spreads uniform numbers evenly between 0 and 1", () => {
    const numbers = randomNumbers(20260930);
    const drawn = Array.from({ length: 100000 }, () => numbers.uniform());
    expect(drawn.every((number) => number > 0 && number < 1)).toBe(true);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => drawn.filter((number) => Math.floor(number * 10) === tenth).length,
    );
    // Chi-square of 9 degrees of freedom: 27.9 is passed by one seed in a thousand.
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 10000) ** 2 / 10000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });

  it("gives normal numbers their mean and deviation", () => {
    const numbers = randomNumbers(1);
    const drawn = Array.from({ length: 100000 }, () => numbers.normal());
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.0133);
    expect(Math.abs(variance - 1)).toBeLessThan(0.0188);
  });
});

describe("the normal quantile", () => {
  // The three check values of Wichura (1988), the others from scipy.special.ndtri.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
    [0.1, -1.2815515655446004],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.9999, 3.719016485455709],
    [1e-10, -6.361340902404056],
    [0.5, 0],
  ])("of %p is %p", (probability, expected) => {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 12);
  });

  it("has no number for what is no probability", () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(1.5)).toBeNaN();
    expect(normalQuantile(-0.1)).toBeNaN();
  });
});
