/**
 * A number of things as people write it, in the singular where it is one. Only for nouns whose plural
 * ends in s.
 *
 * @example counted(1, "row"); // => "1 row"
 * @example counted(1204, "cell"); // => "1,204 cells"
 */
export function counted(n: number, noun: string): string {
  return `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
}
