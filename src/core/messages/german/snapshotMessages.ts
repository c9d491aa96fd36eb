import type { SnapshotFacts } from "../snapshotFacts";
import type { MessageSpeech } from "../words";

const kinds = { Snapshot: "Momentaufnahme", Baseline: "Basisplan" } as const;

/** Momentaufnahmen machen, vergleichen und erklären, Vergangenes pflegen. */
export const snapshotMessages: {
  readonly [C in keyof SnapshotFacts]: (facts: SnapshotFacts[C], say: MessageSpeech) => string;
} = {
  "takes-snapshot": ({ snapshot, kind, records, values, changes }, { speech }) =>
    `${kinds[kind]} ${snapshot} von ${speech.counted(records, "Datensatz", "Datensätzen")} (${speech.counted(values, "Wert", "Werte")} zu behalten)${changes === null ? "" : `; ${speech.counted(changes, "Änderung", "Änderungen")} seit der letzten`}.`,
  "compares-snapshots": ({ since, until, changes, explain }, { speech }) =>
    `Listet ${speech.counted(changes, "Änderung", "Änderungen")} von ${since} bis ${until ?? "jetzt"}${explain === 0 ? "" : `; ${speech.counted(explain, "braucht", "brauchen")} eine Erklärung`}.`,
  "explains-changes": ({ changes }, { speech }) =>
    `Schreibt ${speech.counted(changes, "Erklärung", "Erklärungen")} in Changes.`,
  "accepts-rename": ({ from, to, snapshots }, { speech }) =>
    `Die Geschichte von ${from} geht in ${speech.counted(snapshots, "Momentaufnahme", "Momentaufnahmen")} als ${to} weiter.`,
  "thins-snapshots": ({ gone, kept, before, after }, { speech }) =>
    `Entfernt ${speech.counted(gone, "Momentaufnahme", "Momentaufnahmen")} und behält ${speech.number(kept)}, wie sie sind; aus ${speech.number(before)} Werten werden ${speech.number(after)}.`,
  "removes-snapshot": ({ snapshot }) =>
    `Entfernt Momentaufnahme ${snapshot}; alle anderen bleiben, wie sie sind.`,
  "history-stays": () => "Die Momentaufnahmen bleiben, wie sie sind.",
  "took-snapshot": ({ snapshot, kind }) => `${kinds[kind]} ${snapshot} gemacht`,
  "compared-snapshots": ({ since, until, changes }, { speech }) =>
    `${speech.counted(changes, "Änderung", "Änderungen")} von ${since} bis ${until ?? "jetzt"} aufgelistet`,
  "explained-changes": ({ changes }, { speech }) =>
    `${speech.counted(changes, "Änderung", "Änderungen")} erklärt`,
  "accepted-rename": ({ from, to }) => `Geschichte von ${from} als ${to} weitergeführt`,
  "thinned-snapshots": ({ gone }, { speech }) =>
    `${speech.counted(gone, "Momentaufnahme", "Momentaufnahmen")} entfernt`,
  "removed-snapshot": ({ snapshot }) => `Momentaufnahme ${snapshot} entfernt`,
  "left-history": () => "Momentaufnahmen gelassen, wie sie sind",
};
