import type { HostileFile } from "./hostile/hostileFile";
import { hostileMarkup } from "./hostile/hostileMarkup";
import { hostileSheets } from "./hostile/hostileSheets";
import { hostileTexts } from "./hostile/hostileTexts";
import { hostileZips } from "./hostile/hostileZips";

/** They take a second or more to make or to read, for a test too long. */
const slow: ReadonlySet<string> = new Set([
  "a picture that unpacks to 60 MB, a thousand to one",
  "a part that says 1 kB and unpacks to 100 MB",
  "300,000 attributes",
  "100,000 sheets that are one part",
  "100,000 names",
  "a row of 16,384 cells with a look only",
  "5,000 arrays and 5,000 rows",
  "a table over everything, with 200,000 columns",
  "a quote that is never closed, 1 MB",
  "3,000 columns, 300 rows",
  "2,000,000 empty lines",
]);

/** Every attack that we know on a program that reads workbooks, made by code: no such file lies in the tree. */
export function hostileFiles(): HostileFile[] {
  const all = [...hostileZips(), ...hostileMarkup(), ...hostileSheets(), ...hostileTexts()];
  return all.map((file) => (slow.has(file.what) ? { ...file, isHeavy: true } : file));
}
