/**
 * Excel's own fonts are seldom installed elsewhere. The stand-ins have the same widths: Carlito by
 * design, "Sightline Calibri" because grid.css scales a common font to Calibri's digits.
 */
const likeCalibri = '"Carlito","Sightline Calibri",sans-serif';
const likeCambria = '"Caladea","Liberation Serif","Times New Roman",serif';
const likeArial = '"Liberation Sans","Helvetica Neue",Helvetica,sans-serif';
const likeCourier = '"Liberation Mono","DejaVu Sans Mono",monospace';

const families: Readonly<Record<string, string>> = {
  calibri: likeCalibri,
  "calibri light": likeCalibri,
  aptos: `"Calibri",${likeCalibri}`,
  "aptos narrow": `"Aptos","Calibri",${likeCalibri}`,
  "aptos display": `"Aptos","Calibri",${likeCalibri}`,
  cambria: likeCambria,
  "times new roman": '"Liberation Serif",serif',
  arial: likeArial,
  helvetica: likeArial,
  "courier new": likeCourier,
  consolas: likeCourier,
};

const stacks = new Map<string, string>();

/** The CSS font families for a font of the workbook. */
export function fontStack(name: string): string {
  let stack = stacks.get(name);
  if (stack === undefined) {
    // A name from a file must not be able to end the declaration that it stands in.
    const safe = name.replace(/[^\p{L}\p{N} _.-]/gu, "");
    const rest = families[name.toLowerCase()] ?? `"Calibri",${likeCalibri}`;
    stack = safe === "" ? rest : `"${safe}",${rest}`;
    stacks.set(name, stack);
  }
  return stack;
}

/** Pixels of a font size in points at 100 % zoom. */
export function fontPixels(points: number): number {
  return (points * 4) / 3;
}

/** Height of a line of text in points, as automatic rows get it: 15 for Calibri 11. */
export function lineHeight(points: number): number {
  return Math.ceil(points * 1.3334 * 1.3334 + 0.3) * 0.75;
}
