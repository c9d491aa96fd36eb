import type { Workbook } from "#host/engine/workbook";
import { numberOf, textOf } from "#host/protocol/arguments";
import { declareClass, type Context, type ScalarMember } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { KeyedEntry } from "#host/protocol/subjects";

function property(key: string): ScalarMember<Workbook> {
  return {
    get: (book) => book.properties.get(key) ?? "",
    set: (book, value) => {
      book.properties.set(key, textOf(value));
      book.touch("properties");
    },
  };
}

export const documentProperties = declareClass<"DocumentProperties">({
  name: "DocumentProperties",
  scalars: {
    title: property("title"),
    subject: property("subject"),
    author: property("author"),
    keywords: property("keywords"),
    comments: property("comments"),
    category: property("category"),
    manager: property("manager"),
    company: property("company"),
    lastAuthor: { get: (book) => book.properties.get("lastAuthor") ?? "" },
    revisionNumber: {
      get: (book) => Number(book.properties.get("revisionNumber") ?? 0),
      set: (book, value) => {
        book.properties.set("revisionNumber", String(numberOf(value)));
        book.touch("properties");
      },
    },
    creationDate: { get: (book) => book.properties.get("creationDate") ?? null },
  },
  navigations: { custom: { to: "CustomPropertyCollection", get: (book) => book } },
});

export const customPropertyCollection = declareClass<"CustomPropertyCollection">({
  name: "CustomPropertyCollection",
  items: {
    of: "CustomProperty",
    access: ["getItem", "getItemOrNullObject", "getCount"],
    list: (workbook) => [...workbook.customProperties.keys()].map((key) => ({ workbook, key })),
    find: (workbook, key) => {
      const folded = String(key).toLowerCase();
      const found = [...workbook.customProperties.keys()].find((k) => k.toLowerCase() === folded);
      return found === undefined ? null : { workbook, key: found };
    },
  },
  methods: {
    add: {
      to: "CustomProperty",
      get: (workbook, args, context) => {
        const entry = { workbook, key: args.text(0) };
        store(entry, args.raw(1), context);
        return entry;
      },
    },
    deleteAll: {
      call: (workbook) => {
        workbook.customProperties.clear();
        workbook.touch("properties");
      },
    },
  },
});

/** Characters that are kept of a text, with quirk "custom-property-cut". */
const longestKept = 250;

function store({ workbook, key }: KeyedEntry, value: unknown, { quirks }: Context): void {
  const fits = typeof value === "number" || typeof value === "boolean" || typeof value === "string";
  if (!fits || key === "" || key.length > 255) throw invalidArgument();
  const isCut = typeof value === "string" && quirks.has("custom-property-cut");
  workbook.customProperties.set(key, isCut ? value.slice(0, longestKept) : value);
  workbook.touch("properties");
}

function valueOf({ workbook, key }: KeyedEntry): number | boolean | string {
  const value = workbook.customProperties.get(key);
  if (value === undefined) throw itemNotFound();
  return value;
}

export const customProperty = declareClass<"CustomProperty">({
  name: "CustomProperty",
  identity: ({ key }) => ({ Key: key }),
  scalars: {
    key: { get: ({ key }) => key },
    type: {
      get: (entry) => {
        const value = valueOf(entry);
        if (typeof value === "string") return "String";
        return typeof value === "boolean" ? "Boolean" : "Number";
      },
    },
    value: { get: valueOf, set: store },
  },
  methods: {
    delete: {
      call: (entry) => {
        valueOf(entry);
        entry.workbook.customProperties.delete(entry.key);
        entry.workbook.touch("properties");
      },
    },
  },
});

export const worksheetCustomPropertyCollection = declareClass<"WorksheetCustomPropertyCollection">({
  name: "WorksheetCustomPropertyCollection",
  items: {
    of: "WorksheetCustomProperty",
    access: ["getItem", "getItemOrNullObject", "getCount"],
    list: (sheet) => [...sheet.customProperties.keys()].map((key) => ({ sheet, key })),
    find: (sheet, key) => {
      const folded = String(key).toLowerCase();
      const found = [...sheet.customProperties.keys()].find((k) => k.toLowerCase() === folded);
      return found === undefined ? null : { sheet, key: found };
    },
  },
  methods: {
    add: {
      to: "WorksheetCustomProperty",
      get: (sheet, args) => {
        const key = args.text(0);
        if (key === "") throw invalidArgument();
        sheet.customProperties.set(key, args.text(1));
        sheet.touch("properties");
        return { sheet, key };
      },
    },
  },
});

export const worksheetCustomProperty = declareClass<"WorksheetCustomProperty">({
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key, Key: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, textOf(value));
        sheet.touch("properties");
      },
    },
  },
  methods: {
    delete: {
      call: ({ sheet, key }) => {
        if (!sheet.customProperties.delete(key)) throw itemNotFound();
        sheet.touch("properties");
      },
    },
  },
});
