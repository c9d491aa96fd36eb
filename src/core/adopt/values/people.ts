import { asText } from "./cellText";
import type { ColumnCells, ColumnReader } from "./columnReader";
import { firstNote } from "./columnNotes";
import { isMissingWord } from "./missing";
import type { Reading } from "./reading";
import { read, SAID_EMPTY } from "./reading";

/** A name of a person as people write it: one to four words that begin with a capital, initials, particles. */
const personName =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Hr|Fr|Herr|Frau|M|Mme|Sr|Sra|Dott|Ing)\.? )?\p{Lu}[\p{L}.'’-]*(?: (?:(?:van|von|de|del|della|da|di|dos|den|der|la|le|el|bin|al) )*\p{Lu}[\p{L}.'’-]*){0,3}$/u;

/** Words that a department or a role has and a name has not. */
const roleWord =
  /\b(?:manager|director|lead|head|officer|team|office|department|dept|services?|group|board|finance|procurement|it|hr|ops|operations|security|engineering|leiter|leitung|abteilung|equipe|direction|direccion|responsable|pmo|project|programme?)\b/i;

const isName = (text: string): boolean => personName.test(text) && !roleWord.test(text);

/** "Last, First": one comma between one family name and given names, which is one person. */
function isTurned(text: string): boolean {
  const parts = text.split(/,\s*/);
  if (parts.length !== 2) return false;
  const [last = "", first = ""] = parts;
  return (
    /^[\p{L}'’-]+(?: [\p{L}'’-]+)?$/u.test(last) &&
    /^\p{L}[\p{L}'’.-]*(?: \p{Lu}\.?)?$/u.test(first)
  );
}

/**
 * The people (or roles) that a text names, in its order.
 *
 * "Teja, Subhash" is one person, family name first; "Ann Lee, Bo Ray + Cy Fox" are three. "&", "/" and "and" part
 * people only where both sides are names: "Research & Development" is one department.
 */
export function peopleOf(text: string, alone: ReadonlySet<string>): readonly string[] {
  const parts = text
    .split(/\s*(?:[;+\n|、，]|\s\/\/\s)\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.flatMap((part) => splitCommas(part, alone)).flatMap(splitJoined);
}

function splitCommas(text: string, alone: ReadonlySet<string>): readonly string[] {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== "");
  if (parts.length < 2) return [text];
  const isKnown = parts.some((part) => alone.has(part.toLowerCase()));
  if (isTurned(text) && !isKnown) return [text];
  const areNames = parts.every((part) => isName(part));
  const areTwoWords = parts.every((part) => part.includes(" "));
  return areNames || areTwoWords || parts.length > 2 || isKnown ? parts : [text];
}

function splitJoined(text: string): readonly string[] {
  const parts = text
    .split(/\s*(?:\/|&|\s(?:and|und|et|y|e|og)\s)\s*/u)
    .filter((part) => part !== "");
  return parts.length > 1 && parts.every(isName) ? parts : [text];
}

/** Names of people, roles or departments; of several the first, who is the owner. */
export function personReader(column: ColumnCells): ColumnReader {
  const alone = new Set(
    column.texts.filter((text) => !/[,;+/&\n]/.test(text)).map((text) => text.toLowerCase()),
  );
  return {
    choices: [],
    read({ value, format }): Reading {
      const text = asText(value, format).replace(/\s+/gu, " ");
      if (isMissingWord(text)) return SAID_EMPTY;
      const people = typeof value === "string" ? peopleOf(value, alone) : [text];
      const [first = text] = people;
      return people.length > 1 ? read(first, true) : read(text);
    },
    notes: (readings) =>
      firstNote(
        "first-of-several-people",
        "hint",
        column.at,
        readings,
        (reading) => reading.kind === "value" && reading.lossy,
      ),
  };
}
