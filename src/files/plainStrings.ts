import { mostCharacters } from "./limits";
import { encoded, readMarkup } from "./markup";

export interface PlainStrings {
  readonly xml: string;
  /** Characters of each string. */
  readonly lengths: readonly number[];
  /** Texts that were longer than a cell holds. */
  readonly cutTexts: number;
}

/** The shared strings of a workbook as plain texts: formats inside a text and guides to its reading are left out. */
export function plainStrings(xml: string | null): PlainStrings {
  const items: string[] = [];
  const lengths: number[] = [];
  let text: string | null = null;
  let cutTexts = 0;
  let isInText = false;
  let isInGuide = false;
  if (xml !== null) {
    readMarkup(xml, {
      open({ name }) {
        if (name === "si") text = "";
        else if (name === "t") isInText = true;
        else if (name === "rPh") isInGuide = true;
      },
      close(name) {
        if (name === "t") isInText = false;
        else if (name === "rPh") isInGuide = false;
        else if (name === "si" && text !== null) {
          const kept = text.slice(0, mostCharacters);
          if (kept !== text) cutTexts += 1;
          items.push(`<si><t xml:space="preserve">${encoded(kept)}</t></si>`);
          lengths.push(kept.length);
          text = null;
        }
      },
      text(more) {
        if (text === null || !isInText || isInGuide) return;
        // One character more than a cell holds shows that a text is to be cut.
        text += more.slice(0, Math.max(0, mostCharacters + 1 - text.length));
      },
    });
  }
  return { xml: `<sst>${items.join("")}</sst>`, lengths, cutTexts };
}
