import type { Workbook } from "#host/engine/workbook";
import { Refusal } from "#host/engine/refusal";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { XmlPartPlace, XmlPartScope } from "#host/protocol/subjects";

function partsOf(workbook: Workbook): XmlPartPlace[] {
  return workbook.customXmlParts.map((part) => ({ workbook, part }));
}

function findPart(workbook: Workbook, key: string | number): XmlPartPlace | null {
  const folded = String(key).toLowerCase();
  return partsOf(workbook).find(({ part }) => part.id.toLowerCase() === folded) ?? null;
}

/** Namespace of the root element; refuses text that has none because it is no XML. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+((?:\s[^>]*)?)>/.exec(xml);
  if (!root) throw invalidArgument();
  const [, prefix, attributes = ""] = root;
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const declared = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return declared?.[1] ?? declared?.[2] ?? "";
}

/** Characters of a part, with quirk "xml-part-limit". */
const longestPart = 1_000_000;

function fittingXml(xml: string, { quirks }: Context): string {
  if (xml.length > longestPart && quirks.has("xml-part-limit")) {
    throw new Refusal("GeneralException", "The custom XML part is too large.");
  }
  return xml;
}

export const customXmlPartCollection = declareClass<"CustomXmlPartCollection">({
  name: "CustomXmlPartCollection",
  items: {
    of: "CustomXmlPart",
    access: ["getItem", "getItemOrNullObject", "getCount"],
    list: partsOf,
    find: findPart,
  },
  methods: {
    add: {
      to: "CustomXmlPart",
      get: (workbook, args, context) => {
        const xml = fittingXml(args.text(0), context);
        const part = { id: workbook.newId(), namespaceUri: namespaceOf(xml), xml };
        workbook.customXmlParts.push(part);
        workbook.touch("customXml");
        return { workbook, part };
      },
    },
    getByNamespace: {
      to: "CustomXmlPartScopedCollection",
      get: (workbook, args) => ({ workbook, namespaceUri: args.text(0) }),
    },
  },
});

function scoped({ workbook, namespaceUri }: XmlPartScope): XmlPartPlace[] {
  return partsOf(workbook).filter(({ part }) => part.namespaceUri === namespaceUri);
}

export const customXmlPartScopedCollection = declareClass<"CustomXmlPartScopedCollection">({
  name: "CustomXmlPartScopedCollection",
  items: {
    of: "CustomXmlPart",
    access: ["getItem", "getItemOrNullObject", "getCount"],
    list: scoped,
    find: (scope, key) => scoped(scope).find(({ part }) => part.id === key) ?? null,
  },
  methods: {
    getOnlyItem: {
      to: "CustomXmlPart",
      get: (scope) => {
        const [first, ...others] = scoped(scope);
        if (!first || others.length > 0) throw itemNotFound();
        return first;
      },
    },
    getOnlyItemOrNullObject: {
      to: "CustomXmlPart",
      get: (scope) => {
        const [first, ...others] = scoped(scope);
        return first && others.length === 0 ? first : null;
      },
    },
  },
});

export const customXmlPart = declareClass<"CustomXmlPart">({
  name: "CustomXmlPart",
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    id: { get: ({ part }) => part.id },
    namespaceUri: { get: ({ part }) => part.namespaceUri },
  },
  methods: {
    getXml: { call: ({ part }) => part.xml },
    setXml: {
      call: ({ workbook, part }, args, context) => {
        const xml = fittingXml(args.text(0), context);
        part.namespaceUri = namespaceOf(xml);
        part.xml = xml;
        workbook.touch("customXml");
      },
    },
    delete: {
      call: ({ workbook, part }) => {
        workbook.customXmlParts = workbook.customXmlParts.filter((p) => p !== part);
        workbook.touch("customXml");
      },
    },
  },
});
