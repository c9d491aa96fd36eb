import { randomNumbers } from "#core/numeric/random";

/** Draws of one sequence: the same seed gives the same draws everywhere. */
export class Chance {
  private readonly numbers;

  constructor(seed: number) {
    this.numbers = randomNumbers(seed);
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return this.numbers.word() % count;
  }

  /** A chance as sequences keep it: 0 to 999. */
  share(): number {
    return this.below(1000);
  }

  /** True in so many of 100 cases. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  of<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  /** One of several by their weights. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const entries = Object.entries<number>(weights) as [Name, number][];
    let rest = this.below(entries.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [name, weight] of entries) {
      if (rest < weight) return name;
      rest -= weight;
    }
    throw new RangeError("Nothing to draw from.");
  }
}
