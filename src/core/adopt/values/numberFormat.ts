import { currencyCode } from "../headerText";

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

/** Zeros that a format such as "0000" puts before an identifier: the identifier as it is seen. */
export function paddedNumber(value: number, format: string): string {
  const zeros = /^0+$/.exec(bareFormat(format))?.[0].length ?? 0;
  return String(value).padStart(zeros, "0");
}
