/** Lays rows out in columns; a column of numbers is set to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((title, c) =>
    Math.max(length(title), ...rows.map((row) => length(row[c] ?? ""))),
  );
  const isNumeric = header.map(
    (_, c) => rows.length > 0 && rows.every((row) => /^[-\d.,%]*$/.test(row[c] ?? "")),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, c) => {
        const gap = " ".repeat((widths[c] ?? 0) - length(cell));
        return isNumeric[c] ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}

/** Cuts a text that is too long for its column. */
export function shortened(text: string, limit: number): string {
  const characters = Array.from(text.replace(/\s+/g, " "));
  return characters.length <= limit
    ? characters.join("")
    : `${characters.slice(0, limit - 1).join("")}…`;
}

function length(text: string): number {
  return Array.from(text).length;
}
