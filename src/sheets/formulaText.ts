/**
 * A text as it stands between the quotation marks of a formula.
 *
 * @example inQuotes('Board "A"'); // => 'Board ""A""'
 */
export function inQuotes(text: string): string {
  return text.replace(/"/g, '""');
}

/**
 * A sheet as a formula names it.
 *
 * @example quotedSheet("Ann's"); // => "'Ann''s'"
 */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}
