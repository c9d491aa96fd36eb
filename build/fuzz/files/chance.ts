import { randomNumbers, type RandomNumbers } from "#core/numeric/random";

/** Choices that a seed makes. */
export class Chance {
  private readonly numbers: RandomNumbers;

  constructor(seed: number) {
    this.numbers = randomNumbers(seed);
  }

  /** 0 up to, and without, `count`. */
  below(count: number): number {
    return Math.floor(this.numbers.uniform() * count);
  }

  of<T>(items: readonly [T, ...T[]]): T;
  of<T>(items: readonly T[]): T | undefined;
  of<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }
}

/** Numbers and words at the edges of what a reader expects. */
export const extremes = [
  "",
  "0",
  "-1",
  "1e308",
  "-1e308",
  "1e-320",
  "NaN",
  "Infinity",
  "4294967295",
  "2147483648",
  "1048576",
  "1048577",
  "16384",
  "XFD1048576",
  "A1:XFD1048576",
  "A0",
  "ZZZZ99999999",
  "__proto__",
  "constructor",
  "toString",
  "&amp;",
  "&#0;",
  "&bogus;",
  "=1+1",
  "ü\u0301\u202e",
  "\ud83d\ude00",
  "true",
  "x".repeat(300),
] as const;
