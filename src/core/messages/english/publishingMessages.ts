import type { PublishingFacts } from "../publishingFacts";
import type { MessageSpeech } from "../words";

/** The steering pack, the executive copy and functions in cells. */
export const publishingMessages: {
  readonly [C in keyof PublishingFacts]: (facts: PublishingFacts[C], say: MessageSpeech) => string;
} = {
  "makes-pack": ({ pages, prints }, { speech }) =>
    pages === ""
      ? `Draws the steering pack: ${speech.counted(prints, "printed page", "printed pages")}.`
      : `Draws the steering pack and puts ${pages} behind it: ${speech.counted(prints, "printed page", "printed pages")}.`,
  "makes-no-pack": () => "The registers hold nothing that a steering pack could show.",
  "exports-pdf": ({ sheets }, { speech }) =>
    `Gives ${speech.counted(sheets, "sheet", "sheets")} as one PDF.`,
  "makes-copy": ({ cells }, { speech }) =>
    cells === 0
      ? "No cell uses a PMO function; the document is marked as an executive copy."
      : `Puts values in place of ${speech.counted(cells, "formula", "formulas")} and marks the document as an executive copy.`,
  "restores-functions": ({ cells }, { speech }) =>
    cells === 0
      ? "No formula is brought back."
      : `Brings back ${speech.counted(cells, "formula", "formulas")} and makes the copy the working file again.`,
  "repairs-functions": ({ cells }, { speech }) =>
    cells === 0
      ? "No formula is entered anew."
      : `Enters ${speech.counted(cells, "formula", "formulas")} anew.`,
  "made-pack": ({ title }) => `Made “${title}”`,
  "made-no-pack": () => "Made no pack",
  "exported-pdf": ({ sheets }, { speech }) =>
    `Gave ${speech.counted(sheets, "sheet", "sheets")} as PDF`,
  "made-copy": ({ cells }, { speech }) =>
    `Made the executive copy: values in place of ${speech.counted(cells, "formula", "formulas")}`,
  "restored-functions": ({ cells }, { speech }) =>
    `Brought back ${speech.counted(cells, "formula", "formulas")}`,
  "repaired-functions": ({ cells }, { speech }) =>
    `Entered ${speech.counted(cells, "formula", "formulas")} anew`,
};
