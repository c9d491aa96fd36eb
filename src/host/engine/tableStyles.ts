import type { BorderStyle } from "./style";
import { tinted } from "./themeColors";

/** What a table style says of one of its parts. Borders inside the part are horizontal and vertical. */
export interface TableElement {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly top?: BorderStyle;
  readonly bottom?: BorderStyle;
  readonly left?: BorderStyle;
  readonly right?: BorderStyle;
  readonly horizontal?: BorderStyle;
  readonly vertical?: BorderStyle;
}

/** The parts of a table style; later ones lie over earlier ones. */
export interface TableStyle {
  readonly whole: TableElement;
  readonly columnStripe: TableElement;
  readonly rowStripe: TableElement;
  readonly lastColumn: TableElement;
  readonly firstColumn: TableElement;
  readonly header: TableElement;
  readonly total: TableElement;
}

/** The colours that a style is made of: its own one (an accent or dark), and those of the page. */
interface Palette {
  readonly own: string;
  /** The variant without an accent uses greys. */
  readonly isPlain: boolean;
  readonly light: string;
  readonly dark: string;
  /** Colours of the paired accent of the last dark styles. */
  readonly head: string;
}

/** 0 -> the plain variant, 1 to 6 -> accents. */
function paletteOf(theme: readonly string[], variant: number): Palette {
  const light = theme[0] ?? "#FFFFFF";
  const dark = theme[1] ?? "#000000";
  const own = variant === 0 ? dark : (theme[3 + variant] ?? dark);
  return { own, isPlain: variant === 0, light, dark, head: own };
}

function line(style: string, color: string): BorderStyle {
  return { line: style, color };
}

function outline(border: BorderStyle): TableElement {
  return { top: border, bottom: border, left: border, right: border };
}

function grid(border: BorderStyle): TableElement {
  return { ...outline(border), horizontal: border, vertical: border };
}

/** A lighter shade of the style's colour, or the grey that the plain variant has instead. */
function shade({ own, isPlain, light }: Palette, tint: number, gray: number): string {
  return isPlain ? tinted(light, gray) : tinted(own, tint);
}

const pale = [0.8, -0.15] as const;
const middle = [0.6, -0.35] as const;

const bold: TableElement = { bold: true };

function light1(p: Palette): TableStyle {
  const edge = line("thin", p.own);
  const stripe = { fill: shade(p, ...pale) };
  const fontColor = p.isPlain ? p.dark : tinted(p.own, -0.25);
  return {
    whole: { fontColor, top: edge, bottom: edge },
    columnStripe: stripe,
    rowStripe: stripe,
    lastColumn: bold,
    firstColumn: bold,
    header: { bold: true, bottom: edge },
    total: { bold: true, top: edge },
  };
}

function light8(p: Palette): TableStyle {
  const edge = line("thin", p.own);
  return {
    whole: outline(edge),
    columnStripe: { left: edge, right: edge },
    rowStripe: { top: edge, bottom: edge },
    lastColumn: bold,
    firstColumn: bold,
    header: { bold: true, fill: p.own, fontColor: p.light },
    total: { bold: true, top: line("double", p.own) },
  };
}

function light15(p: Palette): TableStyle {
  const stripe = { fill: shade(p, ...pale) };
  return {
    whole: grid(line("thin", p.own)),
    columnStripe: stripe,
    rowStripe: stripe,
    lastColumn: bold,
    firstColumn: bold,
    header: { bold: true, bottom: line("medium", p.own) },
    total: { bold: true, top: line("double", p.own) },
  };
}

function medium1(p: Palette): TableStyle {
  const edge = line("thin", p.isPlain ? p.dark : tinted(p.own, 0.4));
  const stripe = { fill: shade(p, ...pale) };
  return {
    whole: { ...outline(edge), horizontal: edge },
    columnStripe: stripe,
    rowStripe: stripe,
    lastColumn: bold,
    firstColumn: bold,
    header: { bold: true, fill: p.own, fontColor: p.light },
    total: { bold: true, top: line("double", p.own) },
  };
}

function medium8(p: Palette): TableStyle {
  const edge = line("thin", p.light);
  const thick = line("thick", p.light);
  const strong = { bold: true, fill: p.own, fontColor: p.light };
  const stripe = { fill: shade(p, ...middle) };
  return {
    whole: { fill: shade(p, ...pale), horizontal: edge, vertical: edge },
    columnStripe: stripe,
    rowStripe: stripe,
    lastColumn: strong,
    firstColumn: strong,
    header: { ...strong, bottom: thick },
    total: { ...strong, top: thick },
  };
}

function medium15(p: Palette): TableStyle {
  const edge = line("medium", p.dark);
  const strong = { bold: true, fill: p.own, fontColor: p.light };
  const stripe = { fill: tinted(p.light, -0.15) };
  return {
    whole: { top: edge, bottom: edge },
    columnStripe: stripe,
    rowStripe: stripe,
    lastColumn: strong,
    firstColumn: strong,
    header: { ...strong, bottom: edge },
    total: { bold: true, top: line("double", p.dark) },
  };
}

function medium22(p: Palette): TableStyle {
  const edge = line("thin", p.isPlain ? p.dark : tinted(p.own, 0.4));
  const stripe = { fill: shade(p, ...middle) };
  return {
    whole: { ...grid(edge), fill: shade(p, ...pale) },
    columnStripe: stripe,
    rowStripe: stripe,
    lastColumn: bold,
    firstColumn: bold,
    header: bold,
    total: { bold: true, top: line("medium", p.own) },
  };
}

function dark1(p: Palette): TableStyle {
  const edge = line("medium", p.light);
  const shadeOf = (plain: number, tint: number): string =>
    p.isPlain ? tinted(p.dark, plain) : tinted(p.own, tint);
  const darker = shadeOf(0.25, -0.25);
  return {
    whole: { fill: shadeOf(0.45, 0), fontColor: p.light },
    columnStripe: { fill: darker },
    rowStripe: { fill: darker },
    lastColumn: { bold: true, fill: darker, left: edge },
    firstColumn: { bold: true, fill: darker, right: edge },
    header: { bold: true, fill: p.dark, bottom: edge },
    total: { bold: true, fill: shadeOf(0.15, -0.5), top: edge },
  };
}

function dark8(p: Palette): TableStyle {
  const stripe = { fill: shade(p, ...middle) };
  return {
    whole: { fill: shade(p, ...pale) },
    columnStripe: stripe,
    rowStripe: stripe,
    lastColumn: bold,
    firstColumn: bold,
    header: { fill: p.head, fontColor: p.light },
    total: { bold: true, top: line("double", p.dark) },
  };
}

const families: Readonly<Record<string, readonly ((palette: Palette) => TableStyle)[]>> = {
  Light: [light1, light8, light15],
  Medium: [medium1, medium8, medium15, medium22],
  Dark: [dark1],
};

/** A built-in table style in the colours of a theme; null for "no style" and for styles of the file's own. */
export function tableStyleOf(name: string, theme: readonly string[]): TableStyle | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(name);
  const number = Number(match?.[2] ?? 0);
  if (!match || number === 0) return null;
  if (match[1] === "Dark" && number >= 8 && number <= 11) return pairedStyle(theme, number - 8);
  const family = families[match[1] ?? ""]?.[Math.floor((number - 1) / 7)];
  return family?.(paletteOf(theme, (number - 1) % 7)) ?? null;
}

/** Dark 8 to 11: no accent, then accents 1, 3 and 5 under headers of 2, 4 and 6. */
function pairedStyle(theme: readonly string[], pair: number): TableStyle {
  const body = paletteOf(theme, pair === 0 ? 0 : 2 * pair - 1);
  return dark8({ ...body, head: pair === 0 ? body.dark : (theme[3 + 2 * pair] ?? body.dark) });
}
