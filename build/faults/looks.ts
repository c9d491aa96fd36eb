import { asidePrefix } from "#excel/journal/scope";
import { journalNamespace } from "#excel/workbookState";

/** What is needed of the look of a workbook (test/support/workbookDump.ts). */
interface Look {
  readonly sheets: readonly { readonly name: string }[];
  readonly settings: Readonly<Record<string, string>>;
  readonly customXml: readonly { readonly namespaceUri: string; readonly xml: string }[];
}

/**
 * As it shall be, but for bookkeeping that nobody sees and nothing reads: when the page ends before the
 * journal is pointed to, or the request fails that clears away what the action before had kept, parts
 * without a pointer and sheets set aside stay until the next action takes them away.
 */
export function isSame(found: string, wanted: string): boolean {
  return found === wanted || withoutLeftOvers(found, wanted) === withoutLeftOvers(wanted, wanted);
}

function withoutLeftOvers(text: string, wanted: string): string {
  const look = JSON.parse(text) as Look;
  const target = JSON.parse(wanted) as Look;
  const parts = new Set(target.customXml.map(({ xml }) => xml));
  const names = new Set(target.sheets.map(({ name }) => name));
  const sheets = look.sheets.filter(({ name }) => !name.startsWith(asidePrefix) || names.has(name));
  const customXml = look.customXml.filter(
    ({ namespaceUri, xml }) => namespaceUri !== journalNamespace || parts.has(xml),
  );
  return JSON.stringify({ ...look, sheets, customXml });
}

/** The look of each sheet by its name. */
export function sheetLooks(text: string): ReadonlyMap<string, string> {
  const { sheets } = JSON.parse(text) as Look;
  return new Map(sheets.map((sheet) => [sheet.name, JSON.stringify(sheet)]));
}

/** Where two looks differ: the first places, each with the beginning of what stands there. */
export function difference(wanted: string, found: string): string {
  const places: string[] = [];
  compare(JSON.parse(wanted), JSON.parse(found), "", places);
  return places.slice(0, mostPlaces).join("; ");
}

const mostPlaces = 4;
const mostLetters = 160;

function compare(wanted: unknown, found: unknown, path: string, places: string[]): void {
  if (places.length >= mostPlaces || JSON.stringify(wanted) === JSON.stringify(found)) return;
  if (!isCollection(wanted) || !isCollection(found) || isShort(wanted) || isShort(found)) {
    const short = (value: unknown): string =>
      value === undefined ? "nothing" : JSON.stringify(value).slice(0, mostLetters);
    places.push(`${path}: wanted ${short(wanted)}, found ${short(found)}`);
    return;
  }
  const [had, has] = [byName(wanted), byName(found)];
  for (const key of new Set([...had.keys(), ...has.keys()])) {
    compare(had.get(key), has.get(key), `${path}/${key}`, places);
  }
}

type Collection = Readonly<Record<string, unknown>> | readonly unknown[];

function isCollection(value: unknown): value is Collection {
  return typeof value === "object" && value !== null;
}

function isShort(value: Collection): boolean {
  return JSON.stringify(value).length <= mostLetters;
}

/** Members by their name; what stands in a list by its own name, of cells by their place. */
function byName(collection: Collection): ReadonlyMap<string, unknown> {
  if (!Array.isArray(collection)) return new Map(Object.entries(collection));
  const items: readonly unknown[] = collection;
  return new Map(
    items.map((item, i) => {
      if (isCollection(item) && "name" in item) return [String(item["name"]), item];
      const isCell = Array.isArray(item) && item.length === 5;
      return [isCell ? `${String(item[0])},${String(item[1])}` : String(i), item];
    }),
  );
}
