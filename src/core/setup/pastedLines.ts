/** One line of pasted or typed text, cut into its fields. */
export interface PastedLine {
  /** Number of the line that one sees, from 1, blank ones included; of a table its row. */
  readonly line: number;
  /** Trimmed; at least one is not empty. */
  readonly fields: readonly string[];
}

/**
 * Lines of a table that was copied from Excel (tabs between cells, line breaks between rows, quotation
 * marks around cells that hold either), or typed as "Name = 40; Other name = 60" or one such pair a line.
 *
 * Blank lines are left out.
 * @example pastedLines("Grow\t60\nSave\t40").map(({ fields }) => fields); // => [["Grow", "60"], ["Save", "40"]]
 * @example pastedLines("Grow = 60; Save = 40").map(({ fields }) => fields); // => [["Grow", "60"], ["Save", "40"]]
 */
export function pastedLines(text: string): readonly PastedLine[] {
  const isTable = text.includes("\t");
  const lines = isTable ? tableRows(text).map((row) => [row]) : typedRows(text);
  return lines.flatMap((rows, at) =>
    rows
      .map((fields) => ({ line: at + 1, fields: fields.map((field) => field.trim()) }))
      .filter(({ fields }) => fields.some((field) => field !== "")),
  );
}

/** Rows as the clipboard holds them: `pastedLines` reads them back as they were. */
export function pastedText(rows: readonly (readonly string[])[]): string {
  // A tab at the end tells a table of one column from typed text.
  return rows.map((fields) => `${fields.map(quoted).join("\t")}\t`).join("\n");
}

function quoted(field: string): string {
  return /["\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** A cell in quotation marks, with doubled ones inside, or what stands up to the next tab or line break. */
const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

function tableRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  for (;;) {
    const [, inQuotes, plain = "", end = ""] = cell.exec(text) ?? [];
    row.push(inQuotes?.replaceAll('""', '"') ?? plain);
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "") return rows;
  }
}

/** The last "=" parts name and figure: a name can hold one itself. */
function typedRows(text: string): string[][][] {
  return text.split(/\r\n|\r|\n/).map((line) =>
    line.split(";").map((part) => {
      const at = part.lastIndexOf("=");
      return at < 0 ? [part] : [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}
