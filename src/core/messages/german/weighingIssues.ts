import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";
import { modelNames } from "./modelNames";

/** „Ann: “, wo eine Person genannt ist. */
function who({ text }: IssueWords): string {
  return text("judge") === "" ? "" : `${text("judge")}: `;
}

/** Wo in zwei Stufen gewichtet wird. */
function where({ text }: IssueWords): string {
  const level = text("level");
  return level === "" ? "" : level === "groups" ? " zwischen den Gruppen" : ` in ${level}`;
}

function nameOf(id: string): string {
  return Object.entries(modelNames).find(([key]) => key === id)?.[1] ?? id;
}

function model({ text }: IssueWords): string {
  return nameOf(text("model"));
}

function models({ text, speech }: IssueWords): string {
  return speech.list(text("models").split(", ").map(nameOf));
}

/** A name at the beginning of a sentence. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Sentences about answers to the questions of weighing, and about models beside the weighted score. */
export const weighingIssues = {
  "answer-unread": (words) =>
    `${who(words)}${words.found} ist nicht lesbar. Ein Urteil lautet „Strategic fit > Urgency: 3“, Punkte oder ein Rang „Strategic fit: 30“.`,
  "answers-missing": (words) => `Noch keine Antworten${where(words)}: Es gibt nichts zu gewichten.`,
  "rated-twice": (words) =>
    `${who(words)}${words.record} ist zweimal angegeben. Eine Angabe löschen.`,
  "points-scaled": (words) =>
    `${who(words)}Die Punkte${where(words)} ergeben ${words.plainFound}, nicht 100; sie wurden umgerechnet.`,
  "swing-scaled": (words) =>
    `${who(words)}Der größte Swing${where(words)} ist ${words.plainFound}, nicht 100; alle wurden umgerechnet.`,
  "entropy-unusable": ({ text }) =>
    text("reason") === "negative"
      ? "Entropiegewichte brauchen Bewertungen ab null: Ein Kriterium hat negative."
      : text("reason") === "too-few"
        ? "Entropiegewichte brauchen mindestens zwei Projekte mit einer Bewertung für jedes Kriterium."
        : "Kein Kriterium unterscheidet die Projekte: Die Entropie ergibt keine Gewichte.",
  "judged-with-itself": (words) =>
    `${who(words)}${words.fact("first")} ist mit sich selbst verglichen. Dieses Urteil weglassen.`,
  "judgement-not-positive": (words) =>
    `${who(words)}${words.fact("first")} gegenüber ${words.fact("second")} ist ${words.plainFound}; ein Urteil muss über null liegen, von 1/9 bis 9.`,
  "judged-across-groups": (words) =>
    `${who(words)}${words.fact("first")} und ${words.fact("second")} gehören zu verschiedenen Gruppen: die Gruppen vergleichen, und Kriterien nur innerhalb einer Gruppe.`,
  "judgement-beyond-scale": (words) =>
    `${who(words)}${words.fact("first")} gegenüber ${words.fact("second")} ist ${words.plainFound}, außerhalb der Skala 1/9 bis 9; es wurde so übernommen.`,
  "judgements-not-reciprocal": (words) =>
    `${who(words)}Die Zellen (${words.fact("row")},${words.fact("column")}) und (${words.fact("column")},${words.fact("row")}) sind nicht reziprok: ${words.fact("first")} gegenüber ${words.fact("second")} ist ${words.text("there")}, umgekehrt ${words.plainFound}. Richtig wäre ${words.expected}.`,
  "too-many-compared": (words) =>
    `${words.fact("items")} Kriterien${where(words)} sind zu viele für Paarvergleiche: höchstens ${words.fact("most")}. In Gruppen vergleichen oder Ränge oder Punkte verwenden.`,
  "judgements-unconnected": (words) =>
    `Die Urteile${where(words)} verbinden nicht alle Kriterien: ${words.text("groups")}. Aus jedem Teil eines mit einem anderen vergleichen.`,
  "judgements-completed": (words) =>
    `${words.count("open", "Paar", "Paare")} von ${words.fact("pairs")}${where(words)} noch nicht beurteilt: aus den anderen Urteilen ergänzt.`,
  "judgements-inconsistent": (words) =>
    `Die Urteile${where(words)} widersprechen sich (CR ${words.text("ratio")}, Grenze ${words.text("limit")}). Am stärksten: ${words.fact("first")} gegenüber ${words.fact("second")} = ${words.text("given")}; zu den übrigen passt etwa ${words.text("suggested")}. Trotzdem behalten?`,
  "judges-disagree": (words) =>
    `Die Personen gewichten verschieden: ${words.fact("judge")} weicht am meisten ab; im Mittel liegen ${words.fact("percent")} % des Gewichts anders.${words.text("first") === "" ? "" : ` Am weitesten auseinander: ${words.fact("first")} gegenüber ${words.fact("second")} (${words.text("least")}, ${words.text("most")}).`}`,
  "value-points-unordered": (words) =>
    `Die Bewertungen von ${words.record} für ein Viertel, die Hälfte und drei Viertel des Werts (${words.plainFound}) steigen nicht von ${words.fact("worst")} bis ${words.fact("best")}: Eine bessere Bewertung könnte weniger wert sein.`,
  "model-without-data": (words) =>
    `Weggelassen: ${model(words)}. Es fehlt: ${words.text("needs")}.`,
  "model-rows-unscored": (words) =>
    `${capital(model(words))}: ${words.count("count", "Projekt", "Projekte")} ohne Wert (${words.text("projects")}): ${reasons[words.text("reason")] ?? words.text("reason")}.`,
  "model-needs-two": (words) =>
    `${capital(model(words))} braucht mindestens zwei verschiedene Projekte.`,
  "model-may-reverse": (words) =>
    `${capital(models(words))} ${words.speech.form(words.number("count"), "nimmt", "nehmen")} den Maßstab aus den Projekten selbst: Ein Projekt mehr oder weniger kann die Reihenfolge der anderen umkehren.`,
  "wsjf-smallest-not-one": (words) =>
    `WSJF: Der kleinste Wert von ${words.field} ist ${words.plainFound}. In jeder Spalte sollte der kleinste 1 sein, sonst zählen die Spalten verschieden viel.`,
  "wsjf-step-unlisted": (words) =>
    `WSJF: ${words.field} enthält ${words.text("values")}; die Stufen sind 1, 2, 3, 5, 8, 13, 20.`,
  "rice-step-unlisted": (words) =>
    `RICE: ${words.field} enthält ${words.text("values")}; die Stufen sind ${words.text("steps")}.`,
  "wsjf-relative": () =>
    "WSJF-Werte sind relativ: vergleichbar nur innerhalb dieser Bewertungsrunde.",
  "vikor-compromise": (words) =>
    words.text("advantage") === "no"
      ? `VIKOR: kein klarer Erster. ${words.text("projects")} bilden die Kompromissmenge: Der Vorsprung des Ersten liegt unter ${words.text("threshold")}.`
      : `VIKOR: ${words.text("projects")} bilden die Kompromissmenge: Der Erste führt klar, aber weder im Gruppennutzen noch bei seinem schlechtesten Kriterium.`,
  "value-negative": (words) =>
    `Wert je Kosten: ${words.count("count", "Projekt", "Projekte")} mit negativem Wert (${words.text("projects")}); in dieser Reihenfolge nie finanziert.`,
  "value-cost-free": (words) =>
    `Wert je Kosten: ${words.count("count", "Projekt kostet", "Projekte kosten")} nichts mehr (${words.text("projects")}) und stehen vorn.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;

const reasons: Readonly<Record<string, string>> = {
  "missing-score": "eine Bewertung fehlt",
  "not-a-number": "statt einer Zahl steht Text",
  "missing-part": "ein Teil fehlt",
  "size-not-positive": "Größe oder Aufwand ist nicht über null",
  "out-of-range": "ein Wert liegt außerhalb seines Bereichs",
  "not-positive": "die Bewertungen müssen über null liegen",
  "no-value": "kein Wert ist bekannt",
};
