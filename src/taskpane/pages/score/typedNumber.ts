/** What a text means as a number: a number, null for nothing, "unclear" for anything else. */
export type TypedNumber = number | null | "unclear";

/**
 * Reads a number as people type it in their language: "3,5" and "3.5", "1 200", "12 %".
 *
 * Of point and comma the one that the language uses for decimals is one; the other separates thousands
 * where three digits follow, and is taken for a decimal sign too where not.
 *
 * @param decimal the decimal sign of the language.
 */
export function typedNumber(text: string, decimal: "." | ","): TypedNumber {
  const bare = text.replace(/[\s\u00A0\u202F'’]/g, "");
  if (bare === "") return null;
  const match = /^([+\-−]?)([\d.,]+)(%?)$/.exec(bare);
  if (match === null) return "unclear";
  const [, sign = "", digits = "", percent = ""] = match;
  const group = decimal === "." ? "," : ".";
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`);
  const plain = grouped.test(digits)
    ? digits.replaceAll(group, "").replace(decimal, ".")
    : digits.replace(/[.,]/, ".");
  if (!/^(\d+\.?\d*|\.\d+)$/.test(plain)) return "unclear";
  const value = Number(plain) / (percent === "" ? 1 : 100);
  return sign === "" || sign === "+" ? value : -value;
}

/** The decimal sign of a language. */
export function decimalSign(locale: string): "." | "," {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
}
