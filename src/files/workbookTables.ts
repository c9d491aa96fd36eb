import type { TablePlace } from "#core/register/content";

/** Text of a part of the file by its path; null when there is none. */
export type PartText = (path: string) => string | null;

/** A1 address to numbers from 0; null when it is none. */
type Rectangle = Pick<TablePlace, "row" | "column" | "rows" | "columns">;

/**
 * The Excel tables of an .xlsx file, by the name of their sheet; the library that reads the cells does
 * not tell them. A file whose parts cannot be followed has none.
 */
export function workbookTables(part: PartText): ReadonlyMap<string, readonly TablePlace[]> {
  const book = part("xl/workbook.xml");
  const targets = relationsOf(part, "xl/workbook.xml");
  const tables = new Map<string, readonly TablePlace[]>();
  for (const attributes of elements(book ?? "", "sheet")) {
    const sheet = attributes.get("name");
    const path = targets.get(attributes.get("r:id") ?? "");
    if (sheet === undefined || path === undefined) continue;
    const places = [...relationsOf(part, path).values()]
      .filter((target) => /\/tables\//.test(target))
      .flatMap((target) => tableIn(part(target), sheet));
    tables.set(sheet, places);
  }
  return tables;
}

function tableIn(xml: string | null, sheet: string): TablePlace[] {
  const [attributes] = elements(xml ?? "", "table");
  const place = rectangleOf(attributes?.get("ref") ?? "");
  const table = attributes?.get("displayName") ?? attributes?.get("name");
  // A table without a header row has no columns that adopting could name.
  if (place === null || table === undefined || attributes?.get("headerRowCount") === "0") return [];
  const totals = attributes?.get("totalsRowCount") === "1" ? 1 : 0;
  return [{ table, sheet, ...place, rows: place.rows - totals }];
}

/** Targets of the relations of a part by their id, as paths from the top of the file. */
function relationsOf(part: PartText, path: string): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const file = path.slice(folder.length);
  const targets = new Map<string, string>();
  for (const attributes of elements(part(`${folder}_rels/${file}.rels`) ?? "", "Relationship")) {
    const id = attributes.get("Id");
    const target = attributes.get("Target");
    if (id !== undefined && target !== undefined) targets.set(id, resolved(folder, target));
  }
  return targets;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Attributes of every element of a name, whatever its prefix. */
function elements(xml: string, name: string): Map<string, string>[] {
  const opening = new RegExp(
    `<(?:\\w+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`,
    "g",
  );
  return [...xml.matchAll(opening)].map(([, attributes = ""]) => {
    const pairs = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
    return new Map(pairs.map(([, key = "", a, b]) => [key, unescaped(a ?? b ?? "")] as const));
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    return entities[name] ?? whole;
  });
}

function rectangleOf(address: string): Rectangle | null {
  const match = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(address);
  if (match === null) return null;
  const [, left = "", top = "", right = "", bottom = ""] = match;
  const column = columnNumber(left);
  const row = Number(top) - 1;
  return {
    row,
    column,
    rows: Number(bottom) - row,
    columns: columnNumber(right) - column + 1,
  };
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
