/** A block of texts as Excel puts it on the clipboard as plain text: tabs between, quoted where needed. */
export function writeTabText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t") + "\r\n").join("");
}

function quoted(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Reads plain text from the clipboard: cells between tabs, quoted ones may hold tabs and line breaks. A
 * quotation mark inside a cell stands for itself. All rows come out equally long.
 */
export function readTabText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = cellAt(text, at);
    row.push(cell.text);
    at = cell.end;
    const separator = text.charAt(at);
    if (separator === "\t") {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (separator === "") break;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    // The line break after the last row is no row of its own.
    if (at === text.length) break;
  }
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill("")]);
}

const plain = /[^\t\r\n]*/y;
const inQuotes = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;

function cellAt(text: string, at: number): { readonly text: string; readonly end: number } {
  if (text.charAt(at) === '"') {
    inQuotes.lastIndex = at;
    const found = inQuotes.exec(text);
    if (found) {
      const content = (found[1] ?? "").replaceAll('""', '"').replaceAll("\r\n", "\n");
      return { text: content, end: at + found[0].length };
    }
  }
  plain.lastIndex = at;
  const found = plain.exec(text)?.[0] ?? "";
  return { text: found, end: at + found.length };
}
