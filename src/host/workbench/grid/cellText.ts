import type { FontStyle } from "#host/engine/style";
import { displayColor, displayText, filledText } from "#host/engine/text";
import { CellError, type Scalar } from "#host/engine/values";
import type { Workbook } from "#host/engine/workbook";
import { widestPossible, type TextMeasure } from "./measure";

export type ValueKind = "empty" | "number" | "text" | "logical" | "error";

export interface ShownText {
  readonly kind: ValueKind;
  readonly text: string;
  /** Colour that the number format asks for; "" for none. */
  readonly color: string;
  /** Position in `text` at which the format fills the cell (accounting formats); -1 for none. */
  readonly gap: number;
}

/** Room that Excel leaves beside a text, in pixels at 100 % zoom, both sides together. */
const padding = 4;

const nothing: ShownText = { kind: "empty", text: "", color: "", gap: -1 };

export function kindOf(value: Scalar): ValueKind {
  if (value === null) return "empty";
  if (value instanceof CellError) return "error";
  if (typeof value === "boolean") return "logical";
  return typeof value === "number" ? "number" : "text";
}

/**
 * What a cell shows in a column of `width` pixels (at 100 % zoom): numbers in General lose digits to
 * fit, everything else that is no text shows #### when it is too wide.
 */
export function shownText(
  value: Scalar,
  numberFormat: string,
  width: number,
  font: FontStyle,
  measure: TextMeasure,
  workbook: Workbook,
): ShownText {
  if (value === null) return nothing;
  const kind = kindOf(value);
  const color = numberFormat.includes("[") ? displayColor(value, numberFormat) : "";
  if (kind === "text") {
    return { kind, text: displayText(value, numberFormat, workbook), color, gap: -1 };
  }
  const filled = kind === "number" && numberFormat.includes("*");
  const [before, after] = filled ? filledText(value, numberFormat, workbook) : [null, ""];
  const text = before === null ? displayText(value, numberFormat, workbook) : before + after;
  const fits = (shown: string): boolean =>
    widestPossible(shown, font) <= width - padding ||
    measure.width(shown, font) <= width - padding + 0.5;
  if (fits(text)) return { kind, text, color, gap: before === null ? -1 : before.length };
  if (typeof value === "number" && isGeneral(numberFormat)) {
    const shorter = shortened(value, fits);
    if (shorter !== null) return { kind, text: shorter, color, gap: -1 };
  }
  const sign = Math.max(1, measure.width("#", font));
  const count = Math.max(1, Math.floor((width - padding) / sign));
  return { kind, text: "#".repeat(count), color, gap: -1 };
}

export function isGeneral(numberFormat: string): boolean {
  return numberFormat === "" || /^general$/i.test(numberFormat);
}

/** A number in General with as many digits as fit: fewer decimals first, then powers of ten. */
export function shortened(value: number, fits: (text: string) => boolean): string | null {
  const magnitude = Math.abs(value);
  if (magnitude < 1e11 && (magnitude >= 1e-4 || magnitude === 0)) {
    for (let decimals = 9; decimals >= 0; decimals--) {
      const text = value.toFixed(decimals);
      const short = decimals === 0 ? text : text.replace(/\.?0+$/, "");
      if (fits(short) && (Number(short) !== 0 || value === 0)) return short;
    }
  }
  for (let digits = 5; digits >= 0; digits--) {
    const text = value.toExponential(digits).toUpperCase();
    const short = text.replace(/E([+-])(\d)$/, "E$10$2");
    if (fits(short)) return short;
  }
  // A small number in a narrow column is nearly nothing.
  return magnitude < 1 && fits("0") ? "0" : null;
}
