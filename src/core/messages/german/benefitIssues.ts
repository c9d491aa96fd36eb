import type { IssueSentence } from "../words";

/** Sätze über Nutzen, ihren Wert und was dazu eingegeben wurde. */
export const benefitIssues = {
  "benefit-before-delivery": ({ record, plainFound, expected, fact }) =>
    `${record} beginnt in ${plainFound}; ${fact("project")} endet am ${expected}. Vorgezogene Freigabe oder ein falsches Datum?`,
  "benefit-not-moved": ({ record, plainFound, expected, fact, count }) =>
    `${record} ist noch ab ${plainFound} prognostiziert, aber ${fact("project")} hat sich um ${count("days", "Tag", "Tage")} verschoben, und der Nutzen kann am ${expected} beginnen. Verschieben Sie die Prognose mit.`,
  "benefit-double-claim": ({ fact, count, figure, text }) =>
    `${text("benefits").replace(/, ([^,]*)$/, " und $1")} beanspruchen dieselbe Messgröße für dasselbe Ziel aus ${count("projects", "Projekt", "Projekten")}${fact("perYear") === "" ? "" : ` (${figure(fact("perYear"))} im Jahr doppelt gezählt)`}. Behalten Sie einen, oder teilen Sie den Betrag auf.`,
  "benefits-above-baseline": ({ fact, figure, text }) =>
    `${text("benefits").replace(/, ([^,]*)$/, " und $1")} ${text("benefits").includes(",") ? "beanspruchen zusammen" : "beansprucht"} im Jahr ${figure(fact("perYear"))} mehr von „${fact("measure")}“, als der Ausgangswert wert ist. Mehr als ausgegeben wird, kann niemand sparen.`,
  "qualitative-with-money": ({ record, plainFound }) =>
    `${record} ist ${plainFound}, hat aber einen Wert je Einheit; im Kapitalwert bleibt er weg.`,
  "objective-shares-above": ({ record, plainFound }) =>
    `${record}: die Anteile an Zielen ergeben zusammen ${plainFound}; sie zählen wie auf 100 % verkleinert. Berichtigen Sie sie in BenefitShares.`,
  "benefit-reading-missing": ({ record, text, count }) =>
    `${record} hat einen Plan, aber keinen Istwert in ${count("count", "geschlossener Periode", "geschlossenen Perioden")} (${text("periods")}); das zählt als nichts. Tragen Sie ein, was gemessen wurde.`,
  "value-unknown": ({ plainFound }) =>
    `Der Wert lässt sich nicht ermitteln: ${plainFound} fehlt oder taugt nicht.`,
  "benefit-unknown": ({ found }) => `Benefits hat keinen Nutzen ${found}.`,
  "relates-to-unknown": ({ found }) => `Weder Projects noch Programs haben ${found}.`,
  "objective-unknown": ({ found }) => `Objectives hat kein Ziel ${found}.`,
  "benefit-without-change-word": ({ found }) =>
    `Der Titel ${found} sagt nicht, was sich ändert. Beginnen Sie mit einem Wort wie Gesenkte, Höhere oder Verbesserte.`,
  "benefit-line-unread": ({ fact, found, expected }) =>
    `Zeile ${fact("line")}: ${found} ist nicht ${expected}.`,
  "forecast-in-closed-period": ({ record, plainFound, expected }) =>
    `${record} nimmt in ${plainFound} keine Prognose an: die Periode endete bis zum Stichtag ${expected}. Tragen Sie dort den Istwert ein.`,
  "benefit-not-planned": ({ record }) =>
    `${record} hat keinen Plan nach Perioden, der sich verschieben ließe.`,
  "benefit-not-tied": ({ record }) =>
    `${record} hängt an keinem Projekttermin, der sich verschoben hat. Nennen Sie die Tage, oder binden Sie ihn an sein Projekt.`,
  "benefit-beyond-calendar": ({ record, figure, plainFound, expected }) =>
    `${record} hat ${figure(plainFound)} außerhalb der Perioden (die letzte ist ${expected}), die nicht mehr zählen. Fügen Sie Perioden hinzu, oder verschieben Sie weniger.`,
  "benefit-after-calendar": ({ plainFound, expected }) =>
    `Der Kalender endet am ${expected}, bevor der Nutzen am ${plainFound} beginnt. Fügen Sie Perioden hinzu, oder lassen Sie ihn früher beginnen.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
