import type { Workbook } from "#host/engine/workbook";
import type { Arguments } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument, itemNotFound } from "#host/protocol/failure";
import type { KeyedEntry } from "#host/protocol/subjects";

export const settingCollection = declareClass<"SettingCollection">({
  name: "SettingCollection",
  items: {
    of: "Setting",
    access: ["getItem", "getItemOrNullObject", "getCount"],
    list: (workbook) => [...workbook.settings.keys()].map((key) => ({ workbook, key })),
    find: (workbook, key) =>
      workbook.settings.has(String(key)) ? { workbook, key: String(key) } : null,
  },
  methods: { add: { to: "Setting", get: add } },
});

/** Adding a key that exists replaces its value. */
function add(workbook: Workbook, args: Arguments, context: Context): KeyedEntry {
  const key = args.text(0);
  if (key === "") throw invalidArgument();
  store(workbook, key, args.raw(1), context);
  return { workbook, key };
}

/** Characters that all settings may have, with quirk "settings-limit". */
const longestSettings = 1_000_000;

function store(workbook: Workbook, key: string, value: unknown, { quirks }: Context): void {
  const text = JSON.stringify(value);
  if (quirks.has("settings-limit")) {
    const others = [...workbook.settings].filter(([name]) => name !== key);
    const length = others.reduce((sum, [, other]) => sum + other.length, text.length);
    if (length > longestSettings) throw invalidArgument();
  }
  workbook.settings.set(key, text);
  workbook.touch("settings");
}

function textOfSetting({ workbook, key }: KeyedEntry): string {
  const text = workbook.settings.get(key);
  if (text === undefined) throw itemNotFound();
  return text;
}

export const setting = declareClass<"Setting">({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: (entry): unknown => JSON.parse(textOfSetting(entry)),
      set: (entry, value, context) => {
        textOfSetting(entry);
        store(entry.workbook, entry.key, value, context);
      },
    },
  },
  methods: {
    delete: {
      call: (entry) => {
        textOfSetting(entry);
        entry.workbook.settings.delete(entry.key);
        entry.workbook.touch("settings");
      },
    },
  },
});
