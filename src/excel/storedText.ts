import { ownValue } from "#core/ownValue";
import { runExcel } from "./runExcel";

/** Characters in one custom XML part: below 500 KB when every one needs escaping (5 bytes). */
const partLength = 95_000;

export interface StoredText {
  /** Namespace of the root element, by which the parts are found. */
  readonly namespace: string;
  /** Name of the root element. */
  readonly element: string;
  /** Tells the parts of this text from those of another in the same namespace. */
  readonly run: number;
  /** Tells two texts of one number apart, which two authors can write at the same moment. */
  readonly sum?: string;
  readonly text: string;
}

/** A long text as the XML of custom parts. */
export function xmlParts({ namespace, element, run, sum, text }: StoredText): string[] {
  const mark = sum === undefined ? "" : ` sum="${sum}"`;
  const count = Math.max(1, Math.ceil(text.length / partLength));
  return Array.from({ length: count }, (_, i) => {
    const slice = escaped(wellFormed(text, i * partLength, (i + 1) * partLength));
    return `<${element} xmlns="${namespace}" run="${run}"${mark} part="${i}">${slice}</${element}>`;
  });
}

/** The text of the parts with a number and, where it is given, a sum; null when parts are missing. */
export function textOfParts(
  parts: readonly string[],
  element: string,
  run: number,
  sum?: string,
): string | null {
  const slices = parts
    .flatMap((xml) => sliceOf(xml, element) ?? [])
    .filter((slice) => slice.run === run && (sum === undefined || slice.sum === sum))
    .sort((a, b) => a.part - b.part);
  if (slices.length === 0 || slices.some((slice, i) => slice.part !== i)) return null;
  return slices.map((slice) => unescaped(slice.slice)).join("");
}

/** Whether a part belongs to the text with a number and a sum. */
export function isPartOf(xml: string, element: string, run: number, sum?: string): boolean {
  const slice = sliceOf(xml, element);
  return slice?.run === run && (sum === undefined || slice.sum === sum);
}

interface Slice {
  readonly run: number;
  readonly part: number;
  readonly sum: string | undefined;
  readonly slice: string;
}

function sliceOf(xml: string, element: string): Slice | null {
  const match = new RegExp(`<${element}\\b([^>]*)>([^<]*)</${element}>`).exec(xml);
  if (match === null) return null;
  const [, attributes = "", slice = ""] = match;
  return {
    run: attributeOf(attributes, "run"),
    part: attributeOf(attributes, "part"),
    sum: /\bsum="(\w+)"/.exec(attributes)?.[1],
    slice,
  };
}

/** The XML of all parts of a namespace. Requests: 1, and 1 more for each ten of them. ExcelApi 1.5. */
export async function readXmlParts(
  namespace: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  return runExcel(
    "reading the workbook",
    async (context) => {
      const { customXmlParts } = context.workbook;
      const parts = customXmlParts.getByNamespace(namespace).load("items/id");
      await context.sync();
      return xmlOfParts(
        context,
        parts.items.map((part) => part.id),
      );
    },
    { repeatable: true, signal },
  );
}

/** Parts of 95,000 characters that make an answer below 2 MB, unless most of them had to be escaped. */
const partsAtOnce = 10;

/** The XML of parts by their ids. Requests: 1 for each ten parts. Requirement set: ExcelApi 1.5. */
export async function xmlOfParts(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let first = 0; first < ids.length; first += partsAtOnce) {
    const some = ids.slice(first, first + partsAtOnce);
    const xml = some.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request for each ten parts is the purpose
    await context.sync();
    texts.push(...xml.map(({ value }) => value));
  }
  return texts;
}

function attributeOf(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1] ?? Number.NaN);
}

/** A slice of a text that does not cut a pair of surrogates in two. */
function wellFormed(text: string, from: number, to: number): string {
  const isSecondHalf = (i: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(i));
  return text.slice(isSecondHalf(from) ? from + 1 : from, isSecondHalf(to) ? to + 1 : to);
}

/** Text of an XML element. */
function escaped(text: string): string {
  return withoutForbidden(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** JSON as XML can hold it: the two code points that it cannot hold become JSON escapes. */
export function withoutForbidden(json: string): string {
  return json.replaceAll("\uFFFE", "\\uFFFE").replaceAll("\uFFFF", "\\uFFFF");
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi,
    (whole, decimal, hex, name: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
      return ownValue(entities, name) ?? whole;
    },
  );
}
