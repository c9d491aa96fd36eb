import type { PublishingFacts } from "../publishingFacts";
import type { MessageSpeech } from "../words";

/** Le dossier du comité, la copie pour la direction et les fonctions dans les cellules. */
export const publishingMessages: {
  readonly [C in keyof PublishingFacts]: (facts: PublishingFacts[C], say: MessageSpeech) => string;
} = {
  "makes-pack": ({ pages, prints }, { speech }) =>
    pages === ""
      ? `Dessine le dossier du comité : ${speech.counted(prints, "page imprimée", "pages imprimées")}.`
      : `Dessine le dossier du comité et place ${pages} derrière lui : ${speech.counted(prints, "page imprimée", "pages imprimées")}.`,
  "makes-no-pack": () => "Les registres ne contiennent rien qu’un dossier puisse montrer.",
  "exports-pdf": ({ sheets }, { speech }) =>
    `Donne ${speech.counted(sheets, "feuille", "feuilles")} en un seul PDF.`,
  "makes-copy": ({ cells }, { speech }) =>
    cells === 0
      ? "Aucune cellule n’utilise de fonction PMO ; le document est marqué comme copie pour la direction."
      : `Met des valeurs à la place de ${speech.counted(cells, "formule", "formules")} et marque le document comme copie pour la direction.`,
  "restores-functions": ({ cells }, { speech }) =>
    cells === 0
      ? "Aucune formule n’est rétablie."
      : `Rétablit ${speech.counted(cells, "formule", "formules")} et refait de la copie le fichier de travail.`,
  "repairs-functions": ({ cells }, { speech }) =>
    cells === 0
      ? "Aucune formule n’est saisie à nouveau."
      : `Saisit à nouveau ${speech.counted(cells, "formule", "formules")}.`,
  "made-pack": ({ title }) => `Dossier « ${title} » créé`,
  "made-no-pack": () => "Aucun dossier créé",
  "exported-pdf": ({ sheets }, { speech }) =>
    `${speech.counted(sheets, "feuille donnée", "feuilles données")} en PDF`,
  "made-copy": ({ cells }, { speech }) =>
    `Copie pour la direction créée : valeurs à la place de ${speech.counted(cells, "formule", "formules")}`,
  "restored-functions": ({ cells }, { speech }) =>
    speech.counted(cells, "formule rétablie", "formules rétablies"),
  "repaired-functions": ({ cells }, { speech }) =>
    `${speech.counted(cells, "formule saisie", "formules saisies")} à nouveau`,
};
