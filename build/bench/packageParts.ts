import { strFromU8, unzipSync } from "fflate";

/** What a workbook holds beside plain values, counted in its package. */
export type PartCounts = Readonly<Record<string, number>>;

/** Files of a package by their name. */
const fileKinds: readonly (readonly [what: string, name: RegExp])[] = [
  ["charts", /^xl\/charts\/chart[^/]*\.xml$/i],
  ["tables", /^xl\/tables\/[^/]+\.xml$/],
  ["pivot tables", /^xl\/pivotTables\/[^/]+\.xml$/],
  ["pictures", /^xl\/media\//],
  ["comments", /^xl\/(threadedComments\/|comments)[^/]*\.xml$/],
  ["custom XML", /^customXml\/item\d+\.xml$/],
  ["add-in settings", /^xl\/webextensions\//],
];

/** Elements of sheets. */
const sheetKinds: readonly (readonly [what: string, element: RegExp])[] = [
  ["formulas", /<f[ >/]/g],
  ["cached values of formulas", /<f(?: [^>]*)?(?:\/>|>[^<]*<\/f>)<v>/g],
  ["dynamic arrays", /<c [^>]*\bcm="/g],
  ["conditional formats", /<(?:x14:)?cfRule /g],
  ["validations", /<(?:x14:)?dataValidation /g],
  ["links", /<hyperlink /g],
  ["merged cells", /<mergeCell /g],
  ["sparklines", /<x14:sparkline>/g],
  ["frozen panes", /<pane /g],
];

/** Counts what a reader of the file would miss. */
export function partsOf(bytes: Uint8Array): PartCounts {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const counts = new Map<string, number>();
  for (const [what, pattern] of fileKinds) {
    counts.set(what, names.filter((name) => pattern.test(name)).length);
  }
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  for (const name of names.filter((each) => /^xl\/worksheets\/[^/]+\.xml$/.test(each))) {
    const xml = text(name);
    for (const [what, element] of sheetKinds) {
      counts.set(what, (counts.get(what) ?? 0) + (xml.match(element)?.length ?? 0));
    }
  }
  counts.set("names", text("xl/workbook.xml").match(/<definedName /g)?.length ?? 0);
  counts.set("cell formats", cellFormats(text("xl/styles.xml")));
  return Object.fromEntries(counts);
}

function cellFormats(styles: string): number {
  const cells = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? "";
  return cells.match(/<xf /g)?.length ?? 0;
}

/** Kinds of which there are fewer afterwards: "charts 8 -> 0". Unused cell formats may go. */
export function losses(before: PartCounts, after: PartCounts): readonly string[] {
  return Object.entries(before).flatMap(([what, count]) => {
    const kept = after[what] ?? 0;
    const isLost = what === "cell formats" ? kept < count / 2 : kept < count;
    return isLost ? [`${what} ${count} -> ${kept}`] : [];
  });
}
