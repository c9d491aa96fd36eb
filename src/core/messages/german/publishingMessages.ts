import type { PublishingFacts } from "../publishingFacts";
import type { MessageSpeech } from "../words";

/** Das Paket für den Lenkungsausschuss, die Fassung für die Leitung und Funktionen in Zellen. */
export const publishingMessages: {
  readonly [C in keyof PublishingFacts]: (facts: PublishingFacts[C], say: MessageSpeech) => string;
} = {
  "makes-pack": ({ pages, prints }, { speech }) =>
    pages === ""
      ? `Zeichnet das Paket für den Ausschuss: ${speech.counted(prints, "Druckseite", "Druckseiten")}.`
      : `Zeichnet das Paket für den Ausschuss und stellt ${pages} dahinter: ${speech.counted(prints, "Druckseite", "Druckseiten")}.`,
  "makes-no-pack": () => "Die Register enthalten nichts, was ein Paket zeigen könnte.",
  "exports-pdf": ({ sheets }, { speech }) =>
    `Gibt ${speech.counted(sheets, "Blatt", "Blätter")} als ein PDF aus.`,
  "makes-copy": ({ cells }, { speech }) =>
    cells === 0
      ? "Keine Zelle nutzt eine PMO-Funktion; das Dokument wird als Fassung für die Leitung gekennzeichnet."
      : `Setzt Werte an die Stelle von ${speech.counted(cells, "Formel", "Formeln")} und kennzeichnet das Dokument als Fassung für die Leitung.`,
  "restores-functions": ({ cells }, { speech }) =>
    cells === 0
      ? "Keine Formel wird zurückgeholt."
      : `Holt ${speech.counted(cells, "Formel", "Formeln")} zurück und macht die Fassung wieder zur Arbeitsdatei.`,
  "repairs-functions": ({ cells }, { speech }) =>
    cells === 0
      ? "Keine Formel wird neu eingegeben."
      : `Gibt ${speech.counted(cells, "Formel", "Formeln")} neu ein.`,
  "made-pack": ({ title }) => `„${title}“ erstellt`,
  "made-no-pack": () => "Kein Paket erstellt",
  "exported-pdf": ({ sheets }, { speech }) =>
    `${speech.counted(sheets, "Blatt", "Blätter")} als PDF ausgegeben`,
  "made-copy": ({ cells }, { speech }) =>
    `Fassung für die Leitung erstellt: Werte an der Stelle von ${speech.counted(cells, "Formel", "Formeln")}`,
  "restored-functions": ({ cells }, { speech }) =>
    `${speech.counted(cells, "Formel", "Formeln")} zurückgeholt`,
  "repaired-functions": ({ cells }, { speech }) =>
    `${speech.counted(cells, "Formel", "Formeln")} neu eingegeben`,
};
