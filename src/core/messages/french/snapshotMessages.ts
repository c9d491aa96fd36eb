import type { SnapshotFacts } from "../snapshotFacts";
import type { MessageSpeech } from "../words";

const kinds = { Snapshot: "l'instantané", Baseline: "la référence" } as const;
const taken = { Snapshot: "Instantané", Baseline: "Référence" } as const;

/** Prendre des instantanés, comparer et expliquer, entretenir le passé. */
export const snapshotMessages: {
  readonly [C in keyof SnapshotFacts]: (facts: SnapshotFacts[C], say: MessageSpeech) => string;
} = {
  "takes-snapshot": ({ snapshot, kind, records, values, changes }, { speech }) =>
    `Prend ${kinds[kind]} ${snapshot} de ${speech.counted(records, "enregistrement", "enregistrements")} (${speech.counted(values, "valeur", "valeurs")} à garder)${changes === null ? "" : ` ; ${speech.counted(changes, "changement", "changements")} depuis le dernier`}.`,
  "compares-snapshots": ({ since, until, changes, explain }, { speech }) =>
    `Liste ${speech.counted(changes, "changement", "changements")} de ${since} à ${until ?? "maintenant"}${explain === 0 ? "" : ` ; ${speech.counted(explain, "demande", "demandent")} une explication`}.`,
  "explains-changes": ({ changes }, { speech }) =>
    `Écrit ${speech.counted(changes, "explication", "explications")} dans Changes.`,
  "accepts-rename": ({ from, to, snapshots }, { speech }) =>
    `L'historique de ${from} se poursuit sous ${to} dans ${speech.counted(snapshots, "instantané", "instantanés")}.`,
  "thins-snapshots": ({ gone, kept, before, after }, { speech }) =>
    `Retire ${speech.counted(gone, "instantané", "instantanés")} et en garde ${speech.number(kept)} tels quels ; ${speech.number(before)} valeurs deviennent ${speech.number(after)}.`,
  "removes-snapshot": ({ snapshot }) =>
    `Retire l'instantané ${snapshot} ; tous les autres restent tels quels.`,
  "history-stays": () => "Les instantanés restent tels quels.",
  "took-snapshot": ({ snapshot, kind }) => `${taken[kind]} ${snapshot} : c'est pris`,
  "compared-snapshots": ({ since, until, changes }, { speech }) =>
    `${speech.counted(changes, "changement listé", "changements listés")} de ${since} à ${until ?? "maintenant"}`,
  "explained-changes": ({ changes }, { speech }) =>
    speech.counted(changes, "changement expliqué", "changements expliqués"),
  "accepted-rename": ({ from, to }) => `Historique de ${from} poursuivi sous ${to}`,
  "thinned-snapshots": ({ gone }, { speech }) =>
    speech.counted(gone, "instantané retiré", "instantanés retirés"),
  "removed-snapshot": ({ snapshot }) => `Instantané ${snapshot} retiré`,
  "left-history": () => "Instantanés laissés tels quels",
};
