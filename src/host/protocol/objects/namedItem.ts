import { quoteSheetName, formatArea, type Area } from "#host/engine/address";
import { addName, changeName, deleteName } from "#host/engine/names";
import type { Arguments } from "#host/protocol/arguments";
import { booleanOf, textOf } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import type { NameList, NamePlace } from "#host/protocol/subjects";
import { parseAddress } from "./geometry";

function namesOf(list: NameList): NamePlace[] {
  const { workbook, sheet } = list;
  return workbook.names
    .filter((name) => name.sheetId === sheet?.id)
    .map((name) => ({ workbook, name }));
}

export const namedItemCollection = declareClass<"NamedItemCollection">({
  name: "NamedItemCollection",
  items: {
    of: "NamedItem",
    access: ["getItem", "getItemOrNullObject", "getCount"],
    list: namesOf,
    find: (list, key) => {
      const folded = String(key).toLowerCase();
      return namesOf(list).find(({ name }) => name.name.toLowerCase() === folded) ?? null;
    },
  },
  methods: {
    add: { to: "NamedItem", get: add },
    addFormulaLocal: { to: "NamedItem", get: add },
  },
});

function add(list: NameList, args: Arguments): NamePlace {
  const { workbook, sheet } = list;
  const object = args.object(1);
  const reference =
    object?.className === "Range" ? `=${absoluteReference(object.subject)}` : args.raw(1);
  if (typeof reference !== "string" || reference === "") throw invalidArgument();
  const name = addName(workbook, args.text(0), reference, {
    comment: args.optionalText(2) ?? "",
    ...(sheet ? { sheetId: sheet.id } : {}),
  });
  return { workbook, name };
}

function absoluteReference(place: Place): string {
  return `${quoteSheetName(place.sheet.name)}!${absolute(place.area)}`;
}

/** "$A$1:$B$2", "$2:$3", "$B:$C". */
export function absolute(area: Area): string {
  return formatArea(area).replace(/([A-Z]+)|(\d+)/g, "$$$&");
}

export const namedItem = declareClass<"NamedItem">({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name, Name: name.name }),
  scalars: {
    name: { get: ({ name }) => name.name },
    comment: {
      get: ({ name }) => name.comment,
      set: ({ workbook, name }, value) => {
        name.comment = textOf(value);
        workbook.touch("names");
      },
    },
    formula: {
      get: ({ name }) => `=${name.formula}`,
      set: ({ workbook, name }, value) => {
        changeName(workbook, name, textOf(value));
      },
    },
    scope: { get: ({ name }) => (name.sheetId === undefined ? "Workbook" : "Worksheet") },
    type: { get: (place) => contentOf(place).type },
    value: {
      get: (place, context) => {
        context.refresh();
        return contentOf(place).value;
      },
    },
    visible: {
      get: ({ name }) => name.visible,
      set: ({ workbook, name }, value) => {
        name.visible = booleanOf(value);
        workbook.touch("names");
      },
    },
  },
  navigations: {
    worksheet: {
      to: "Worksheet",
      get: ({ workbook, name }) => {
        const sheet = name.sheetId === undefined ? undefined : workbook.sheetById(name.sheetId);
        if (!sheet) throw itemNotFound();
        return sheet;
      },
    },
    worksheetOrNullObject: {
      to: "Worksheet",
      get: ({ workbook, name }) =>
        name.sheetId === undefined ? null : (workbook.sheetById(name.sheetId) ?? null),
    },
  },
  methods: {
    delete: {
      call: ({ workbook, name }) => {
        deleteName(workbook, name);
      },
    },
    getRange: {
      to: "Range",
      get: (place, _args, context) => {
        const range = rangeOf(place, context);
        if (!range) throw itemNotFound();
        return range;
      },
    },
    getRangeOrNullObject: {
      to: "Range",
      get: (place, _args, context) => rangeOf(place, context),
    },
  },
});

function targetOf({ workbook, name }: NamePlace): ReturnType<typeof parseAddress> {
  const home = (name.sheetId && workbook.sheetById(name.sheetId)) || workbook.sheets[0];
  return home && name.formula.includes("!") ? parseAddress(name.formula, home) : null;
}

function rangeOf(place: NamePlace, context: Context): Place | null {
  const target = targetOf(place);
  return target && context.place(target.sheet, target.area);
}

/** Type and value as Excel gives them: a reference answers with its address. */
function contentOf(place: NamePlace): { type: string; value: unknown } {
  const target = targetOf(place);
  if (target) {
    const { sheet, area } = target;
    return { type: "Range", value: `${quoteSheetName(sheet.name)}!${formatArea(area)}` };
  }
  const { formula } = place.name;
  if (/^".*"$/s.test(formula)) {
    return { type: "String", value: formula.slice(1, -1).replaceAll('""', '"') };
  }
  if (/^(true|false)$/i.test(formula)) {
    return { type: "Boolean", value: formula.toLowerCase() === "true" };
  }
  if (formula.includes("#REF!")) return { type: "Error", value: "#REF!" };
  const number = Number(formula);
  if (formula.trim() !== "" && Number.isFinite(number)) return { type: "Double", value: number };
  return { type: "String", value: `=${formula}` };
}
