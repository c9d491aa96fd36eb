import type { TextTable } from "../texts";

export const shell: TextTable["shell"] = {
  product: "Sightline",
  pages: {
    label: "Pages",
    start: "Accueil",
    data: "Données",
    score: "Notation",
    "trade-off": "Arbitrage",
    risk: "Risques",
    benefits: "Bénéfices",
    report: "Rapport",
  },
  undo: "Annuler",
  undoOf: "Annuler : {what}",
  nothingToUndo: "Rien à annuler",
  refresh: "Actualiser",
  refreshMeaning: "Relire le classeur",
  cancel: "Interrompre",
  registers: "Registres",
  register: "Registre",
  rows: { one: "{count} ligne", other: "{count} lignes" },
  goToSheet: "Aller à la feuille {sheet}",
  actions: "Actions",
  loading: "Chargement",
};
