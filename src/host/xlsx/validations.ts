import type { Validation } from "#host/engine/features";
import { formatAreas, parseAreas, sameAreas } from "./areas";
import { fileFormula, shownFormula } from "./formulaText";
import { element } from "./partText";
import { parseXml, type XmlElement } from "./xmlElement";
import { decodeEscapes, encodeAttributeEscapes, encodeText } from "./xmlText";

const noFunctions: ReadonlySet<string> = new Set();

/** Reads `<dataValidation>`, of the main vocabulary or of the extension list (references to other sheets). */
export function readValidation(source: XmlElement): Validation {
  const formula = (name: string): string => {
    const found = source.child(name);
    const text = found?.child("f")?.text ?? found?.text ?? "";
    return shownFormula(text, { customFunctions: noFunctions });
  };
  const text = (name: string): string => decodeEscapes(source.attribute(name) ?? "");
  return {
    areas: parseAreas(source.child("sqref")?.text ?? source.attribute("sqref") ?? ""),
    type: (source.attribute("type") ?? "none") as Validation["type"],
    operator: (source.attribute("operator") ?? "between") as Validation["operator"],
    formula1: formula("formula1"),
    formula2: formula("formula2"),
    allowBlank: source.flag("allowBlank"),
    // The attribute says the opposite of its name.
    inCellDropDown: !source.flag("showDropDown"),
    errorStyle: (source.attribute("errorStyle") ?? "stop") as Validation["errorStyle"],
    showError: source.flag("showErrorMessage"),
    errorTitle: text("errorTitle"),
    errorMessage: text("error"),
    showPrompt: source.flag("showInputMessage"),
    promptTitle: text("promptTitle"),
    promptMessage: text("prompt"),
    source: source.xml,
  };
}

/** Both lists of a sheet's validations: `<dataValidations>` and the x14 one of the extension list. */
interface ValidationLists {
  readonly main: string;
  readonly extended: string;
}

export function validationLists(
  validations: readonly Validation[],
  before: XmlElement | undefined,
): ValidationLists {
  const main: string[] = [];
  const extended: string[] = [];
  for (const validation of validations) {
    if (validation.areas.length === 0) continue;
    const same = unchangedSource(validation);
    if (same === null) main.push(validationXml(validation));
    else if (/^\s*<x14:/.test(same)) extended.push(same);
    else main.push(same);
  }
  const kept = Object.fromEntries(before?.attributes ?? []);
  return {
    main:
      main.length === 0
        ? ""
        : element("dataValidations", { ...kept, count: main.length }, main.join("")),
    extended:
      extended.length === 0
        ? ""
        : element(
            "x14:dataValidations",
            {
              count: extended.length,
              "xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main",
            },
            extended.join(""),
          ),
  };
}

/** The element a validation was read from, if it still says what the model says. */
function unchangedSource(validation: Validation): string | null {
  if (validation.source === undefined) return null;
  const read = readValidation(parseXml(validation.source));
  const comparable = ({ areas: _, source: __, ...rest }: Validation): string =>
    JSON.stringify(rest);
  const same =
    sameAreas(read.areas, validation.areas) && comparable(read) === comparable(validation);
  return same ? validation.source : null;
}

function validationXml(validation: Validation): string {
  const text = (value: string): string | null =>
    value === "" ? null : encodeAttributeEscapes(value);
  const formula = (name: string, value: string): string =>
    value === ""
      ? ""
      : element(name, {}, encodeText(fileFormula(value, { customFunctions: noFunctions }, false)));
  return element(
    "dataValidation",
    {
      type: validation.type === "none" ? null : validation.type,
      errorStyle: validation.errorStyle === "stop" ? null : validation.errorStyle,
      operator: validation.operator === "between" ? null : validation.operator,
      allowBlank: validation.allowBlank || null,
      showDropDown: validation.inCellDropDown ? null : true,
      showInputMessage: validation.showPrompt || null,
      showErrorMessage: validation.showError || null,
      errorTitle: text(validation.errorTitle),
      error: text(validation.errorMessage),
      promptTitle: text(validation.promptTitle),
      prompt: text(validation.promptMessage),
      sqref: formatAreas(validation.areas),
    },
    formula("formula1", validation.formula1) + formula("formula2", validation.formula2),
  );
}
