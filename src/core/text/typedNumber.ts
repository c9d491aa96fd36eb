/** What a text means as a number: a number, null for nothing, "unclear" for anything else. */
type TypedNumber = number | null | "unclear";

/** Which of the two signs parts the decimals; the other one parts thousands. */
export type Decimal = "." | ",";

/**
 * Reads a number as people type it: "3,5" and "3.5", "1 200", "1e3", "12 %" as 0.12.
 *
 * The other sign than the decimal one separates thousands where three digits follow, and is taken for a
 * decimal sign too where not.
 *
 * @param decimal the decimal sign of the language, or of what was typed beside it: `decimalOf`.
 * @example typedNumber("60,5", "."); // => 60.5
 */
export function typedNumber(text: string, decimal: Decimal): TypedNumber {
  const bare = text.replace(/[\s\u00A0\u202F'’]/g, "");
  if (bare === "") return null;
  const match = /^([+\-−]?)([\d.,]+)(e[+-]?\d{1,3})?(%?)$/i.exec(bare);
  if (match === null) return "unclear";
  const [, sign = "", digits = "", power = "", percent = ""] = match;
  const group = decimal === "." ? "," : ".";
  const grouped = new RegExp(`^[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`);
  const plain = grouped.test(digits)
    ? digits.replaceAll(group, "").replace(decimal, ".")
    : digits.replace(/[.,]/, ".");
  if (!/^(\d+\.?\d*|\.\d+)$/.test(plain)) return "unclear";
  const value = Number(plain + power) / (percent === "" ? 1 : 100);
  if (!Number.isFinite(value)) return "unclear";
  return sign === "" || sign === "+" ? value : -value;
}

/** The decimal sign of a language. */
export function localeDecimal(locale: string): Decimal {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
}

/**
 * The decimal sign that texts tell among themselves: the point unless some can only be read with a comma
 * and none only with a point. For text of a command line or another author, whose language nobody knows.
 *
 * @example decimalOf(["1.234,5", "12"]); // => ","
 */
export function decimalOf(texts: readonly string[]): Decimal {
  const told = new Set(texts.map((text) => toldDecimal(text.replace(/[^\d.,]/g, ""))));
  return told.has(",") && !told.has(".") ? "," : ".";
}

/**
 * What one number tells about the decimal sign: "1,5" the comma, "1.5" the point, "1,200" nothing.
 *
 * @param digits nothing but digits, points and commas.
 */
export function toldDecimal(digits: string): Decimal | null {
  const [point, comma] = [digits.lastIndexOf("."), digits.lastIndexOf(",")];
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  if (point < 0 && comma < 0) return null;
  const [own, other]: readonly [Decimal, Decimal] = point >= 0 ? [".", ","] : [",", "."];
  const [whole = "", after = "", ...more] = digits.split(own);
  if (more.length > 0) return other;
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? null : own;
}
