import { extremes, type Chance } from "./chance";

export type TextMutation = (text: string, chance: Chance) => Uint8Array;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function atLine(text: string, chance: Chance, change: (line: string) => string): string {
  const lines = text.split(/(?<=[\r\n])/);
  const at = chance.below(lines.length);
  lines[at] = change(lines[at] ?? "");
  return lines.join("");
}

/** Changes of a text of separated values. */
export const textMutations: Readonly<Record<string, TextMutation>> = {
  "another separator": (text, chance) =>
    utf8(
      text.replaceAll(
        chance.of([",", ";", "\t", "P"]),
        chance.of([",", ";", "\t", "|", "^", " ", ""]),
      ),
    ),
  "quotes put in": (text, chance) => {
    const at = chance.below(text.length);
    return utf8(text.slice(0, at) + '"'.repeat(1 + chance.below(3)) + text.slice(at));
  },
  "ends of lines changed": (text, chance) =>
    utf8(text.replace(/\r\n?|\n/g, () => chance.of(["\n", "\r", "\r\n", "\n\n", "\u2028", ""]))),
  "another encoding": (text, chance) =>
    new Uint8Array(
      Buffer.from(
        chance.of(["", "\ufeff", "\ufffe"]) + text,
        chance.of(["utf16le", "latin1", "utf8", "base64"] as const),
      ),
    ),
  "a cell put to the extreme": (text, chance) =>
    utf8(
      atLine(text, chance, (line) =>
        line.replace(/[^,;\t\r\n]+/, () => chance.of(extremes).repeat(1 + chance.below(40))),
      ),
    ),
  "a line repeated": (text, chance) =>
    utf8(atLine(text, chance, (line) => line.repeat(2 + chance.below(200)))),
  "a line removed": (text, chance) => utf8(atLine(text, chance, () => "")),
  "cells put in": (text, chance) =>
    utf8(
      atLine(text, chance, (line) =>
        line.replace(/[,;\t]/, (sign) => sign.repeat(1 + chance.below(300))),
      ),
    ),
};
