import { contains, formatArea, intersect, quoteSheetName, type Area } from "#host/engine/address";
import { isAllowed } from "#host/engine/judge";
import type { Validation } from "#host/engine/features";
import type { Sheet } from "#host/engine/sheet";
import { checkValidation } from "#host/engine/validation";
import { booleanOf, oneOf, recordOf, textOf } from "#host/protocol/arguments";
import { declareClass, type Context } from "#host/protocol/declaration";
import { invalidArgument } from "#host/protocol/failure";
import type { Place } from "#host/protocol/place";
import { requireFormatting } from "./formatting";
import { ruleFromWire, ruleToWire } from "./validationRule";
import { subtract } from "./subtract";

export const dataValidation = declareClass<"DataValidation">({
  name: "DataValidation",
  scalars: {
    type: {
      get: (place) => {
        const all = validationsOf(place);
        if (all.length === 0) return "None";
        if (all.length > 1) return "Inconsistent";
        return covers(all[0], place.area) ? typeWord(all[0]) : "MixedCriteria";
      },
    },
    rule: { get: (place) => single(place, (v) => ruleToWire(v)) ?? {}, set: setRule },
    ignoreBlanks: {
      get: (place) => single(place, (v) => v.allowBlank) ?? true,
      set: (place, value) => {
        change(place, { allowBlank: booleanOf(value) });
      },
    },
    prompt: {
      get: (place) =>
        single(place, (v) => ({
          showPrompt: v.showPrompt,
          title: v.promptTitle,
          message: v.promptMessage,
        })) ?? { showPrompt: true, title: "", message: "" },
      set: (place, value) => {
        const prompt = recordOf(value);
        const title = optionalText(prompt["title"], 32);
        const message = optionalText(prompt["message"], 255);
        change(place, {
          showPrompt: prompt["showPrompt"] !== false,
          promptTitle: title,
          promptMessage: message,
        });
      },
    },
    errorAlert: {
      get: (place) =>
        single(place, (v) => ({
          showAlert: v.showError,
          style: styleWords[v.errorStyle],
          title: v.errorTitle,
          message: v.errorMessage,
        })) ?? { showAlert: true, style: "Stop", title: "", message: "" },
      set: (place, value) => {
        const alert = recordOf(value);
        const word = oneOf(alert["style"] ?? "Stop", ["Stop", "Warning", "Information"]);
        change(place, {
          showError: alert["showAlert"] !== false,
          errorStyle: word === "Stop" ? "stop" : word === "Warning" ? "warning" : "information",
          errorTitle: optionalText(alert["title"], 32),
          errorMessage: optionalText(alert["message"], 225),
        });
      },
    },
    valid: {
      get: (place, context) => {
        context.refresh();
        return allValid(place, context);
      },
    },
  },
  methods: {
    clear: {
      call: (place) => {
        requireFormatting(place.sheet, "allowFormatCells");
        for (const area of place.areas) clearValidation(place.sheet, area);
      },
    },
  },
});

const styleWords = { stop: "Stop", warning: "Warning", information: "Information" } as const;

function typeWord(validation: Validation | undefined): string {
  const words = {
    none: "None",
    whole: "WholeNumber",
    decimal: "Decimal",
    list: "List",
    date: "Date",
    time: "Time",
    textLength: "TextLength",
    custom: "Custom",
  } as const;
  return validation ? words[validation.type] : "None";
}

function optionalText(value: unknown, longest: number): string {
  if (value === undefined || value === null) return "";
  const text = textOf(value);
  if (text.length > longest) throw invalidArgument();
  return text;
}

function validationsOf(place: Place): Validation[] {
  return place.sheet.validations.filter(
    (v) => v.type !== "none" && v.areas.some((a) => place.areas.some((b) => intersect(a, b))),
  );
}

function covers(validation: Validation | undefined, area: Area): boolean {
  return (
    validation !== undefined &&
    validation.areas.reduce((left, a) => left.flatMap((rest) => subtract(rest, a)), [area])
      .length === 0
  );
}

function single<V>(place: Place, read: (validation: Validation) => V): V | null {
  const all = validationsOf(place);
  return all.length === 1 && all[0] && covers(all[0], place.area) ? read(all[0]) : null;
}

const blank: Omit<Validation, "areas"> = {
  type: "none",
  operator: "between",
  formula1: "",
  formula2: "",
  allowBlank: true,
  inCellDropDown: true,
  errorStyle: "stop",
  showError: true,
  errorTitle: "",
  errorMessage: "",
  showPrompt: true,
  promptTitle: "",
  promptMessage: "",
};

function setRule(place: Place, value: unknown): void {
  const rule = ruleFromWire(recordOf(value), (source) => reference(source, place.sheet));
  const kept = single(place, (v) => v);
  replace(place, { ...(kept ?? blank), ...rule });
}

/** Prompt, alert and blanks may be changed only where a rule stands, as in Excel. */
function change(place: Place, patch: Partial<Validation>): void {
  const now = single(place, (v) => v);
  if (!now) throw invalidArgument();
  replace(place, { ...now, ...patch });
}

function replace(place: Place, validation: Omit<Validation, "areas">): void {
  const { sheet, areas } = place;
  requireFormatting(sheet, "allowFormatCells");
  const made = anew({ ...validation, areas: [...areas] });
  checkValidation(made);
  for (const area of areas) clearValidation(sheet, area);
  sheet.validations.push(made);
  sheet.touch("validations");
}

/** Without the element it was read from, so that it is written anew. */
function anew(validation: Validation): Validation {
  const copy = { ...validation };
  delete copy.source;
  return copy;
}

function clearValidation(sheet: Sheet, area: Area): void {
  sheet.validations = sheet.validations
    .map((v) => {
      if (!v.areas.some((a) => intersect(a, area))) return v;
      return anew({ ...v, areas: v.areas.flatMap((a) => subtract(a, area)) });
    })
    .filter((v) => v.areas.length > 0);
  sheet.touch("validations");
}

function reference(source: Place, home: Sheet): string {
  const address = formatArea(source.area).replace(/([A-Z]+)|(\d+)/g, "$$$&");
  return source.sheet === home ? address : `${quoteSheetName(source.sheet.name)}!${address}`;
}

function allValid(place: Place, context: Context): boolean | null {
  let valid = 0;
  let invalid = 0;
  context.refresh();
  for (const validation of validationsOf(place)) {
    for (const a of validation.areas) {
      const checked = intersect(a, place.area);
      if (!checked) continue;
      for (let row = checked.top; row <= checked.bottom; row++) {
        for (let column = checked.left; column <= checked.right; column++) {
          if (!contains(place.area, row, column)) continue;
          const value = place.sheet.valueAt(row, column);
          if (isAllowed(validation, place.sheet, row, column, value)) valid++;
          else invalid++;
        }
      }
    }
  }
  return invalid === 0 ? true : valid === 0 ? false : null;
}
