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

/** The first place at which two looks differ, with what stands around it. */
export function difference(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at++;
  const near = (text: string): string => text.slice(Math.max(0, at - 80), at + 80);
  return `wanted …${near(wanted)}… found …${near(found)}…`;
}
