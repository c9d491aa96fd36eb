import type { Island, SheetLayout } from "./island";
import type { ScaleLevels } from "./values/columnReading";
import { readLegend } from "./values/levelScale";

/**
 * The numbered scale that stands beside an island, or on a sheet of the same file that holds nothing but
 * keys and lists; null when there is none or when several say different things.
 */
export function scaleBeside(island: Island, layouts: readonly SheetLayout[]): ScaleLevels | null {
  const ofFile = layouts.filter(({ workbook }) => workbook === island.workbook);
  const own = ofFile.filter(({ sheet }) => sheet === island.sheet);
  const keys = ofFile.filter(({ islands }) => islands.length === 0);
  return agreed(scalesOf(own)) ?? agreed(scalesOf(keys));
}

function scalesOf(layouts: readonly SheetLayout[]): readonly ScaleLevels[] {
  return layouts
    .flatMap(({ asides }) => asides)
    .flatMap(({ kind, levels }) => (kind === "scale" && levels !== undefined ? [levels] : []))
    .filter((levels) => (readLegend(levels)?.scale ?? null) !== null);
}

/** Probability and impact often have a scale each: one is as good as the other when both count alike. */
function agreed(scales: readonly ScaleLevels[]): ScaleLevels | null {
  const [first, ...others] = scales;
  if (first === undefined) return null;
  const known = readLegend(first)?.scale;
  const isOne = others.every((other) => {
    const scale = readLegend(other)?.scale;
    return scale?.from === known?.from && scale?.to === known?.to;
  });
  return isOne ? first : null;
}
