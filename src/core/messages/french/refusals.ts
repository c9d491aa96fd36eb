import type { RefusalWords } from "../words";

const nothingChanged = "Rien n’a été modifié.";

/** What happened and what to do when Excel refuses. */
export const refusals: RefusalWords = {
  reasons: {
    AccessDenied:
      "La feuille ou le classeur est protégé. Ôtez la protection (onglet Révision) et réessayez.",
    ActivityLimitReached: "Excel est occupé. Patientez un instant et réessayez.",
    ApiNotFound:
      "Cette version d’Excel est trop ancienne pour cette action. Excel 2021 ou Microsoft 365 est nécessaire.",
    Conflict: "Une autre personne a modifié les mêmes cellules au même moment. Réessayez.",
    FilteredRangeConflict:
      "Un filtre masque une partie des cellules. Effacez le filtre et réessayez.",
    FormulaLengthExceedsLimit: "Une formule est plus longue qu’Excel ne l’admet.",
    GeneralException:
      "Excel n’a pas pu l’exécuter. Patientez un instant et réessayez ; si cela persiste, enregistrez et rouvrez le classeur.",
    InactiveWorkbook: "Un autre classeur est au premier plan. Cliquez dans celui-ci et réessayez.",
    InsertDeleteConflict:
      "Des cellules n’ont pas pu être déplacées pour faire de la place. Déplacez les données au-dessous et réessayez.",
    InvalidArgument: "Le classeur n’est plus tel qu’il a été lu. Réessayez.",
    InvalidOperation: "Excel ne le permet pas ici, par exemple parce que le classeur est protégé.",
    InvalidOperationInCellEditMode:
      "Une cellule est en cours de modification. Appuyez sur Entrée ou Échap et réessayez.",
    InvalidReference: "Une cellule ou une plage nécessaire n’existe plus. Réessayez.",
    InvalidSelection:
      "La sélection ne convient pas, ou un autre classeur est au premier plan. Cliquez dans une cellule de celui-ci et réessayez.",
    ItemAlreadyExists: "Une feuille, un tableau ou un nom ainsi nommé existe déjà.",
    ItemNotFound: "Une feuille, un tableau ou un nom nécessaire n’existe plus. Réessayez.",
    MergedRangeConflict: "Des cellules fusionnées gênent. Annulez leur fusion et réessayez.",
    NoAnswer: "Excel n’a pas répondu. Dès qu’il réagit, réessayez.",
    NonBlankCellOffSheet:
      "Des cellules remplies seraient poussées hors de la feuille. Supprimez ce qui se trouve à sa fin et réessayez.",
    NotImplemented: "Cette version d’Excel ne sait pas faire ce qui est demandé.",
    PivotTableRangeConflict: "Un tableau croisé dynamique gêne. Déplacez-le et réessayez.",
    RangeExceedsLimit:
      "Les cellules sont trop nombreuses pour être transmises à Excel en une fois.",
    RequestAborted:
      "La connexion au classeur a été interrompue. Dès qu’elle est rétablie, réessayez.",
    RequestPayloadSizeLimitExceeded:
      "Le volume de données est trop important pour être transmis à Excel en une fois.",
    ResponsePayloadSizeLimitExceeded:
      "Le volume de données est trop important pour être lu d’Excel en une fois.",
    ServiceNotAvailable:
      "Le service derrière Excel est injoignable. Patientez un instant et réessayez.",
    TableOverlap: "Un tableau en recouvrirait un autre. Déplacez-le et réessayez.",
    Unauthenticated: "Excel demande de vous reconnecter. Connectez-vous et réessayez.",
    UndoNotSupported:
      "Cette version d’Excel ne peut pas annuler ces modifications en une étape. Réessayez.",
    UnsupportedOperation: "Excel ne le permet pas pour ce type d’objet.",
    UnsupportedSheet:
      "L’une des feuilles est d’un type que les compléments ne peuvent pas modifier, une feuille macro par exemple.",
  },
  foundOut: {
    Unfinished: () =>
      `Une action précédente n’a pas été terminée. Annulez-la ou conservez-la telle quelle, puis réessayez. ${nothingChanged}`,
    BeingWritten: () =>
      `Une autre session de Sightline écrit dans ce classeur. Attendez qu’elle ait fini et réessayez ; si elle s’est arrêtée, vous pourrez décider après cinq minutes. ${nothingChanged}`,
    NoPdf: ({ names = "" }) =>
      `Excel ne donne pas de PDF ici. Sélectionnez les onglets ${names} (cliquez le premier, puis le dernier avec Maj) et imprimez les feuilles actives en PDF.`,
    SheetProtected: ({ names = "" }) =>
      names.includes(", ")
        ? `Les feuilles ${names} sont protégées. Ôtez leur protection (Révision > Ôter la protection de la feuille) et réessayez. ${nothingChanged}`
        : `La feuille ${names} est protégée. Ôtez sa protection (Révision > Ôter la protection de la feuille) et réessayez. ${nothingChanged}`,
    StructureProtected: () =>
      `Ce classeur est protégé contre l’ajout de feuilles. Ôtez la protection (Révision > Protéger le classeur) et réessayez. ${nothingChanged}`,
    RowsMoved: ({ names = "" }) =>
      `Annuler écrirait d’anciens contenus dans d’autres enregistrements : des lignes ou colonnes de ${names} ont été insérées, supprimées, triées ou renommées depuis. Rétablissez-les et réessayez, ou corrigez à la main. ${nothingChanged}`,
    UndoTooLarge: ({ names = "" }) =>
      `Pour pouvoir annuler, le classeur devrait garder ${names} Mo d’anciens contenus, plus de 25 Mo. Traitez moins d’enregistrements à la fois. ${nothingChanged}`,
    HeadersHidden: ({ names = "" }) =>
      `La ligne d’en-tête du tableau ${names} est masquée. Affichez-la (Création de tableau > Ligne d’en-tête) et réessayez. ${nothingChanged}`,
    TotalsShown: ({ names = "" }) =>
      `Le tableau ${names} affiche sa ligne Total, qui se retrouverait parmi les enregistrements. Masquez-la (Création de tableau > Ligne Total) et réessayez. ${nothingChanged}`,
    NoRoomBelow: ({ names = "", cell = "" }) =>
      `Le tableau ${names} ne peut pas s’étendre sur ce qui se trouve en ${cell}. Déplacez-le ou effacez-le et réessayez. ${nothingChanged}`,
    ColumnsMissing: ({ names = "" }) =>
      names.includes(", ")
        ? `Des colonnes nécessaires manquent : ${names}. Rétablissez-les sous ces titres et réessayez. ${nothingChanged}`
        : `Une colonne nécessaire manque : ${names}. Rétablissez-la sous ce titre et réessayez. ${nothingChanged}`,
    ChangedMeanwhile: ({ names = "", made, of }, speech) => {
      const sheets =
        made === undefined || of === undefined
          ? ""
          : ` ${speech.number(made)} sur ${speech.counted(of, "feuille", "feuilles")} étaient créées et ont été retirées.`;
      return `Une autre personne a modifié le classeur pendant l’écriture : ${names}.${sheets} ${nothingChanged} « Réessayer » relit le classeur.`;
    },
  },
  otherReason: (code, detail) =>
    `Réponse d’Excel : « ${code} »${detail === "" ? "" : ` à ${detail}`}.`,
  refused: (doing, reason) => `Excel a refusé (${doing}). ${reason} ${nothingChanged}`,
  stopped: (doing) => `Interrompu (${doing}). ${nothingChanged}`,
  notRolledBack: (doing, detail, { made, of }, speech) => {
    const rest =
      made === undefined || of === undefined
        ? "Revenez en arrière avant de continuer."
        : `${speech.number(made)} sur ${speech.counted(of, "feuille", "feuilles")} ont été créées ; revenez en arrière avant de continuer.`;
    return `Excel a refusé (${doing}) et n’a pas laissé tout rétablir. ${rest} (${detail}).`;
  },
};
