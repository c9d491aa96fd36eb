import type { StylePatch } from "#host/engine/style";
import { formatted } from "#host/engine/text";

/** A cell of a table that was copied elsewhere. */
export interface PastedCell {
  readonly text: string;
  readonly style: StylePatch | null;
}

export interface PastedTable {
  readonly rows: readonly (readonly PastedCell[])[];
  /** Places of merged cells: row, column, rows, columns. */
  readonly merges: readonly (readonly [number, number, number, number])[];
}

const empty: PastedCell = { text: "", style: null };
/** More than this in one span is no table but an attack on the memory. */
const mostSpan = 16_384;

/** Reads the first table of a piece of HTML, as Excel, LibreOffice, Google Sheets and web pages copy it. */
export function readTableHtml(html: string): PastedTable | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  const table = page.querySelector("table");
  if (!table) return null;
  const styles = new StyleReader(
    [...page.querySelectorAll("style")].map((style) => style.textContent).join("\n"),
  );
  const rows: PastedCell[][] = [];
  const merges: [number, number, number, number][] = [];
  [...table.rows].forEach((line, row) => {
    const cells = (rows[row] ??= []);
    let column = 0;
    for (const cell of line.cells) {
      while (cells[column]) column++;
      const height = Math.min(cell.rowSpan || 1, table.rows.length - row);
      const width = Math.min(cell.colSpan || 1, mostSpan);
      cells[column] = { text: textOf(cell), style: styles.of(cell) };
      for (let r = 0; r < height; r++) {
        const target = (rows[row + r] ??= []);
        for (let c = 0; c < width; c++) target[column + c] ??= empty;
      }
      if (height > 1 || width > 1) merges.push([row, column, height, width]);
      column += width;
    }
  });
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return null;
  return {
    rows: rows.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? empty)),
    merges,
  };
}

/** The text of a cell as shown: white space counts once, <br> breaks the line. */
function textOf(cell: HTMLTableCellElement): string {
  const number = cell.getAttribute("x:num");
  if (number !== null && number !== "") return number;
  let text = "";
  const add = (node: Node): void => {
    if (node.nodeType === 3) text += (node.textContent ?? "").replace(/[ \t\r\n]+/g, " ");
    else if (node.nodeName === "BR") text += "\n";
    else {
      const isBlock = /^(P|DIV|LI|H\d)$/.test(node.nodeName);
      if (isBlock && text !== "" && !text.endsWith("\n")) text += "\n";
      for (const child of node.childNodes) add(child);
    }
  };
  for (const child of cell.childNodes) add(child);
  return text
    .replace(/ *\n */g, "\n")
    .replaceAll("\u00a0", " ")
    .trim();
}

const namedFormats: Readonly<Record<string, string>> = {
  general: "General",
  percent: "0.00%",
  fixed: "0.00",
  standard: "#,##0.00",
  scientific: "0.00E+00",
  "short date": "m/d/yyyy",
  "medium date": "d-mmm-yy",
  "long date": "dddd, mmmm d, yyyy",
  "short time": "h:mm",
  "medium time": "h:mm AM/PM",
  "long time": "h:mm:ss AM/PM",
};

/** Reads the looks of cells from the classes of a style sheet and their own style attributes. */
class StyleReader {
  private readonly classes = new Map<string, string>();
  private readonly known = new Map<string, StylePatch | null>();

  constructor(sheet: string) {
    for (const [, name, body] of sheet.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
      if (name !== undefined && body !== undefined) this.classes.set(name, body);
    }
  }

  of(cell: HTMLTableCellElement): StylePatch | null {
    const css = [
      ...[...cell.classList].map((name) => this.classes.get(name) ?? ""),
      cell.tagName === "TH" ? "font-weight:700" : "",
      innerCss(cell),
      cell.getAttribute("bgcolor") ? `background:${cell.getAttribute("bgcolor") ?? ""}` : "",
      cell.getAttribute("style") ?? "",
    ].join(";");
    let patch = this.known.get(css);
    if (patch === undefined) this.known.set(css, (patch = patchOf(declarations(css))));
    return patch;
  }
}

/** <b> and <i> around the whole content count for the cell. */
function innerCss(cell: HTMLTableCellElement): string {
  const css: string[] = [];
  for (
    let inner = cell.firstElementChild;
    inner && inner.textContent === cell.textContent;
    inner = inner.firstElementChild
  ) {
    if (/^(B|STRONG)$/.test(inner.tagName)) css.push("font-weight:700");
    if (/^(I|EM)$/.test(inner.tagName)) css.push("font-style:italic");
    if (inner.tagName === "U") css.push("text-decoration:underline");
    css.push(inner.getAttribute("style") ?? "");
  }
  return css.join(";");
}

function declarations(css: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g)) {
    if (name !== undefined && value !== undefined) found.set(name.toLowerCase(), value.trim());
  }
  return found;
}

function patchOf(css: ReadonlyMap<string, string>): StylePatch | null {
  const weight = css.get("font-weight");
  const decoration = css.get("text-decoration") ?? css.get("text-decoration-line");
  const color = colorOf(css.get("color"));
  const background = colorOf(css.get("background-color") ?? css.get("background"));
  const horizontal = alignmentOf(css.get("text-align"));
  const numberFormat = numberFormatOf(css.get("mso-number-format"));
  const font = {
    ...(weight && /bold|[6-9]00/.test(weight) ? { bold: true } : {}),
    ...(css.get("font-style") === "italic" ? { italic: true } : {}),
    ...(decoration?.includes("underline") ? { underline: "Single" as const } : {}),
    ...(decoration?.includes("line-through") ? { strikethrough: true } : {}),
    ...(color ? { color } : {}),
  };
  const patch: StylePatch = {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(background ? { fill: { pattern: "solid", color: background } } : {}),
    ...(horizontal ? { alignment: { horizontal } } : {}),
    ...(numberFormat ? { numberFormat } : {}),
  };
  return Object.keys(patch).length > 0 ? patch : null;
}

function alignmentOf(
  align: string | undefined,
): NonNullable<StylePatch["alignment"]>["horizontal"] | undefined {
  if (align === "left") return "Left";
  if (align === "center") return "Center";
  return align === "right" ? "Right" : undefined;
}

function numberFormatOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const bare = given
    .replace(/^["'](.*)["']$/s, "$1")
    .replace(/\\0022/g, '"')
    .replace(/\\(.)/gs, "$1");
  const format = namedFormats[bare.toLowerCase()] ?? bare;
  return formatted(format, 1) === "########" ? undefined : format;
}

const colorNames: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  navy: "#000080",
  purple: "#800080",
  teal: "#008080",
};

function colorOf(css: string | undefined): string | undefined {
  if (!css) return undefined;
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/i.exec(css)?.[1];
  if (hex) {
    const long = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
    return `#${long.toUpperCase()}`;
  }
  const rgb = /rgba?\(\s*(\d+)\D+(\d+)\D+(\d+)(?:\D+([\d.]+))?/.exec(css);
  if (rgb) {
    if (rgb[4] === "0") return undefined;
    const part = (text = "0"): string => Math.min(255, Number(text)).toString(16).padStart(2, "0");
    return `#${part(rgb[1])}${part(rgb[2])}${part(rgb[3])}`.toUpperCase();
  }
  return colorNames[/^[a-z]+/i.exec(css)?.[0].toLowerCase() ?? ""];
}
