import type { Source } from "../source";

/**
 * The sources in the order in which their values count: the open workbook before files, lists with more
 * fields, then by the name of the file, lists with more rows: the order of the sheets changes nothing.
 */
export function byWeight(sources: readonly Source[]): readonly Source[] {
  const weight = (source: Source): readonly (number | string)[] => [
    source.island.workbook === null ? 0 : 1,
    -source.columns.filter(({ field }) => field !== null).length,
    source.island.workbook ?? "",
    -source.island.body.length,
    source.island.sheet,
    source.island.area.row,
    source.island.area.column,
  ];
  return [...sources]
    .map((source) => ({ source, weight: weight(source) }))
    .sort((a, b) => compare(a.weight, b.weight))
    .map(({ source }) => source);
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const [left = "", right = ""] = [a[at], b[at]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
