import type { StatusWords } from "../statusWords";

/** Les feux, leurs raisons et ce que valent les prévisions. */
export const status: StatusWords = {
  level: { Red: "Rouge", Amber: "Orange", Green: "Vert" },
  unrated: "Non évalué",
  check: { OK: "OK", Optimistic: "Optimiste", Pessimistic: "Pessimiste" },
  dimension: { cost: "coûts", schedule: "délais", benefit: "bénéfices", risk: "risques" },
  rating: {
    cost: ({ variance, from }, { percent }) =>
      `la prévision est ${percent(Math.abs(variance))} ${variance < 0 ? "sous le" : "au-dessus du"} budget${from === null ? "" : ` ; ce niveau commence à ${percent(from)}`}`,
    schedule: ({ days, from }, { speech }) =>
      `la fin est ${days === 0 ? "sur la référence" : `${speech.counted(Math.abs(days), "jour", "jours")} ${days < 0 ? "avant" : "après"} la référence`}${from === null ? "" : ` ; ce niveau commence à ${speech.counted(from, "jour", "jours")}`}`,
    benefit: ({ share, below }, { percent }) =>
      `${percent(share)} du bénéfice planifié est prévu${below === null ? "" : ` ; ce niveau est sous ${percent(below)}`}`,
    exposure: ({ share, from }, { percent }) =>
      `l'exposition attendue aux risques est de ${percent(share)} du budget${from === null ? "" : ` ; ce niveau commence à ${percent(from)}`}`,
    breaches: ({ count, from }, { speech }) =>
      `${speech.counted(count, "menace dépasse", "menaces dépassent")} l'appétence ; ce niveau commence à ${speech.number(from)}`,
    "no-budget": () => "il n'y a pas de budget à comparer",
    "no-dates": () => "la fin de référence ou la fin prévue manque",
    "no-benefit": () => "aucun bénéfice en argent n'est enregistré",
    "no-risk": () => "aucun risque n'est enregistré, ce qui n'est pas Vert",
    "not-live": () => "le projet est terminé",
  },
  derived: {
    worst: (dimensions, { speech }) => `le pire des quatre, par ${speech.list(dimensions)}`,
    notRated: {
      stage: "les plans non approuvés et les projets terminés ne sont pas évalués",
      "nothing-rated":
        "ni coûts, ni délais, ni bénéfices, ni risques ne peuvent être évalués, ce qui n'est pas Vert",
    },
  },
  rule: {
    Weighted: ({ rollRed, rollAmber }, { percent }) =>
      `Pondéré par le budget : Rouge dès ${percent(rollRed)} du budget en Rouge, Orange dès ${percent(rollAmber)} en Rouge ou Orange`,
    Worst: () => "Le pire membre décide",
    Count: () =>
      "Par nombre : Rouge dès deux membres rouges ou un membre rouge obligatoire, Orange dès un rouge ou trois oranges",
  },
  counted: ({ red, amber, green, unrated, redShare, amberShare }, { speech, percent }) =>
    `${speech.number(red)} Rouge${redShare === null ? "" : ` (${percent(redShare)} du budget)`}, ${speech.number(amber)} Orange${amberShare === null ? "" : ` (${percent(amberShare)})`}, ${speech.number(green)} Vert, ${speech.number(unrated)} non évalué`,
  meaning: {
    Green:
      "Vert : livrer dans les délais, les coûts et la qualité est très probable ; aucun problème majeur ouvert ne le menace.",
    Amber:
      "Orange : livrer est faisable ; des problèmes importants existent, semblent solubles et demandent de l'attention.",
    Red: "Rouge : livrer semble hors d'atteinte sans changer le périmètre, les délais ou l'argent ; des problèmes majeurs ne semblent pas maîtrisables.",
  },
  doubt: {
    "optimistic-forecast": ({ forecast, byCpi, cpi }, { amount, index }) =>
      `La prévision de ${amount(forecast)} est optimiste : à l'efficacité des coûts observée (CPI ${index(cpi)}) ce serait ${amount(byCpi)}`,
    "recovery-not-credible": ({ tcpi, cpi }, { index }) =>
      tcpi === "not-achievable"
        ? "Le budget est dépensé et il reste du travail : il ne peut plus être tenu"
        : `Finir dans le budget demande désormais une efficacité des coûts de ${index(tcpi)}${cpi === null ? "" : `, après ${index(cpi)} jusqu'ici`} : non crédible au-dessus de 1,10`,
  },
  optimismLabel:
    "Feux rapportés contre feux déduits : une question à poser, pas une note donnée aux personnes. Un responsable peut savoir ce que les registres ignorent, et les seuils ne conviennent pas à tout projet.",
  noHistory:
    "Ce classeur ne garde aucun rapport antérieur : un instantané à chaque rapport, et l'évolution se voit dès le deuxième.",
};
