import { packageOf } from "#test/support/xlsxPackage";
import { readZip, unpack } from "#host/xlsx/zip";
import { extremes, type Chance } from "./chance";

type Parts = Map<string, Uint8Array>;
/** Changes the parts; the archive around them stays sound. */
type PartMutation = (parts: Parts, chance: Chance) => void;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

function anyPart(parts: Parts, chance: Chance, which = /./): string {
  return chance.of([...parts.keys()].filter((name) => which.test(name))) ?? "xl/workbook.xml";
}

/** Changes one place of the markup of one part that fits a pattern. */
function replaceOne(
  pattern: RegExp,
  by: (match: string, chance: Chance) => string,
  which?: RegExp,
): PartMutation {
  return (parts, chance) => {
    const name = anyPart(parts, chance, which ?? /\.(?:xml|rels|vml)$/);
    const text = textOf(parts.get(name));
    const found = [...text.matchAll(pattern)];
    const times = 1 + chance.below(4);
    let changed = text;
    for (let i = 0; i < times && found.length > 0; i++) {
      const match = found.splice(chance.below(found.length), 1)[0];
      if (match === undefined) continue;
      const [old] = match;
      changed = changed.replace(old, () => by(old, chance));
    }
    parts.set(name, utf8(changed));
  };
}

const tag = /<[^<>]{1,400}>/g;
const attribute = / [\w:]{1,40}="[^"<>]{0,200}"/g;
const cells = /xl\/worksheets\/[^/]+\.xml$/;
const lists = /\.rels$|Content_Types/;

const valued = (old: string, value: string): string =>
  `${old.slice(0, old.indexOf("=") + 1)}"${value}"`;

const partMutations: Readonly<Record<string, PartMutation>> = {
  "a part removed": (parts, chance) => {
    parts.delete(anyPart(parts, chance));
  },
  "a part emptied": (parts, chance) => {
    parts.set(anyPart(parts, chance), new Uint8Array());
  },
  "two parts swapped": (parts, chance) => {
    const [a, b] = [anyPart(parts, chance), anyPart(parts, chance)];
    const [first, second] = [parts.get(a), parts.get(b)];
    if (first && second) parts.set(a, second).set(b, first);
  },
  "a part repeated under another name": (parts, chance) => {
    const name = anyPart(parts, chance);
    parts.set(
      chance.of([`${name}.copy`, name.toUpperCase(), `../${name}`, `${name}/x.xml`]),
      parts.get(name) ?? utf8(""),
    );
  },
  "a tag removed": replaceOne(tag, () => ""),
  "a tag repeated": replaceOne(tag, (old, chance) => old.repeat(2 + chance.below(50))),
  "a tag renamed": replaceOne(tag, (old, chance) =>
    old.replace(/[\w:]+/, () =>
      chance.of(["row", "c", "v", "f", "x:row", "__proto__", "sheetData", "t"]),
    ),
  ),
  "tags swapped": replaceOne(/(<[^<>]{1,200}>)(<[^<>]{1,200}>)/g, (old) =>
    old.replace(/^(<[^>]*>)(<.*)$/s, "$2$1"),
  ),
  "an attribute put to the extreme": replaceOne(attribute, (old, chance) =>
    valued(old, chance.of(extremes).replace("<", "")),
  ),
  "an attribute removed": replaceOne(attribute, () => ""),
  "an attribute repeated": replaceOne(attribute, (old, chance) =>
    old.repeat(2 + chance.below(100)),
  ),
  "a number put to the extreme": replaceOne(/\d+(?:\.\d+)?/g, (_, chance) => chance.of(extremes)),
  "a relation changed": replaceOne(
    attribute,
    (old, chance) =>
      valued(
        old,
        chance.of([
          "../../../etc/passwd",
          "file:///c:/x",
          "/xl/workbook.xml",
          "sheet1.xml",
          "rId1",
          "%00",
          "%E0%A4%A",
          "External",
        ]),
      ),
    lists,
  ),
  "a cell changed": replaceOne(
    /<c [^<>]{0,200}>/g,
    (old, chance) =>
      chance.of([
        old.replace(/ t="\w+"/, ""),
        old.replace(/>$/, ` t="${chance.of(["s", "b", "e", "str", "d", "inlineStr", "zz"])}">`),
        old.replace(/r="[^"]*"/, () => `r="${chance.of(extremes).slice(0, 40)}"`),
        old.replace(/ s="\d+"/, ' s="99999"'),
      ]),
    cells,
  ),
  "a value changed": replaceOne(
    /<v>[^<]{0,200}<\/v>/g,
    (_, chance) => `<v>${chance.of(extremes)}</v>`,
    cells,
  ),
  "a formula changed": replaceOne(
    /<v>/g,
    (old, chance) =>
      `<f${chance.of(["", ' t="shared" si="0"', ' t="array" ref="A1:XFD9"', ' t="dataTable" ref="A1"'])}>${chance.of(["A1", "SUM(A:XFD)", "((((", "1/0", "INDIRECT(A1)", "Plan[#All]", "'x'!A1", "LAMBDA(x,x)(1)", "#REF!", "A1#", "{1,2;3}"])}</f>${old}`,
    cells,
  ),
  "another encoding": (parts, chance) => {
    const name = anyPart(parts, chance, /\.(?:xml|rels)$/);
    const text = textOf(parts.get(name));
    const encoding = chance.of(["utf16le", "latin1", "utf8"] as const);
    parts.set(
      name,
      new Uint8Array(Buffer.from(chance.of(["", "\ufeff", "\ufffe", "\0"]) + text, encoding)),
    );
  },
};

export const partMutationNames = Object.keys(partMutations);

/** The package with some of its parts changed as the mutation says. */
export function withChangedParts(bytes: Uint8Array, mutation: string, chance: Chance): Uint8Array {
  const parts = partsIn(bytes);
  partMutations[mutation]?.(parts, chance);
  return packageOf(Object.fromEntries(parts));
}

/** None where an earlier change has made the archive one that is refused. */
function partsIn(bytes: Uint8Array): Parts {
  try {
    return new Map(readZip(bytes).map((entry) => [entry.name, unpack(entry)]));
  } catch {
    return new Map();
  }
}
