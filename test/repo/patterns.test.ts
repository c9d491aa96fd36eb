import { countSteps } from "#test/support/patterns/countSteps";
import { hostileTexts } from "#test/support/patterns/hostileTexts";
import { patternsIn } from "#test/support/patterns/patternsOf";

/** Lengths of the texts; odd, so that what comes in pairs does not come out even. */
const short = 75;
const long = 151;
/** Steps for twice the text: 2 is linear, 4 is the square. */
const linear = 2.7;
const square = 4.6;

/** What is read here may be megabytes long and made by anybody: time grows with its length. */
const readers = /^src\/(?:files|excel|host\/xlsx|core\/adopt\/csv\/csvSheet)/;

/** Patterns that grow with the square of a text that is always short, and what keeps it short. */
const keptShort: Readonly<Record<string, string>> = {
  "(\\D+)(\\d+)": "an address of one cell that we wrote",
  "(\\d+)$": "an address of one cell that we wrote",
  "([A-Z]+)(\\d+)": "an address that we wrote",
  "[^!]*$": "an address of one cell that we wrote",
  "^(-?[\\d.]+?)\\.\\.(n|-?[\\d.]+)$": "a rule of our own schema",
  "(?:'(?:[^']|'')*'|[^!,]*)!": "an address that Excel answered",
  ",(?=(?:[^']*'[^']*')*[^']*$)": "a print area that Excel answered: 8,192 characters at most",
  "(<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>)":
    "markup of which each was seen to end before",
  '"[^"]*"|\\[[^\\]]*\\]|\\\\.': "a number format: 255 characters at most",
  '"[^"]*"|\\\\.|\\[[^\\]]*\\]|_.': "a number format: 255 characters at most",
};

function growthOf(pattern: RegExp): number {
  const texts = hostileTexts(pattern, short);
  return hostileTexts(pattern, long).reduce((worst, text, i) => {
    const steps = countSteps(pattern, text, 1e6);
    // A pattern that looks at each place some dozen times is no danger, however this grows.
    if (steps < 30 * long) return worst;
    const before = countSteps(pattern, texts[i] ?? "", 1e6);
    return Math.max(worst, steps === Infinity ? Infinity : steps / before);
  }, 0);
}

describe("the regular expressions of the sources", () => {
  const found = patternsIn("src");
  const growth = new Map<string, number>();
  for (const { pattern } of found) {
    if (!growth.has(String(pattern))) growth.set(String(pattern), growthOf(pattern));
  }
  const above = (most: number, which: RegExp): readonly string[] =>
    found
      .filter(({ file, pattern }) => which.test(file) && !Object.hasOwn(keptShort, pattern.source))
      .filter(({ pattern }) => (growth.get(String(pattern)) ?? 0) > most)
      .map(({ file, line, pattern }) => `${file}:${line} ${String(pattern)}`);

  it("are looked at, all of them", () => {
    expect(found.length).toBeGreaterThan(500);
  });

  it("take time that grows with a file that is read", () => {
    expect(above(linear, readers)).toEqual([]);
  });

  it("never take time that grows faster than the square of a cell, which holds 32,767 characters", () => {
    expect(above(square, /./)).toEqual([]);
  });

  it.each([/(a+)+$/, /(a|a)*b/, /\s+$/, /^(.*?)(\d+)$/])("would not pass with %s", (pattern) => {
    expect(growthOf(pattern)).toBeGreaterThan(linear);
  });

  it.each([/^\d+$/, /(?<!\s)\s+$/, /[a-z]+/g, /"[^"]*"/g])("pass with %s", (pattern) => {
    expect(growthOf(pattern)).toBeLessThan(linear);
  });
});
