import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alwaysSo, notImitated } from "#host/protocol/quirks/otherEdges";
import { quirks } from "#host/protocol/quirks/quirks";
import { quirksPage } from "#host/protocol/quirks/quirksPage";

/** The source of what Excel loads: everything but the stand-in. */
function addInFiles(folder = "src"): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === join("src", "host") ? [] : addInFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Where a pattern stands in the add-in, as "file: line". */
function places(pattern: RegExp): string[] {
  return addInFiles().flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}

/** Members whose edges Sightline avoids by never using them. */
const neverUsed: readonly (readonly [edge: string, pattern: RegExp])[] = [
  ["add rows", /\.rows\.add\(/],
  [
    "filtered rows",
    /\.(clearFilters|reapplyFilters|clearColumnCriteria)\(|\.(sort|filter)\.(clear|reapply)\(/,
  ],
  ["row-hidden event", /onRowHiddenChanged/],
  ["iPad", /\bmarker(Style|Size|BackgroundColor|ForegroundColor)\b/],
  [
    "modern charts",
    /\.getImage\(|"(Waterfall|Funnel|Treemap|Sunburst|Histogram|Pareto|Boxwhisker|RegionMap)"/,
  ],
  ["conditional formats", /(load|get)\w*\("[^"]*rule[/.]?formula/],
  ["number formats", /\b(numberFormatLocal|formulasLocal|addFormulaLocal)\b/],
  ["protection", /\bprotection\.(un)?protect\(/],
  ["undo", /\.copy\(Excel|insertWorksheetsFromBase64|addFromBase64/],
  ["start-up", /setStartupBehavior/],
  ["history", /history\.(push|replace)State/],
  ["known issues page", /requestCreateControls|ribbon\.requestUpdate/],
  ["state: custom document properties", /properties\.custom\b/],
  ["events", /\.details\b.*(valueAfter|valueBefore)/],
];

it.each(neverUsed)("edge %s: no member of it is used", (_edge, pattern) => {
  expect(places(pattern)).toEqual([]);
});

it("what must be refused where a register has moved is not asked of objects that may be null", () => {
  expect(places(/OrNullObject/).filter((place) => place.includes("unmoved.ts"))).toEqual([]);
});

it("a pattern finds what it looks for", () => {
  expect(places(/\.autoFilter\b/).length).toBeGreaterThan(0);
  expect(places(/customXmlParts\.add\(/).length).toBeGreaterThan(0);
});

/** The rows of the table of sharp edges, section 4 of the design, and the places where state is kept. */
const everyEdge = [
  "add rows",
  "bubble",
  "bulk speed",
  "cell edit",
  "conditional formats",
  "custom functions",
  "dates",
  "events",
  "filtered rows",
  "history",
  "iPad",
  "known issues page",
  "merged cells",
  "modern charts",
  "number formats",
  "payload",
  "protection",
  "resize",
  "row-hidden event",
  "series.add",
  "special cells",
  "start-up",
  "state: custom XML parts",
  "state: custom document properties",
  "state: local storage",
  "state: settings",
  "table creation",
  "two workbooks",
  "undo",
  "validation",
];

it("every edge is imitated or has its reason why not", () => {
  const told = [...Object.values(quirks), ...alwaysSo, ...notImitated].map(({ edge }) => edge);
  expect([...new Set<string>(told)].sort()).toEqual([...everyEdge].sort());
});

it("stands on docs/quirks.md as declared (npm run host:members)", () => {
  const checklist = readFileSync("docs/excel-checklist.md", "utf8");
  expect(readFileSync("docs/quirks.md", "utf8")).toBe(quirksPage(checklist));
});
