/** A number rounded to 15 significant digits, as Excel keeps when it shows, compares or writes one. */
export function round15(value: number): number {
  return Number(value.toPrecision(15));
}

/** The text of a number in the General format without a column limit: what `&` joins. */
export function numberToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15)
    return Object.is(value, -0) ? "0" : String(value);
  const [mantissa = "0", exponentText = "0"] = value.toExponential(14).split("e");
  const exponent = Number(exponentText);
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace("-", "").replace(".", "").replace(/0+$/, "") || "0";
  if (exponent >= 0 && exponent < 20) {
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
    const rest = digits.slice(exponent + 1);
    return sign + (rest ? `${whole}.${rest}` : whole);
  }
  // Excel writes a small number out as long as that takes no more than 20 places.
  if (exponent < 0 && digits.length - exponent <= 20) {
    return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  }
  const rest = digits.slice(1);
  const shown = `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  return `${sign}${digits[0] ?? "0"}${rest ? `.${rest}` : ""}E${shown}`;
}
