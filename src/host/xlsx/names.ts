import type { DefinedName } from "#host/engine/workbook";
import { fileFormula, shownFormula } from "./formulaText";
import { element } from "./partText";
import type { XmlElement } from "./xmlElement";
import { encodeText } from "./xmlText";

const noFunctions: ReadonlySet<string> = new Set();

export function readName(element: XmlElement, sheetId: string | undefined): DefinedName {
  const formula = shownFormula(element.text, { customFunctions: noFunctions });
  return {
    name: element.attribute("name") ?? "",
    formula,
    ...(sheetId === undefined ? {} : { sheetId }),
    visible: !element.flag("hidden"),
    comment: element.attribute("comment") ?? "",
  };
}

/** `<definedName>`; attributes that the model does not describe are taken from where it was read. */
export function nameXml(
  name: DefinedName,
  localSheetId: number | undefined,
  customFunctions: ReadonlySet<string>,
  before: XmlElement | undefined,
): string {
  return element(
    "definedName",
    {
      ...Object.fromEntries(before?.attributes ?? []),
      name: name.name,
      comment: name.comment === "" ? null : name.comment,
      localSheetId: localSheetId ?? null,
      hidden: name.visible ? null : true,
    },
    encodeText(fileFormula(name.formula, { customFunctions }, true)),
  );
}
