import type { MappingWords } from "../words";

const lookalikes = {
  tasks: "eine Aufgabenliste",
  contacts: "eine Kontaktliste",
  requirements: "eine Anforderungsliste",
  lessons: "eine Sammlung von Erfahrungen",
  stakeholders: "eine Liste von Stakeholdern",
  assumptions: "eine Liste von Annahmen",
  actions: "eine Maßnahmenliste",
  timesheet: "ein Stundenzettel",
  "mixed-log": "ein Protokoll von Risiken, Problemen und anderem in einer Tabelle",
  "tracker-export": "ein Export von Vorgängen",
  calculation: "eine Berechnung",
  list: "Auswahllisten",
} as const;

/** How columns were understood and what tells a register. */
export const mapping: MappingWords = {
  how: {
    exact: () => "genaue Überschrift",
    synonym: ({ synonym }) => `Synonym „${synonym}“`,
    words: ({ words }) => `Wörter der Überschrift: ${words.join(", ")}`,
    misspelt: ({ read }) => `Überschrift mit Schreibfehler, gelesen als „${read}“`,
    similar: ({ to, similarity }, { speech }) =>
      `Überschrift zu ${speech.number(Math.round(similarity * 100))} % wie ${to}`,
    values: ({ fits, filled }, { speech }) =>
      `nur an den Werten erkannt: ${speech.number(fits)} von ${speech.number(filled)} passen`,
    marks: ({ columns }) => `Kreuze unter ${columns.join(", ")}`,
    chosen: () => "von Ihnen gewählt",
    completed: ({ found, blanks }, { how, speech }) =>
      `${how(found)}; ${speech.counted(blanks, "Lücke", "Lücken")} aus der zweiten Spalte dieses Namens gefüllt`,
    criterion: ({ low, high, direction }) =>
      `Kriterium, Skala ${low} bis ${high}, ${direction === "Cost" ? "weniger" : "mehr"} ist besser`,
    period: ({ period }) => `Beträge für ${period}`,
    taken: ({ field }) => `sieht auch aus wie ${field}, das eine andere Spalte ist`,
    unfit: ({ field, readable, filled }) =>
      `sieht aus wie ${field}, aber ${readable} von ${filled} Werten sind so lesbar`,
    none: () => "keine Entsprechung",
  },
  evidence: {
    "own-header": ({ header, field }, { speech }) => `${speech.quoted(header)} ist ${field}`,
    "shared-headers": ({ headers }) =>
      `Überschriften, die mehrere Register haben: ${headers.join(", ")}`,
    values: ({ header, fits, filled, field }, { speech }) =>
      `${speech.number(fits)} von ${speech.number(filled)} Werten unter ${speech.quoted(header)} sehen aus wie ${field}`,
    texts: ({ header, fits, filled }, { speech }) =>
      `${speech.number(fits)} von ${speech.number(filled)} Texten unter ${speech.quoted(header)} sagen, was eintreten kann`,
    periods: ({ headers }) => `Spalten mit Zeiträumen: ${headers.join(", ")}`,
    criteria: ({ headers }) => `Spalten mit Bewertungen neben den Namen: ${headers.join(", ")}`,
    lacks: ({ fields }) => `keine Spalte für ${fields.join(", ")}`,
    "looks-like": ({ what }) => `sieht aus wie ${lookalikes[what]}`,
    chosen: () => "von Ihnen gewählt",
  },
};
