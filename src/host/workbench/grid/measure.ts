import type { FontStyle } from "#host/engine/style";
import { fontPixels, fontStack } from "./fonts";

type MeasuredFont = Pick<FontStyle, "name" | "size" | "bold" | "italic">;

/** Tells how wide text is drawn, in pixels at 100 % zoom. */
export interface TextMeasure {
  width(text: string, font: MeasuredFont): number;
  /** Fonts were loaded since. */
  forget(): void;
}

/** Texts remembered for each font; then it begins anew. */
const remembered = 20_000;

/** Share of the font size that a letter takes at most on average: no text is wider than this. */
const widest = 1.1;

/** No text in this font is wider. Most texts fit so clearly that they need not be measured. */
export function widestPossible(text: string, font: MeasuredFont): number {
  return text.length * fontPixels(font.size) * widest;
}

/** Measures with the page's own fonts; estimates where there is no canvas (in tests). */
export function makeMeasure(): TextMeasure {
  const context = canvasContext();
  if (!context) return estimate;
  const widths = new Map<string, Map<string, number>>();
  let current = "";
  return {
    width(text, font) {
      const key = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${fontPixels(font.size)}px ${fontStack(font.name)}`;
      let known = widths.get(key);
      if (!known) widths.set(key, (known = new Map<string, number>()));
      let width = known.get(text);
      if (width === undefined) {
        if (current !== key) context.font = current = key;
        width = context.measureText(text).width;
        if (known.size > remembered) known.clear();
        known.set(text, width);
      }
      return width;
    },
    forget() {
      widths.clear();
      current = "";
    },
  };
}

function canvasContext(): CanvasRenderingContext2D | null {
  // Under jsdom asking a canvas for its context only prints a complaint.
  if (typeof document === "undefined" || navigator.userAgent.includes("jsdom")) return null;
  return document.createElement("canvas").getContext("2d");
}

const narrowLetters = /[iljtf.,;:'|! ]/;

/** Calibri's widths in shares of the font size, roughly. */
export const estimate: TextMeasure = {
  width(text, font) {
    let share = 0;
    for (const letter of text) {
      if (narrowLetters.test(letter)) share += 0.26;
      else if (/[MWmw@%]/.test(letter)) share += 0.8;
      else if (/[A-Z]/.test(letter)) share += 0.58;
      else share += 0.507;
    }
    return share * fontPixels(font.size) * (font.bold ? 1.04 : 1);
  },
  forget: () => undefined,
};
