import { relit } from "./themeColors";

/** An accent of the theme, from 0, and how its luminance is changed: times, plus. */
export interface Accent {
  readonly accent: number;
  readonly times: number;
  readonly plus: number;
}

/** How Excel changes the six accents for the 7th, 13th ... series. */
const variants: readonly (readonly [times: number, plus: number])[] = [
  [1, 0],
  [0.6, 0],
  [0.8, 0.2],
  [0.8, 0],
  [0.6, 0.4],
  [0.5, 0],
  [0.7, 0.3],
  [0.7, 0],
  [0.5, 0.5],
];
const accents = 6;

/** What Excel gives the n-th series (or slice) of a chart that has no colour of its own. */
export function accentOf(index: number): Accent {
  const [times, plus] = variants[Math.floor(index / accents) % variants.length] ?? [1, 0];
  return { accent: index % accents, times, plus };
}

/** The same as a colour of the theme; `theme` as `Workbook.theme` has it. */
export function accentColor(theme: readonly string[], index: number): string {
  const { accent, times, plus } = accentOf(index);
  const base = theme[4 + accent] ?? "#4472C4";
  return times === 1 && plus === 0 ? base : relit(base, times, plus);
}
