import type { riskDeclarations } from "../../risk/declarations";
import type { GroupWords } from "../words";

const lengths = "{name} a {count} valeurs ; {first} en a {rows}.";
const type =
  '"Threat" (menace, par défaut) ou "Opportunity" (opportunité), par risque ou pour tous.';

/** Paramètres des deux simulations. */
const simulation = {
  probability: "Probabilité de chaque risque, de 0 à 1. Vide vaut 0 : le risque ne compte pas.",
  likely: "Montant le plus probable si le risque survient, 0 ou plus.",
  low: "Montant le plus bas, un par risque.",
  high: "Montant le plus haut, un par risque ; vide ou 0 : le montant est toujours le plus probable.",
  type,
  category: "Catégorie de chaque risque, ou une pour tous ; vide : aucune.",
  correlation: "Corrélation de deux risques d'une même catégorie, de 0 (par défaut) à moins de 1.",
  iterations: "Tirages, de 1 000 à 1 000 000 ; 10 000 par défaut.",
  seed: "Nombre entier qui fixe les tirages ; 1 par défaut. La même graine donne les mêmes chiffres.",
  ids: "Identifiant de chaque risque, dont dépend son hasard ; par défaut R-001, R-002 et ainsi de suite selon la ligne.",
};

const simulationErrors = {
  lengths,
  negative: "Les montants doivent être 0 ou plus : une opportunité se dit par type.",
  order: "Low dépasse likely, ou likely dépasse high.",
  correlation: "La corrélation n'est pas inférieure à 1.",
  "no-money": "Aucun risque n'a de probabilité et de montant.",
  iterations: "Iterations doit aller de {least} à {most}.",
  "too-many-draws": "Utilisez le volet pour {draws} tirages de {risks} risques (limite {limit}).",
};

const simulationMethod =
  "À chaque tirage, chaque risque survient ou non selon sa probabilité ; ce qui survient coûte un montant du triangle de low, likely et high, une opportunité le rapporte.";

const simulationNotes = [
  "Avec les mêmes ids, la même corrélation, les mêmes tirages et la même graine, ce sont les chiffres de Simuler les risques dans le volet.",
  "Seul ce qui est dans les lignes est dans le résultat : l'incertitude des estimations n'y est pas.",
  "200 000 tirages de 100 risques, ou autant de tirages de moins de risques à produit égal, sont la limite dans une cellule.",
];

export const risk: GroupWords<typeof riskDeclarations> = {
  RISKSCORE: {
    summary: "Score de la matrice pour chaque paire de niveaux. Dans un tableau, donnez une paire.",
    parameters: {
      probability: "Niveau de probabilité, un nombre entier à partir de 1.",
      impact: "Niveau d'impact, un nombre entier à partir de 1.",
      matrix:
        "Scores, la probabilité la plus faible dans la première ligne, l'impact le plus faible dans la première colonne ; par défaut niveau fois niveau sur une échelle de 1 à 5.",
    },
    result: "Un score par ligne.",
    method: "La cellule de la matrice à la ligne de la probabilité et à la colonne de l'impact.",
    notes: [
      "Un niveau vide, qu'Excel de bureau transmet comme 0, affiche #N/A dans sa ligne.",
      "Un score est un ordre, pas un montant : additionnez l'argent avec PMO.EXPOSURE, jamais les scores.",
    ],
    errors: {
      "not-square": "La matrice doit être carrée : autant de lignes que de colonnes.",
      "blank-cell": "Matrice, ligne {row}, colonne {column} : il n'y a pas de score.",
      falling: "La cellule ({row},{column}) est inférieure à ({otherRow},{otherColumn}).",
      "no-level": "Il manque un niveau dans la ligne.",
      "off-scale": "Un niveau n'est pas un nombre entier ou n'est pas sur l'échelle.",
    },
  },
  RISKLEVEL: {
    summary: "Low, Moderate ou High pour chaque score. Dans un tableau, donnez un score.",
    parameters: {
      score: "Scores de risques ; vide ou 0 reste vide.",
      moderate: "Score à partir duquel un risque est Moderate ; 6 par défaut.",
      high: "Score à partir duquel un risque est High ; 15 par défaut.",
    },
    result: '"Low", "Moderate" ou "High", un par score.',
    method: "À partir de high : High ; à partir de moderate : Moderate ; le reste : Low.",
    notes: ["Scores et seuils sont comparés après arrondi à 6 décimales."],
    errors: { limits: "High est inférieur à moderate." },
  },
  HEATMAP: {
    summary:
      "Nombre de risques dans chaque cellule de la matrice des risques. À saisir hors d'un tableau.",
    parameters: {
      probability: "Niveau de probabilité de chaque risque.",
      impact: "Niveau d'impact de chaque risque.",
      include: "VRAI ou 1 pour les risques qui comptent ; par défaut tous.",
      size: "Niveaux de l'échelle, de 2 à 10 ; 5 par défaut.",
    },
    result:
      "Autant de lignes et de colonnes que l'échelle a de niveaux : la plus forte probabilité dans la première ligne, le plus faible impact dans la première colonne.",
    method: "Les risques sont comptés selon leurs niveaux.",
    notes: [
      "Un risque dont un niveau est vide n'est dans aucune cellule. Les risques qui ne comptent pas ne sont pas examinés.",
    ],
    errors: {
      lengths,
      "off-scale": "Un niveau n'est pas un nombre entier ou n'est pas sur l'échelle.",
    },
  },
  EXPOSURE: {
    summary: "Exposition nette attendue de risques, les opportunités en négatif.",
    parameters: {
      probability: "Probabilité de chaque risque, de 0 à 1. Vide vaut 0.",
      impact: "Montant si le risque survient, 0 ou plus. Vide vaut 0.",
      type,
    },
    result: "Un montant : les menaces moins les opportunités.",
    method: "Somme de probabilité fois montant ; une opportunité compte en négatif.",
    notes: ["Un chiffre net cache les contraires : montrez menaces et opportunités à côté."],
    errors: {
      lengths,
      negative: "Les montants doivent être 0 ou plus : une opportunité se dit par type.",
    },
  },
  CONTINGENCY: {
    summary:
      "Provision au niveau de confiance choisi : ce que les risques ensemble ne dépassent pas, simulé. Plusieurs niveaux se saisissent hors d'un tableau.",
    parameters: {
      ...simulation,
      confidence: "Niveau de confiance au-dessus de 0 jusqu'à 1, un ou une plage ; 0,8 par défaut.",
    },
    result: "Un montant par niveau de confiance, disposés comme eux.",
    method: `${simulationMethod} La provision est le centile de la somme, entre les tirages comme CENTILE.INCLURE.`,
    notes: simulationNotes,
    errors: {
      ...simulationErrors,
      confidence: "Le niveau de confiance n'est pas au-dessus de 0 et jusqu'à 1.",
    },
  },
  SCURVE: {
    summary:
      "Courbe en S de ce que les risques coûtent ensemble : montant et probabilité cumulée, simulés. À saisir hors d'un tableau.",
    parameters: { ...simulation, points: "Lignes de la courbe, de 2 à 500 ; 21 par défaut." },
    result: "Une ligne par point : montant, et part des tirages qui ne le dépassent pas, de 0 à 1.",
    method: `${simulationMethod} Les lignes sont des pas égaux de probabilité avec leurs centiles de la somme.`,
    notes: simulationNotes,
    errors: { ...simulationErrors, points: "Points doit être un nombre entier de 2 à 500." },
  },
};
