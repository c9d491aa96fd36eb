import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";
import { modelNames } from "./modelNames";

/** « Ann : », là où une personne est nommée. */
function who({ text }: IssueWords): string {
  return text("judge") === "" ? "" : `${text("judge")} : `;
}

/** Là où l’on pondère à deux niveaux. */
function where({ text }: IssueWords): string {
  const level = text("level");
  return level === "" ? "" : level === "groups" ? " entre les groupes" : ` dans ${level}`;
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
    `${who(words)}${words.found} n’est pas lisible. Un jugement s’écrit « Strategic fit > Urgency: 3 », des points ou un rang « Strategic fit: 30 ».`,
  "answers-missing": (words) => `Pas encore de réponses${where(words)} : il n’y a rien à pondérer.`,
  "rated-twice": (words) =>
    `${who(words)}${words.record} est indiqué deux fois. N’en gardez qu’une.`,
  "points-scaled": (words) =>
    `${who(words)}La somme des points${where(words)} est ${words.plainFound}, et non 100 ; ils ont été ramenés à 100.`,
  "swing-scaled": (words) =>
    `${who(words)}La plus grande bascule${where(words)} est ${words.plainFound}, et non 100 ; toutes ont été ramenées à l’échelle.`,
  "entropy-unusable": ({ text }) =>
    text("reason") === "negative"
      ? "Les poids d’entropie exigent des notes positives ou nulles : un critère en a de négatives."
      : text("reason") === "too-few"
        ? "Les poids d’entropie exigent au moins deux projets notés pour chaque critère."
        : "Aucun critère ne distingue les projets : l’entropie ne donne pas de poids.",
  "judged-with-itself": (words) =>
    `${who(words)}${words.fact("first")} est comparé à lui-même. Supprimez ce jugement.`,
  "judgement-not-positive": (words) =>
    `${who(words)}${words.fact("first")} par rapport à ${words.fact("second")} vaut ${words.plainFound} ; un jugement doit être positif, de 1/9 à 9.`,
  "judged-across-groups": (words) =>
    `${who(words)}${words.fact("first")} et ${words.fact("second")} sont dans des groupes différents : comparez les groupes, et les critères d’un même groupe.`,
  "judgement-beyond-scale": (words) =>
    `${who(words)}${words.fact("first")} par rapport à ${words.fact("second")} vaut ${words.plainFound}, hors de l’échelle 1/9 à 9 ; la valeur est gardée.`,
  "judgements-not-reciprocal": (words) =>
    `${who(words)}Les cellules (${words.fact("row")},${words.fact("column")}) et (${words.fact("column")},${words.fact("row")}) ne sont pas réciproques : ${words.fact("first")} par rapport à ${words.fact("second")} vaut ${words.text("there")}, et l’inverse ${words.plainFound}. Il faudrait ${words.expected}.`,
  "too-many-compared": (words) =>
    `${words.fact("items")} critères${where(words)}, c’est trop pour des comparaisons par paires : ${words.fact("most")} au plus. Comparez par groupes, ou utilisez des rangs ou des points.`,
  "judgements-unconnected": (words) =>
    `Les jugements${where(words)} ne relient pas tous les critères : ${words.text("groups")}. Comparez un critère de chaque partie à un autre.`,
  "judgements-completed": (words) =>
    `${words.count("open", "paire", "paires")} sur ${words.fact("pairs")}${where(words)} sans jugement : complété d’après les autres jugements.`,
  "judgements-inconsistent": (words) =>
    `Les jugements${where(words)} sont incohérents (CR ${words.text("ratio")}, limite ${words.text("limit")}). Le plus en désaccord : ${words.fact("first")} par rapport à ${words.fact("second")} = ${words.text("given")} ; environ ${words.text("suggested")} irait avec les autres. Garder quand même ?`,
  "judges-disagree": (words) =>
    `Les personnes pondèrent différemment : ${words.fact("judge")} s’écarte le plus ; en moyenne ${words.fact("percent")} % du poids est ailleurs.${words.text("first") === "" ? "" : ` Le plus grand écart : ${words.fact("first")} par rapport à ${words.fact("second")} (${words.text("least")}, ${words.text("most")}).`}`,
  "value-points-unordered": (words) =>
    `Les notes de ${words.record} pour un quart, la moitié et trois quarts de la valeur (${words.plainFound}) ne vont pas de ${words.fact("worst")} à ${words.fact("best")} : une meilleure note pourrait valoir moins.`,
  "model-without-data": (words) =>
    `Laissé de côté : ${model(words)}. Il manque : ${words.text("needs")}.`,
  "model-rows-unscored": (words) =>
    `${capital(model(words))} : ${words.count("count", "projet", "projets")} sans valeur (${words.text("projects")}) : ${reasons[words.text("reason")] ?? words.text("reason")}.`,
  "model-needs-two": (words) => `${capital(model(words))} exige au moins deux projets différents.`,
  "model-may-reverse": (words) =>
    `${capital(models(words))} ${words.speech.form(words.number("count"), "prend son échelle", "prennent leur échelle")} dans les projets eux-mêmes : un projet de plus ou de moins peut inverser l’ordre des autres.`,
  "wsjf-smallest-not-one": (words) =>
    `WSJF : la plus petite valeur de ${words.field} est ${words.plainFound}. Dans chaque colonne elle devrait être 1, sinon les colonnes ne pèsent pas autant.`,
  "wsjf-step-unlisted": (words) =>
    `WSJF : ${words.field} contient ${words.text("values")} ; les niveaux sont 1, 2, 3, 5, 8, 13, 20.`,
  "rice-step-unlisted": (words) =>
    `RICE : ${words.field} contient ${words.text("values")} ; les niveaux sont ${words.text("steps")}.`,
  "wsjf-relative": () =>
    "Les valeurs WSJF sont relatives : comparables seulement dans ce tour de notation.",
  "vikor-compromise": (words) =>
    words.text("advantage") === "no"
      ? `VIKOR : pas de premier net. ${words.text("projects")} forment l’ensemble de compromis : l’avance du premier est inférieure à ${words.text("threshold")}.`
      : `VIKOR : ${words.text("projects")} forment l’ensemble de compromis : le premier mène nettement, mais ni par l’utilité du groupe ni par son plus mauvais critère.`,
  "value-negative": (words) =>
    `Valeur par coût : ${words.count("count", "projet", "projets")} de valeur négative (${words.text("projects")}) ; jamais financé dans cet ordre.`,
  "value-cost-free": (words) =>
    `Valeur par coût : ${words.count("count", "projet", "projets")} sans coût restant (${words.text("projects")}), en tête.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;

const reasons: Readonly<Record<string, string>> = {
  "missing-score": "une note manque",
  "not-a-number": "un texte remplace un nombre",
  "missing-part": "une partie manque",
  "size-not-positive": "taille ou effort non positif",
  "out-of-range": "un chiffre est hors de son domaine",
  "not-positive": "les notes doivent être positives",
  "no-value": "aucune valeur n’est connue",
};
