import type { InPlaceObstacle } from "#core/adopt/inPlace";
import type { IssueSentence } from "../words";

const obstacles: Readonly<Record<InPlaceObstacle, string>> = {
  file: "il se trouve dans un autre fichier",
  "not-down": "ses enregistrements ne se suivent pas de haut en bas",
  "not-alone": "le registre a aussi des enregistrements venus d'ailleurs",
  banded: "ses en-têtes occupent plusieurs lignes",
  headers: "un en-tête est vide, n'est pas un texte saisi ou figure deux fois",
  merged: "il contient des cellules fusionnées",
  "left-out":
    "des totaux, des notes ou des lignes vides se trouvent entre ses enregistrements ou juste en dessous",
  beside: "des cellules sont remplies à sa droite, là où iraient les colonnes manquantes",
  protected: "la feuille est protégée",
  filtered: "la feuille a un filtre",
  spills: "une formule remplit plusieurs de ses cellules",
};

function obstacle(why: string): string {
  return Object.entries(obstacles).find(([code]) => code === why)?.[1] ?? why;
}

/** Sentences about actions that had nothing to do or must not be done. */
export const actionIssues = {
  "registers-exist": ({ count }) =>
    `Le classeur contient déjà ${count("count", "registre", "registres")} ; rien n’a été créé.`,
  "in-place-refused": ({ sheet, fact }) =>
    `Le tableau de « ${sheet} » ne peut pas devenir un registre à sa place : ${obstacle(fact("why"))}. Il peut être copié dans un registre.`,
  "in-place-renamed": ({ sheet, found, expected }) =>
    `Sur « ${sheet} », l'en-tête ${found} devient « ${expected} » : une colonne du registre a besoin de ce nom.`,
  "records-vanished": ({ register, count, records }) =>
    `${register} : ${count("count", "enregistrement n'est", "enregistrements ne sont")} plus sur les feuilles (${records(
      (row) => row,
      (more) => `et ${more} autres`,
    )}). Rien n'a été supprimé.`,
  "records-removed": ({ register, count, records }) =>
    `${register} : ${count("count", "enregistrement retiré ici est", "enregistrements retirés ici sont")} encore sur les feuilles (${records(
      (row) => row,
      (more) => `et ${more} autres`,
    )}) : pas remis.`,
  "record-renamed": ({ register, found, expected }) =>
    `Dans ${register}, ${found} s'appelle maintenant « ${expected} » sur la feuille.`,
  "edits-kept": ({ register, count, records }) =>
    `${register} : ${count("count", "enregistrement a été modifié", "enregistrements ont été modifiés")} depuis la reprise (${records(
      (row) => row,
      (more) => `et ${more} autres`,
    )}) : les modifications restent.`,
  "edit-conflict": ({ register, record, field, found, expected }) =>
    `${register} ${record} : ${field} a été modifié ici (${found}) et la feuille dit « ${expected} ». Le registre garde sa valeur.`,
  "edit-overwritten": ({ register, record, field, found, expected }) =>
    `${register} ${record} : ${field} a été modifié ici (${found}) ; selon les réglages, « ${expected} » de la feuille le remplace.`,
  "columns-added": ({ register, count, records }) =>
    `${register} reçoit à droite ${count("count", "nouvelle colonne", "nouvelles colonnes")} : ${records(
      (row) => row,
      (more) => `et ${more} autres`,
    )}.`,
  "formulas-as-values": ({ sheet, count }) =>
    `« ${sheet} » : ${count("count", "formule n'a pas pu être gardée", "formules n'ont pas pu être gardées")} dans le registre ; les valeurs y sont.`,
  "registers-not-empty": ({ count }) =>
    `Les registres contiennent déjà ${count("rows", "enregistrement", "enregistrements")}. Seuls des registres vides sont remplis : annulez la dernière action ou utilisez un autre classeur.`,
  "nothing-to-undo": () => "Aucune action de Sightline à annuler.",
  "journal-newer": () =>
    "La dernière action ne peut pas être annulée : une version plus récente de Sightline a écrit son journal. Annulez-la avec celle-ci.",
  "journal-lost": () =>
    "La dernière action ne peut pas être annulée : un autre programme a supprimé ou tronqué son journal.",
} as const satisfies Readonly<Record<string, IssueSentence>>;
