import type { registerDeclarations } from "../../registers/declarations";
import type { GroupWords } from "../words";

const net = {
  ids: "Identifiant de chaque élément, une seule fois.",
  starts: "Début de chaque élément.",
  finishes: "Fin de chaque élément.",
  from: "Identifiant de l'élément qui doit finir d'abord, un par lien.",
  to: "Identifiant de l'élément qui l'attend.",
  lags: "Jours calendaires entre la fin et le début, un par lien ou un pour tous ; 0 par défaut.",
};

export const registers: GroupWords<typeof registerDeclarations> = {
  CYCLES: {
    summary:
      "Trouve ce qui s'attend soi-même : les dépendances circulaires. À saisir hors d'un tableau.",
    parameters: {
      from: "Identifiant de l'élément qui livre, un par lien.",
      to: "Identifiant de l'élément qui l'attend.",
    },
    result: 'Un cercle par ligne, comme "A → B → A" ; "none" s\'il n\'y en a pas.',
    method:
      "Les éléments qui s'atteignent tous forment un groupe ; de chacun, l'un des cercles les plus courts est montré.",
    notes: [
      "Les identifiants se comparent sans casse. Un lien sans ses deux bouts ne compte pas.",
      "Un élément qui s'attend lui-même donne A → A.",
    ],
    errors: { lengths: "{name} a {count} valeurs ; {first} en a {rows}." },
  },
  RIPPLE: {
    summary:
      "Pousse les dates vers la droite le long de liens fin-début. À saisir hors d'un tableau.",
    parameters: net,
    result:
      "Nouveau début, nouvelle fin et jours de décalage par élément ; donnez un format de date à deux colonnes.",
    method:
      "Un élément commence au plus tôt quand tout ce qu'il attend est fini, et tant de jours après. Les durées restent, rien ne recule vers la gauche.",
    notes: [
      "Pour Excel, les dates sont des nombres de jours : 46023 est le 01/01/2026.",
      "Les liens vers des identifiants absents de la liste ne comptent pas, ni ceux d'un élément sans dates.",
      "Les éléments d'un cercle le montrent et gardent leurs dates pour ceux qui les attendent.",
      "Scénarios avec jalons de remise, liens souples et projets commencés : dans le volet, page Exécution.",
    ],
    errors: {
      lengths: "{name} a {count} valeurs ; {first} en a {rows}.",
      repeated: "L'identifiant {id} figure plusieurs fois.",
      cycle: "Cercle : {cycle}",
      "no-id": "La ligne n'a pas d'identifiant.",
      "no-start": "La ligne n'a pas de début.",
      "no-finish": "La ligne n'a pas de fin.",
      "finish-before-start": "La fin est avant le début.",
    },
  },
  DRIVINGPATH: {
    summary:
      "La chaîne d'éléments qui fixe la dernière fin, le premier d'abord. À saisir hors d'un tableau.",
    parameters: net,
    result: "Un identifiant par ligne.",
    method:
      "Les dates sont poussées comme par PMO.RIPPLE ; en remontant de la dernière fin, chaque élément tient à celui dont la fin ne lui laisse aucun jour. De plusieurs chaînes, c'est celle qui commence la première.",
    notes: [
      "Les personnes n'y jouent aucun rôle : ce n'est pas une chaîne critique.",
      "Les éléments sans dates n'en font pas partie.",
    ],
    errors: {
      lengths: "{name} a {count} valeurs ; {first} en a {rows}.",
      repeated: "L'identifiant {id} figure plusieurs fois.",
      cycle: "Cercle : {cycle}",
      "no-dates": "Aucun élément n'a de début et de fin.",
    },
  },
  PERIOD: {
    summary: "La période de reporting de chaque date, comme 2026-Q3.",
    parameters: {
      date: "Dates ; une date vide reste vide.",
      grain: '"quarter" (trimestre, par défaut), "month" ou "year".',
      fiscalStart: "Mois où commence l'exercice, 1 (par défaut) à 12.",
    },
    result: "2026-Q3, 2026-07 ou 2026-FY, une par date.",
    method:
      "Les mois se comptent depuis le début de l'exercice ; l'année est celle où il commence.",
    notes: ["Les clés sont celles du registre Periods."],
    errors: {},
  },
  COMPARE: {
    summary: "Ce qui a changé entre deux plages avec en-têtes. À saisir hors d'un tableau.",
    parameters: {
      old: "La plage d'avant, avec sa ligne d'en-têtes.",
      new: "La plage d'après, avec sa ligne d'en-têtes.",
      keyColumn:
        "En-tête de la colonne qui distingue les enregistrements ; la première colonne par défaut.",
    },
    result: "Une ligne d'en-têtes, puis Key, Field, From, To et Difference de chaque changement.",
    method:
      "Les enregistrements sont rapprochés par clé et les colonnes par en-tête, quel que soit leur ordre. (record) New ou Removed est une ligne entière, (column) New ou Removed une colonne. Deux nombres sont égaux s'ils concordent sur neuf chiffres.",
    notes: [
      "Trier ou insérer n'est pas un changement. Les lignes sans clé et les colonnes sans en-tête ne comptent pas.",
      "Une cellule vide compte pour 0 face à un nombre et pour vide face à un texte.",
      "Au plus 2 000 lignes de 60 colonnes.",
    ],
    errors: {
      "no-key-column": "Colonne clé introuvable : {range} n'a pas d'en-tête « {header} ».",
      "repeated-keys": "Des clés figurent plusieurs fois dans {range} : {keys}",
    },
  },
  ASOF: {
    summary:
      "La valeur d'un champ à un jour donné, selon le dernier instantané jusqu'à ce jour ; avec un second jour, les deux et l'écart.",
    parameters: {
      id: "Identifiant de l'enregistrement, comme P-001 ; une colonne d'identifiants se propage.",
      field: "Colonne telle que le registre la nomme, comme Forecast cost ou Reported RAG.",
      date: "Le jour demandé : situation au.",
      compareTo: "Un jour antérieur à comparer ; il ajoute deux colonnes.",
    },
    result: "La valeur ; avec compare_to trois colonnes : situation au, comparée au, écart.",
    method:
      "Répond l'instantané dont la date d'arrêté est la dernière jusqu'à ce jour ; de plusieurs d'un même jour, le dernier pris. L'écart est la première valeur moins la seconde ; pour les feux Worse ou Better, pour d'autres mots Changed, vide si rien ne change.",
    notes: [
      "Les instantanés se prennent dans le volet (page Rapport). Un champ non gardé est refusé avec la liste de ceux qui le sont.",
      "Prendre, éclaircir ou renommer des instantanés recalcule ces cellules. Après une modification à la main, appuyez sur Ctrl+Alt+F9.",
      "Dans un tableau, donnez un seul identifiant et pas de compare_to.",
    ],
    errors: {
      unread:
        "Le classeur n'a pas pu être lu. Terminez la saisie dans la cellule, puis recalculez (Ctrl+Alt+F9).",
      "no-snapshots":
        "Ce classeur n'a pas d'instantané : prenez-en un dans le volet, page Rapport.",
      "no-snapshot": "Aucun instantané jusqu'au {day} ; le premier est du {first}.",
      "no-field": "Les instantanés ne gardent pas « {field} ». Ils gardent : {kept}.",
      "no-record": "Aucun instantané ne contient {id}.",
      "not-there": "{id} n'est pas dans l'instantané {snapshot}.",
      "no-id": "La ligne n'a pas d'identifiant.",
    },
  },
};
