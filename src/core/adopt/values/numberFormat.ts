import { currencyCode, moneyUnitText } from "./moneyWords";

/** A number format code without quoted text, escaped characters and bracketed parts. */
function bareFormat(format: string): string {
  return format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/[_*]./g, "");
}

/** True when a number under this format is shown as a date (a time of day alone is not a date). */
export function isDateFormat(format: string): boolean {
  const bare = bareFormat(format).toLowerCase();
  return (
    bare !== "general" && /[yd]|mmm|m[-/. ]/.test(bare) && !/[#0]/.test(bare.replace(/\.0+/g, ""))
  );
}

/** True when a number under this format is shown as a percentage. */
export function isPercentFormat(format: string): boolean {
  return bareFormat(format).includes("%");
}

/** ISO code of the currency that a number format shows; null when it shows none. */
export function currencyOfFormat(format: string): string | null {
  const bracket = /\[\$([^\]-]+)/.exec(format)?.[1];
  const shown = bracket ?? /[£€$¥₹]/.exec(format.replace(/\[\$[^\]]*\]/g, ""))?.[0];
  return shown === undefined ? null : currencyCode(shown.trim());
}

/** What a number format does to the size of an amount. */
export interface FormatUnit {
  /** 1,000 for a literal "k" behind the number; null when the format shows no unit. */
  readonly shown: number | null;
  /** What the format divides by before it shows the number: 1,000 for "#,##0,". */
  readonly divided: number;
}

/**
 * The unit of size that a number format shows, and what it divides by.
 *
 * @example unitOfFormat('#,##0.0,,"m"'); // => { shown: 1000000, divided: 1000000 }
 */
export function unitOfFormat(format: string): FormatUnit {
  const section = (/^(?:"[^"]*"|\\.|[^;])*/.exec(format)?.[0] ?? "").replace(/\[[^\]]*\]/g, "");
  const literals = section.replace(/\\(.)/g, '"$1"').replace(/"\s*"/g, "");
  const commas = /[0#?](,+)(?![0#?,])/.exec(literals.replace(/"[^"]*"/g, ""))?.[1]?.length ?? 0;
  const after = /[0#?.,)]\s*"([^"]*)"[^0#?]*$/.exec(literals)?.[1] ?? "";
  const unit = moneyUnitText(after);
  return { shown: unit?.factor ?? null, divided: 1000 ** commas };
}

/**
 * An identifier as it is seen: the zeros of a format such as "0000" and what it writes before them
 * ("P-"000) put before the number.
 */
export function paddedNumber(value: number, format: string): string {
  const form = /^(?:"([^"]*)"|((?:\\.)+))?(0+)$/.exec(format);
  if (form === null)
    return String(value).padStart(/^0+$/.exec(bareFormat(format))?.[0].length ?? 0, "0");
  const prefix = form[1] ?? (form[2] ?? "").replace(/\\/g, "");
  return `${prefix}${String(value).padStart(form[3]?.length ?? 0, "0")}`;
}
