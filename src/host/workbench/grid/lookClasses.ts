import type { BorderStyle, FillStyle } from "#host/engine/style";
import type { CellLook } from "./cellLook";
import { fontPixels, fontStack } from "./fonts";

/** Lines of a border in the file's words: CSS style and pixels. */
const lines: Readonly<Record<string, readonly [style: string, pixels: number]>> = {
  thin: ["solid", 1],
  medium: ["solid", 2],
  thick: ["solid", 3],
  double: ["double", 3],
  dotted: ["dotted", 1],
  hair: ["dotted", 1],
  dashed: ["dashed", 1],
  dashDot: ["dashed", 1],
  dashDotDot: ["dashed", 1],
  mediumDashed: ["dashed", 2],
  mediumDashDot: ["dashed", 2],
  mediumDashDotDot: ["dashed", 2],
  slantDashDot: ["dashed", 2],
};

/**
 * CSS classes for looks: a cell then needs one class name instead of a dozen inline declarations,
 * which is what makes scrolling cheap. Each class is written once into a style sheet of the page.
 */
export class LookClasses {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly sheet: CSSStyleSheet | null,
    private readonly prefix: string,
  ) {}

  /** `right` and `bottom`: the lines that the cell draws, its own or those of the cells beyond. */
  of(look: CellLook, right: BorderStyle | null, bottom: BorderStyle | null): string {
    const key = `${look.id}|${keyOf(right)}|${keyOf(bottom)}`;
    let name = this.names.get(key);
    if (name === undefined) {
      name = `${this.prefix}${this.names.size + 1}`;
      this.names.set(key, name);
      const rule = `.grid .${name}{${declarations(look, right, bottom)}}`;
      this.sheet?.insertRule(rule, this.sheet.cssRules.length);
    }
    return name;
  }
}

function keyOf(border: BorderStyle | null): string {
  return border ? border.line + border.color : "";
}

function declarations(
  look: CellLook,
  right: BorderStyle | null,
  bottom: BorderStyle | null,
): string {
  const { font, alignment } = look.style;
  const css = [
    `font-family:${fontStack(font.name)}`,
    `font-size:calc(var(--zoom)*${fontPixels(font.size).toFixed(2)}px)`,
    `color:${color(look.color)}`,
  ];
  if (look.bold) css.push("font-weight:700");
  if (look.italic) css.push("font-style:italic");
  const underline = font.underline !== "None";
  if (underline || look.strikethrough) {
    css.push(
      `text-decoration:${underline ? "underline " : ""}${look.strikethrough ? "line-through " : ""}${font.underline.startsWith("Double") ? "double" : ""}`,
    );
  }
  if (look.fill !== "") {
    // A fill covers the grid's lines.
    css.push(`background:${background(look)}`, "border-width:0");
  }
  if (right) css.push(`border-right:${lineOf(right)}`);
  if (bottom) css.push(`border-bottom:${lineOf(bottom)}`);
  if (alignment.indent > 0) {
    const side = alignment.horizontal === "Right" ? "right" : "left";
    css.push(`padding-${side}:calc(var(--zoom)*${3 + alignment.indent * 9}px)`);
  }
  return css.join(";");
}

/** Colours come from files: whatever is none must not reach the style sheet. */
function color(value: string): string {
  return /^#[0-9a-f]{6}$/i.test(value) ? value : "inherit";
}

export function lineOf(border: BorderStyle): string {
  const [style, pixels] = lines[border.line] ?? ["solid", 1];
  return `${pixels}px ${style} ${color(border.color)}`;
}

/** Share of the front colour in a grey pattern. */
const grays: Readonly<Record<string, number>> = {
  darkGray: 75,
  mediumGray: 50,
  lightGray: 25,
  gray125: 12.5,
  gray0625: 6.25,
};

const angles: Readonly<Record<string, number>> = {
  lightHorizontal: 0,
  darkHorizontal: 0,
  lightVertical: 90,
  darkVertical: 90,
  lightDown: 45,
  darkDown: 45,
  lightUp: 135,
  darkUp: 135,
};

function background(look: CellLook): string {
  const { fill } = look.style;
  const back = color(look.fill);
  if (fill.color !== look.fill || fill.pattern === "solid" || fill.pattern === "gradient") {
    return back;
  }
  return pattern(fill, back);
}

function pattern(fill: FillStyle, back: string): string {
  const front = color(fill.patternColor);
  const share = grays[fill.pattern];
  if (share !== undefined) return `color-mix(in srgb,${front} ${share}%,${back})`;
  const stripe = fill.pattern.startsWith("dark") ? 2 : 1;
  const angle = angles[fill.pattern];
  if (angle !== undefined) {
    return `repeating-linear-gradient(${angle}deg,${front} 0 ${stripe}px,${back} ${stripe}px 4px)`;
  }
  // Grids and trellises: lines both ways.
  const first = fill.pattern.endsWith("Grid") ? 0 : 45;
  const through = `${front} 0 ${stripe}px,transparent ${stripe}px 4px`;
  return `repeating-linear-gradient(${first}deg,${through}),repeating-linear-gradient(${first + 90}deg,${through}),${back}`;
}
