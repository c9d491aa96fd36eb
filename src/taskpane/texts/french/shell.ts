import type { TextTable } from "../texts";

export const shell: TextTable["shell"] = {
  product: "Sightline",
  pages: {
    label: "Pages",
    start: "Accueil",
    data: "Données",
    score: "Notation",
    "trade-off": "Arbitrage",
    delivery: "Exécution",
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
  reading: "Lecture du classeur",
  close: "Fermer",
  tryAgain: "Réessayer",
  pageNotLoaded: "Cette page n’a pas pu être chargée. Vérifiez la connexion et réessayez.",
  strip: {
    label: "État du classeur",
    statusDate: "Date d’arrêté {date}",
    noStatusDate: "Aucune date d’arrêté",
    goToStatusDate: "Aller à la date d’arrêté sur la feuille {sheet}",
    checking: "Vérification des registres",
    blocking: { one: "{count} bloquant", other: "{count} bloquants" },
    warnings: { one: "{count} avertissement", other: "{count} avertissements" },
    noFindings: "Aucun constat",
    showFindings: "Afficher les constats",
    stale: { one: "{count} résultat périmé", other: "{count} résultats périmés" },
    last: "Dernière action : {what}",
  },
  stale: {
    checks:
      "La liste de la feuille Checks est plus ancienne que les données : {listed} répertoriés, {found} maintenant.",
    ranking: "Le classement a été établi pour d’autres critères ou projets que ceux d’aujourd’hui.",
    run: "{what} ({run}) : les données du calcul ont changé.",
    manual:
      "Le calcul est manuel : des chiffres peuvent être plus anciens que les cellules dont ils proviennent.",
    recalculate: "Recalculer",
  },
  notices: {
    cellEdited:
      "Une cellule est en cours de modification. Appuyez sur Entrée ou Échap dans la feuille ; le volet continuera de lui-même.",
    notFollowing:
      "Cette version d’Excel ne signale pas les modifications. Le volet relit le classeur lorsque vous y revenez.",
  },
  goToProtected: "Aller à {sheet}",
  mistake: {
    title: "Sightline a rencontré une erreur interne",
    words:
      "L’erreur vient du complément, pas de vos données. Une action en cours a été annulée ; ce que vous avez saisi dans le volet est conservé.",
    reload: "Recharger le volet",
    details: "Détails pour les développeurs, sans données du classeur",
    copy: "Copier les détails",
    copied: "Copié",
  },
  rowsHeading: "Lignes",
  groups: {
    Register: "Registre",
    Prioritize: "Prioriser",
    "Risk and benefits": "Risques et bénéfices",
    Report: "Rapport",
  },
  renamed: {
    found: "Le tableau du registre {register} a disparu, mais {table} a ses colonnes.",
    use: "L’utiliser",
    linking: "Liaison des registres à leurs tableaux",
    linked: "Liés sous leur nouveau nom : {registers}.",
  },
};
