import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** « La limite L-002 », ou « Une limite » quand elle n'a pas d'identifiant. */
function limit({ record }: IssueWords): string {
  if (record.startsWith("+")) return `La ligne ${record.slice(1)} des autres limites`;
  return record === "" ? "Une limite" : `La limite ${record}`;
}

/** Phrases sur la question de savoir quels projets choisir, avant qu'elle ait sa réponse. */
export const selectionIssues = {
  "nothing-to-choose": () =>
    "Il n'y a aucun projet à choisir : tous sont clos, annulés ou exclus d'office.",
  "nothing-limits": () =>
    "Rien ne limite le choix : tout projet qui vaut quelque chose est retenu. Définissez Total budget, ou des enveloppes dans Periods.",
  "no-value-known": ({ count, expected, field }) =>
    `Sur ${count("count", "projet", "projets")}, aucun n'a de ${field} : il n'y a pas de critère pour choisir. ${expected === "" ? "Saisissez d'abord des bénéfices ou des notes." : `Choisissez plutôt selon ${expected}, ou saisissez ce qui manque.`}`,
  "cost-unphased": ({ count, fact, number }) =>
    `${count("count", "projet n'a", "projets n'ont")} pas de coût par période : ${number("count") === 1 ? "il ne compte" : "ils ne comptent"} que sur le budget total${fact("held") === "no" ? ", et il n'y en a pas : rien ne limite leur coût. Définissez Total budget, ou répartissez le coût dans Financials" : ""}.`,
  "values-missing": ({ count, text, number, field }) =>
    `${count("count", "projet n'a", "projets n'ont")} pas de ${field} (aucun bénéfice saisi) : ${text("projects")}. ${number("count") === 1 ? "Il ne compte" : "Ils ne comptent"} que comme coût. Continuer, ou utiliser Score ?`,
  "scores-missing": ({ count, text, number }) =>
    `${count("count", "projet n'a", "projets n'ont")} pas de note : ${text("projects")}. ${number("count") === 1 ? "Il compte" : "Ils comptent"} pour 0. Continuer, ou noter d'abord ?`,
  "force-reason-missing": ({ record, fact }) =>
    fact("way") === "in"
      ? `Dites pourquoi ${record} est imposé ; le comité verra cette raison.`
      : `Dites pourquoi ${record} est exclu ; le comité verra cette raison.`,
  "forced-needs-forced-out": ({ record, plainFound, fact }) =>
    `${record} est imposé mais a besoin de ${plainFound}, qui est exclu (${fact("dependency")}).`,
  "forced-needs-missing": ({ record, plainFound, fact }) =>
    `${record} est imposé mais a besoin de ${plainFound}, qui est annulé ou inconnu (${fact("dependency")}).`,
  "projects-need-each-other": ({ text }) =>
    `${text("path")} ont besoin les uns des autres (${text("dependencies")}) : tous sont choisis, ou aucun.`,
  "synergy-with-itself": ({ record, plainFound }) =>
    `${record} nomme deux fois ${plainFound} ; une synergie lie deux projets. Elle est ignorée.`,
  "shift-of-started": ({ record, fact }) =>
    `${record} est en phase ${fact("stage")} et ne peut plus commencer plus tard : son décalage est ignoré.`,
  "limit-without-bound": (words) =>
    `${limit(words)} n'indique ni At least ni At most et ne limite donc rien. Donnez un montant, ou mettez Applies à No.`,
  "limit-contradicts-itself": (words) =>
    `${limit(words)} demande au moins ${words.plainFound} et au plus ${words.expected} : rien ne peut respecter les deux.`,
  "lock-unknown": ({ plainFound, fact }) =>
    `Projects n’a pas de projet ${plainFound} à ${fact("way") === "in" ? "imposer" : "exclure"}.`,
  "lock-both-ways": ({ plainFound }) =>
    `Les verrous de ${plainFound} se contredisent : imposé et exclu à la fois. Retirez l’un des deux.`,
  "role-unknown": ({ plainFound }) =>
    `Capacity n’a pas de rôle ${plainFound} : il ne peut pas être désactivé.`,
  "demand-without-capacity": ({ plainFound, text, count }) =>
    `Des projets demandent ${plainFound} dans ${count("count", "période", "périodes")} sans capacité (${text("periods")}) : rien ne les y limite. Saisissez dans Capacity ce qui est disponible.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
