import { formatArea, parseArea, type Area } from "#host/engine/address";

/** "A1:B2 D4" -> areas. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map((part) => parseArea(part))
    .filter((found) => found !== null);
}

export function formatAreas(areas: readonly Area[]): string {
  return areas.map((one) => formatArea(one)).join(" ");
}

export function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return formatAreas(a) === formatAreas(b);
}
