import { addName, changeName, deleteName } from "#host/engine/names";
import type { Hand } from "../hand";
import { chosen, type PersonEdit } from "../sequence";
import { turnedBack } from "../turnBack";

type Deed = (hand: Hand, edit: PersonEdit) => string | undefined;

/** What happens to the workbook as a whole: by a person, or by another program that cleans it up. */
export const bookDeeds = {
  protectBook: (hand) => {
    hand.workbook.structureProtected = true;
    return hand.rearranged("structure protected");
  },
  unprotectBook: (hand) => {
    hand.workbook.structureProtected = false;
    return hand.rearranged("structure unprotected");
  },
  addName: (hand, edit) => {
    const names = ["pmo_Own", "Budget_total", "Projekte", "pmo_StatusDate", "x.y"];
    const formula = edit.text.startsWith("=") ? edit.text : "=1+1";
    const { name } = addName(hand.workbook, chosen(names, edit.row) ?? "n", formula);
    return hand.rearranged(`name ${name} added`);
  },
  deleteName: (hand, edit) => {
    const name = chosen(hand.workbook.names, edit.on);
    if (!name) return undefined;
    deleteName(hand.workbook, name);
    return hand.rearranged(`name ${name.name} deleted`);
  },
  changeName: (hand, edit) => {
    const name = chosen(hand.workbook.names, edit.on);
    if (!name) return undefined;
    const formulas = ["=#REF!", "=1/0", '="text"', "=-5", "=1E+300", "=A1", "=0"];
    changeName(hand.workbook, name, chosen(formulas, edit.row) ?? "=0");
    return hand.rearranged(`name ${name.name} stands for =${name.formula}`);
  },
  deleteSetting: (hand, edit) => {
    const key = chosen([...hand.workbook.settings.keys()], edit.on);
    if (key === undefined) return undefined;
    hand.workbook.settings.delete(key);
    hand.workbook.touch("settings");
    return hand.rearranged(`setting ${key} deleted`);
  },
  /** Another program has stored something else under a key of ours. */
  spoilSetting: (hand, edit) => {
    const key = chosen([...hand.workbook.settings.keys()], edit.on);
    if (key === undefined) return undefined;
    const values = ["null", "5", '"text"', "[]", "{}", '{"version":99}', '{"rows":[1]}', "true"];
    hand.workbook.settings.set(key, chosen(values, edit.row) ?? "null");
    hand.workbook.touch("settings");
    return hand.rearranged(`setting ${key} is ${chosen(values, edit.row) ?? ""} now`);
  },
  /** A document inspector has taken a custom XML part away. */
  deletePart: (hand, edit) => {
    const part = chosen(hand.workbook.customXmlParts, edit.on);
    if (!part) return undefined;
    hand.workbook.customXmlParts = hand.workbook.customXmlParts.filter((other) => other !== part);
    hand.workbook.touch("customXml");
    return hand.rearranged(`custom XML part of ${part.namespaceUri} deleted`);
  },
  manualCalculation: (hand, edit) => {
    hand.workbook.calculationMode = edit.on % 2 === 0 ? "Manual" : "Automatic";
    return hand.rearranged(`calculation ${hand.workbook.calculationMode}`);
  },
  /** Something typed and taken back with Ctrl+Z. */
  turnBack: (hand, edit) =>
    turnedBack(hand, () => {
      const found = hand.tableCell(edit);
      return found && hand.type(found.sheet, found.cell, edit.text);
    }),
} as const satisfies Record<string, Deed>;
