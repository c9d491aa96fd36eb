import type { MappingWords } from "../words";

const lookalikes = {
  tasks: "une liste de tâches",
  contacts: "une liste de contacts",
  requirements: "une liste d’exigences",
  lessons: "un retour d’expérience",
  stakeholders: "une liste de parties prenantes",
  assumptions: "une liste d’hypothèses",
  actions: "une liste d’actions",
  timesheet: "une feuille de temps",
  "mixed-log": "un journal de risques, de problèmes et d’autres éléments dans un seul tableau",
  "tracker-export": "un export d’outil de suivi",
  calculation: "un calcul",
  list: "des listes de choix",
} as const;

/** How columns were understood and what tells a register. */
export const mapping: MappingWords = {
  how: {
    exact: () => "en-tête exact",
    synonym: ({ synonym }) => `synonyme « ${synonym} »`,
    words: ({ words }) => `mots de l’en-tête : ${words.join(", ")}`,
    misspelt: ({ read }) => `en-tête mal orthographié, lu comme « ${read} »`,
    similar: ({ to, similarity }, { speech }) =>
      `en-tête semblable à ${speech.number(Math.round(similarity * 100))} % à ${to}`,
    values: ({ fits, filled }, { speech }) =>
      `d’après les seules valeurs : ${speech.number(fits)} sur ${speech.number(filled)} conviennent`,
    marks: ({ columns }) => `croix sous ${columns.join(", ")}`,
    chosen: () => "choisi par vous",
    completed: ({ found, blanks }, { how, speech }) =>
      `${how(found)} ; ${speech.counted(blanks, "cellule vide complétée", "cellules vides complétées")} par la seconde colonne de ce nom`,
    criterion: ({ low, high, direction }) =>
      `critère, échelle de ${low} à ${high}, ${direction === "Cost" ? "moins" : "plus"} vaut mieux`,
    period: ({ period }) => `montants de ${period}`,
    taken: ({ field }) => `ressemble aussi à ${field}, attribué à une autre colonne`,
    unfit: ({ field, readable, filled }) =>
      `ressemble à ${field}, mais ${readable} valeurs sur ${filled} peuvent être lues ainsi`,
    none: () => "aucune correspondance",
  },
  evidence: {
    "own-header": ({ header, field }, { speech }) => `${speech.quoted(header)} est ${field}`,
    "shared-headers": ({ headers }) =>
      `en-têtes communs à plusieurs registres : ${headers.join(", ")}`,
    values: ({ header, fits, filled, field }, { speech }) =>
      `${speech.number(fits)} valeurs sur ${speech.number(filled)} sous ${speech.quoted(header)} ressemblent à ${field}`,
    texts: ({ header, fits, filled }, { speech }) =>
      `${speech.number(fits)} textes sur ${speech.number(filled)} sous ${speech.quoted(header)} disent ce qui peut arriver`,
    periods: ({ headers }) => `colonnes de périodes : ${headers.join(", ")}`,
    criteria: ({ headers }) => `colonnes de notes à côté des noms : ${headers.join(", ")}`,
    lacks: ({ fields }) => `aucune colonne pour ${fields.join(", ")}`,
    "looks-like": ({ what }) => `ressemble à ${lookalikes[what]}`,
    chosen: () => "choisi par vous",
  },
};
