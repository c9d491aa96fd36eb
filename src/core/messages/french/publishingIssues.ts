import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";

/** Phrases sur le dossier, la copie pour la direction et les fonctions dans les cellules. */
export const publishingIssues = {
  "functions-in-workbook": ({ count }) =>
    `${count("count", "cellule utilise", "cellules utilisent")} des fonctions PMO ; sans le complément, on peut y voir #NAME?. Les remplacer par des valeurs dans la copie pour la direction ?`,
  "functions-none": () => "Aucune cellule de ce classeur n’utilise de fonction PMO.",
  "functions-without-value": (words) => {
    const { count } = words;
    return `${count("count", "cellule montre", "cellules montrent")} #NAME? ou pas encore de résultat (${cellList(words)}). Elles seront vides dans la copie : réparez d’abord les fonctions pour avoir leurs valeurs.`;
  },
  "functions-on-protected": (words) => {
    const { count, sheet } = words;
    return `Sur la feuille protégée « ${sheet} », ${count("count", "cellule reste telle quelle", "cellules restent telles quelles")} (${cellList(words)}). Ôtez la protection (Révision > Ôter la protection de la feuille) et recommencez.`;
  },
  "functions-changed": (words) => {
    const { count } = words;
    return `${count("count", "cellule contient", "cellules contiennent")} autre chose que ce que la copie pour la direction y a mis (${cellList(words)}), ou ont bougé : leurs formules ne sont pas rétablies. Elles restent dans les commentaires.`;
  },
  "names-left": ({ count, text }) =>
    `${count("count", "nom appelle", "noms appellent")} une fonction PMO et valent plusieurs valeurs (${text("names")}) : ils restent. Supprimez-les ou mettez une plage à leur place.`,
  "comments-left-out": ({ count }) =>
    `${count("count", "cellule a", "cellules ont")} déjà un commentaire ou une note : la formule n’est gardée que dans le classeur.`,
  "save-copy-first": () =>
    "Enregistrez d’abord ce classeur sous un autre nom (Fichier > Enregistrer une copie) : le classeur ouvert devient la copie pour la direction. Annuler ou Rétablir les fonctions ramène les formules.",
  "no-kept-formulas": () => "Ce classeur ne garde aucune formule d’une copie pour la direction.",
  "nothing-stuck": () => "Aucune cellule avec une fonction PMO n’est bloquée sur #NAME?.",
  "pack-page-missing": ({ fact }) =>
    `${fact("kind") === "chart" ? "Le graphique" : "La page"} « ${fact("name")} » n’a pas de données : exécutez d’abord ${fact("run")}, ou laissez la page de côté.`,
  "pack-page-empty": ({ fact }) =>
    `${fact("page")} n’a encore rien à montrer et reste hors du dossier.`,
  "pack-page-long": ({ count, fact }) =>
    `${fact("page")} a ${count("rows", "ligne", "lignes")} ; l’impression prendra ${count("prints", "page", "pages")} avec des en-têtes répétés.`,
  "pack-other-since": ({ fact }) =>
    `Les changements sont comparés depuis ${fact("since")}, pas depuis ${fact("asked")} : comparez d’abord les instantanés depuis ${fact("asked")}.`,
  "pdf-not-here": ({ quoted }) =>
    `Excel ne donne pas de PDF ici. Sélectionnez les onglets de ${quoted("first")} à ${quoted("last")} (cliquez le premier, puis le dernier avec Maj) et imprimez les feuilles actives en PDF.`,
  "pack-not-made": () => "Il n’y a pas encore de dossier : créez-le d’abord.",
} as const satisfies Readonly<Record<string, IssueSentence>>;

function cellList({ text, fact }: IssueWords): string {
  return text("more") === "" ? text("cells") : `${text("cells")} et ${fact("more")} autres`;
}
