import { roundTo } from "#core/numeric/rounding";
import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** „R-005: “ oder nichts, wo kein Eintrag genannt ist. */
function of({ record }: IssueWords): string {
  return record === "" ? "" : `${record}: `;
}

function amount({ number, speech }: IssueWords, name: string): string {
  return speech.number(roundTo(number(name), 0));
}

/** Sätze über Risiken, ihre Skala und ihre Simulation. */
export const riskIssues = {
  "matrix-size": ({ plainFound, fact }) =>
    `Die Risikomatrix hat ${plainFound} Zellen. Sie braucht so viele Zeilen wie Spalten, je ${fact("least")} bis ${fact("most")}.`,
  "matrix-unreadable": ({ found, fact }) =>
    `Zelle (${fact("probability")},${fact("impact")}) der Risikomatrix enthält ${found}. Eine Zahl eingeben.`,
  "matrix-not-monotone": ({ fact, plainFound, expected }) =>
    `Zelle (${fact("probability")},${fact("impact")}) ist niedriger als (${fact("otherProbability")},${fact("otherImpact")}): ${plainFound} nach ${expected}. Ein schlimmeres Risiko hätte den kleineren Wert.`,
  "matrix-limits-reversed": ({ plainFound, expected }) =>
    `High beginnt bei ${plainFound}, Moderate bei ${expected}. High muss über Moderate beginnen.`,
  "scale-assumed": ({ fact }) =>
    fact("part") === "matrix"
      ? "Die Arbeitsmappe hat keine lesbare Risikomatrix: Es gilt Stufe mal Stufe, Moderate ab 6, High ab 15."
      : "Die Arbeitsmappe hat keine Wahrscheinlichkeiten zu ihren Stufen (Register Scales): Es gelten die üblichen.",
  "level-off-scale": ({ plainFound, field, fact }) =>
    `${field} ${plainFound} steht nicht auf der Skala; sie hat die Stufen 1 bis ${fact("size")}.`,
  "ratings-moved": ({ count, fact }) =>
    `${count("count", "Bewertung wechselt", "Bewertungen wechseln")} anteilig von ${fact("from")} auf ${fact("to")} Stufen.`,
  "appetite-moved": ({ text }) =>
    `Die Grenzen für Risikobereitschaft und Eskalation gehen mit der Matrix mit: ${text("moves")}.`,
  "risk-unknown": ({ found }) => `Risks hat kein Risiko ${found}.`,
  "risk-not-open": ({ record, plainFound }) => `${record} ist ${plainFound}, nicht offen.`,
  "effects-missing": ({ count, text, number }) =>
    `${count("count", "Risiko hat", "Risiken haben")} keine Maßnahme, die ihre Wirkung auf die Stufen nennt: ${text("risks")}${number("more") > 0 ? ` und ${count("more", "weiteres", "weitere")}` : ""}. Sie zuerst in Responses eintragen.`,
  "no-effects": () =>
    "Kein offenes Risiko hat eine Maßnahme, die ihre Wirkung auf die Stufen nennt. Sie zuerst in Responses eintragen.",
  "pack-missing": ({ expected }) =>
    `Der Arbeitsmappe fehlt das Paket ${expected}. Es zuerst hinzufügen.`,
  "value-without-column": ({ field, register }) =>
    `${register} hat keine Spalte ${field}: Was dafür eingegeben ist, geht nicht mit.`,
  "bands-stretched": ({ fact }) =>
    `Scales bekommt ${fact("to")} Stufen mit den üblichen Bändern, gestreckt. Ansehen.`,
  "nothing-quantified": ({ fact }) =>
    fact("scope") === ""
      ? "Kein offenes Risiko hat eine Kostenwirkung. Die Matrix ist da, die Simulation nicht."
      : `Kein offenes Risiko von ${fact("scope")} hat eine Kostenwirkung. Die Matrix ist da, die Simulation nicht.`,
  "partly-quantified": ({ fact, count }) =>
    `${fact("money")} von ${count("open", "offenen Risiko hat", "offenen Risiken haben")} einen Betrag. ${fact("percentile")} deckt nur diese ${fact("money")}.`,
  "impacts-fixed": ({ count }) =>
    `${count("count", "Risiko hat", "Risiken haben")} nur einen Betrag, kein Niedrig und Hoch: Die Wirkung gilt als sicher, sobald das Risiko eintritt.`,
  "percentile-uncertain": (words) =>
    `${words.fact("percentile")} ist unsicher (${amount(words, "low")} bis ${amount(words, "high")}): Wenige große Risiken entscheiden. ${amount(words, "trials")} Durchläufe nehmen.`,
  "correlation-too-high": ({ fact }) =>
    `Korrelation aller ${fact("all")} + Kategorie ${fact("category")} muss unter 1 bleiben.`,
  "scope-unknown": ({ found, text }) =>
    `Nichts mit offenen Risiken heißt ${found}. Es gibt: ${text("scopes")}.`,

  "impact-above-budget": (words) =>
    `${of(words)}die Kostenwirkung ${amount(words, "impact")} ist ${amount(words, "percent")} % des Budgets von ${words.fact("project")}. Falsche Einheit?`,
  "response-effect-reversed": (words) =>
    `${of(words)}${words.field} ${words.plainFound} macht ${words.fact("type") === "Opportunity" ? "eine Chance kleiner" : "eine Bedrohung schlimmer"} (${words.fact("risk")}). Vorzeichen umkehren.`,
  "shares-above-all": (words) =>
    `${of(words)}die Anteile dieses Risikos ergeben ${words.plainFound}, mehr als 100 %; sie zählen im Verhältnis. Berichtigen.`,
  "accepted-above-appetite": (words) =>
    `${of(words)}akzeptiert, obwohl der Wert ${words.plainFound} die Grenze ${words.expected} von ${words.fact("category") === "" ? "seiner Kategorie" : words.fact("category")} erreicht. Etwas tun oder dem vorlegen, der es akzeptieren darf.`,
  "high-without-action": (words) =>
    `${of(words)}das Risiko ist High (Wert ${words.plainFound}), doch niemand tut etwas. Sagen, was geschieht, durch wen und bis wann.`,
  "target-above-residual": (words) =>
    `${of(words)}${words.field} ${words.plainFound} ist schlechter als der Wert nach der Maßnahme (${words.expected}): Das Ziel ist schon erreicht. Eines von beiden berichtigen.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
