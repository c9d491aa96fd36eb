import type { Language } from "#core/messages/words";
import type { Parameter } from "#functions/parameters";
import type { GroupName } from "#functions/ids";

/** The words of the pages about functions, besides those of each function. */
export interface PageWords {
  readonly languageName: string;
  readonly title: string;
  /** Under the title of the list. */
  readonly opening: string;
  readonly groups: Readonly<Record<GroupName, string>>;
  readonly allFunctions: string;
  readonly headings: {
    readonly arguments: string;
    readonly returns: string;
    readonly errors: string;
    readonly notes: string;
    readonly example: string;
    readonly native: string;
    readonly method: string;
    readonly source: string;
    readonly rules: string;
    readonly argumentErrors: string;
  };
  readonly columns: {
    readonly function: string;
    readonly purpose: string;
    readonly argument: string;
    readonly takes: string;
    readonly default: string;
    readonly meaning: string;
    readonly shows: string;
    readonly sentence: string;
  };
  readonly holds: Readonly<Record<Parameter["holds"], string>>;
  readonly shapes: Readonly<Record<Parameter["shape"], string>>;
  readonly from: (low: number) => string;
  readonly to: (high: number) => string;
  readonly above: (low: number) => string;
  readonly whole: string;
  /** Limits that differ from the usual ones. */
  /** Columns null: one row or one column of so many values. */
  readonly limit: (rows: number, columns: number | null) => string;
  readonly leftOut: string;
  readonly spills: string;
  readonly spillsRows: string;
  readonly inRow: string;
  readonly wrongArguments: string;
  readonly noNative: string;
  /** Before the formula that gives the same without the add-in. */
  readonly sameAs: string;
  readonly cells: string;
  readonly inSample: string;
  readonly formula: string;
  readonly gives: string;
  /** What holds for all functions, one line each. */
  readonly rules: readonly string[];
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    languageName: "English",
    title: "PMO functions",
    opening:
      "Formulas that Sightline adds to Excel. Registers and rankings never depend on them: they are for what an analyst types beside.",
    groups: {
      scores: "Weights and scores",
      portfolio: "Portfolio choice",
      risk: "Risk",
      value: "Value",
      status: "Status",
      registers: "Dependencies, calendar, registers",
    },
    allFunctions: "All functions",
    headings: {
      arguments: "Arguments",
      returns: "Returns",
      errors: "Errors",
      notes: "Good to know",
      example: "Example",
      native: "Without the add-in",
      method: "Method",
      source: "Source",
      rules: "Rules of all functions",
      argumentErrors: "When an argument is wrong",
    },
    columns: {
      function: "Function",
      purpose: "What it does",
      argument: "Argument",
      takes: "Takes",
      default: "Left out",
      meaning: "Meaning",
      shows: "Shows",
      sentence: "Sentence",
    },
    holds: {
      number: "number",
      date: "date",
      text: "text",
      cell: "number",
      any: "any value",
      option: "word",
      "option-or-numbers": "word, or a range of numbers",
      flag: "TRUE or FALSE",
    },
    shapes: {
      single: "one",
      vector: "row or column",
      matrix: "range",
      rows: "one, or one a row",
    },
    from: (low) => `from ${low}`,
    to: (high) => `to ${high}`,
    above: (low) => `above ${low}`,
    whole: "whole",
    limit: (rows, columns) =>
      columns === null ? `at most ${rows} values` : `at most ${rows} rows and ${columns} columns`,
    leftOut: "may be left out",
    spills: "The result spills: type the formula outside a table.",
    spillsRows:
      "The result has as many rows as the data and spills: inside a table give it one row at a time.",
    inRow: "in that row only",
    wrongArguments: "What all functions say about a wrong argument is in the list of functions.",
    noNative: "No formula of Excel alone gives this.",
    sameAs: "The first cell of the example without the add-in:",
    cells: "Cells from A1",
    inSample: "In the sample workbook, after Take snapshot there.",
    formula: "Formula",
    gives: "Gives",
    rules: [
      "Words may be shortened to a unique beginning, in any case. They are English in every language of Excel.",
      "A range in one line may stand up or lie down.",
      "Numbers stored as text are refused with their place; TRUE and FALSE are no numbers.",
      "An error in a cell is handed on: in functions that work row by row in its row only, otherwise the first in reading order.",
      "Null, empty text and text of spaces are missing. Desktop Excel hands an empty cell over as 0, so that where 0 is a legal value an empty cell counts as 0.",
      "Ranges have at most 500 rows and 30 columns, unless a function says otherwise.",
      "#VALUE! and #N/A come with a sentence (point at the cell's warning sign); #NUM! cannot carry one.",
      "Nothing is volatile, and chance is seeded: the same arguments give the same result.",
      "Inside an Excel table a formula must give one value; type what spills outside.",
    ],
  },
  de: {
    languageName: "Deutsch",
    title: "PMO-Funktionen",
    opening:
      "Formeln, die Sightline Excel hinzufügt. Register und Ranglisten hängen nie von ihnen ab: Sie sind für das, was man daneben tippt.",
    groups: {
      scores: "Gewichte und Bewertungen",
      portfolio: "Portfolioauswahl",
      risk: "Risiko",
      value: "Wert",
      status: "Status",
      registers: "Abhängigkeiten, Kalender, Register",
    },
    allFunctions: "Alle Funktionen",
    headings: {
      arguments: "Argumente",
      returns: "Ergebnis",
      errors: "Fehler",
      notes: "Gut zu wissen",
      example: "Beispiel",
      native: "Ohne das Add-In",
      method: "Verfahren",
      source: "Quelle",
      rules: "Regeln aller Funktionen",
      argumentErrors: "Wenn ein Argument falsch ist",
    },
    columns: {
      function: "Funktion",
      purpose: "Was sie tut",
      argument: "Argument",
      takes: "Nimmt",
      default: "Weggelassen",
      meaning: "Bedeutung",
      shows: "Zeigt",
      sentence: "Satz",
    },
    holds: {
      number: "Zahl",
      date: "Datum",
      text: "Text",
      cell: "Zahl",
      any: "beliebiger Wert",
      option: "Wort",
      "option-or-numbers": "Wort oder ein Bereich von Zahlen",
      flag: "WAHR oder FALSCH",
    },
    shapes: {
      single: "eins",
      vector: "Zeile oder Spalte",
      matrix: "Bereich",
      rows: "eins, oder eins je Zeile",
    },
    from: (low) => `ab ${low}`,
    to: (high) => `bis ${high}`,
    above: (low) => `über ${low}`,
    whole: "ganz",
    limit: (rows, columns) =>
      columns === null
        ? `höchstens ${rows} Werte`
        : `höchstens ${rows} Zeilen und ${columns} Spalten`,
    leftOut: "kann fehlen",
    spills: "Das Ergebnis läuft über: Die Formel außerhalb von Tabellen eingeben.",
    spillsRows:
      "Das Ergebnis hat so viele Zeilen wie die Daten und läuft über: In einer Tabelle nur eine Zeile geben.",
    inRow: "nur in dieser Zeile",
    wrongArguments:
      "Was alle Funktionen zu einem falschen Argument sagen, steht in der Liste der Funktionen.",
    noNative: "Keine Formel von Excel allein ergibt das.",
    sameAs: "Die erste Zelle des Beispiels ohne das Add-In:",
    cells: "Zellen ab A1",
    inSample: "In der Beispielmappe, nachdem dort eine Momentaufnahme gemacht wurde.",
    formula: "Formel",
    gives: "Ergibt",
    rules: [
      "Wörter dürfen auf einen eindeutigen Anfang gekürzt werden, groß oder klein. Sie sind in jeder Sprache von Excel englisch.",
      "Ein einzeiliger Bereich darf stehen oder liegen.",
      "Zahlen als Text werden mit ihrer Stelle abgelehnt; WAHR und FALSCH sind keine Zahlen.",
      "Ein Fehler in einer Zelle wird weitergegeben: bei zeilenweisen Funktionen nur in seiner Zeile, sonst der erste in Leserichtung.",
      "Null, leerer Text und Leerzeichen fehlen. Excel am Desktop übergibt eine leere Zelle als 0; wo 0 ein gültiger Wert ist, zählt eine leere Zelle als 0.",
      "Bereiche haben höchstens 500 Zeilen und 30 Spalten, wenn eine Funktion nichts anderes sagt.",
      "#WERT! und #NV tragen einen Satz (auf das Warnzeichen der Zelle zeigen); #ZAHL! kann keinen tragen.",
      "Nichts ist flüchtig, und der Zufall hat einen festen Anfang: Gleiche Argumente ergeben Gleiches.",
      "In einer Excel-Tabelle muss eine Formel einen Wert ergeben; was überläuft, gehört daneben.",
    ],
  },
  fr: {
    languageName: "Français",
    title: "Fonctions PMO",
    opening:
      "Formules que Sightline ajoute à Excel. Registres et classements n'en dépendent jamais : elles servent à ce que l'on saisit à côté.",
    groups: {
      scores: "Poids et scores",
      portfolio: "Choix du portefeuille",
      risk: "Risque",
      value: "Valeur",
      status: "Statut",
      registers: "Dépendances, calendrier, registres",
    },
    allFunctions: "Toutes les fonctions",
    headings: {
      arguments: "Arguments",
      returns: "Résultat",
      errors: "Erreurs",
      notes: "Bon à savoir",
      example: "Exemple",
      native: "Sans le complément",
      method: "Méthode",
      source: "Source",
      rules: "Règles de toutes les fonctions",
      argumentErrors: "Quand un argument est faux",
    },
    columns: {
      function: "Fonction",
      purpose: "Ce qu'elle fait",
      argument: "Argument",
      takes: "Prend",
      default: "Omis",
      meaning: "Sens",
      shows: "Affiche",
      sentence: "Phrase",
    },
    holds: {
      number: "nombre",
      date: "date",
      text: "texte",
      cell: "nombre",
      any: "toute valeur",
      option: "mot",
      "option-or-numbers": "mot, ou plage de nombres",
      flag: "VRAI ou FAUX",
    },
    shapes: {
      single: "un seul",
      vector: "ligne ou colonne",
      matrix: "plage",
      rows: "un seul, ou un par ligne",
    },
    from: (low) => `à partir de ${low}`,
    to: (high) => `jusqu'à ${high}`,
    above: (low) => `au-dessus de ${low}`,
    whole: "entier",
    limit: (rows, columns) =>
      columns === null
        ? `${rows} valeurs au plus`
        : `${rows} lignes et ${columns} colonnes au plus`,
    leftOut: "peut être omis",
    spills: "Le résultat se propage : saisissez la formule hors d'un tableau.",
    spillsRows:
      "Le résultat a autant de lignes que les données et se propage : dans un tableau, donnez une ligne à la fois.",
    inRow: "dans cette ligne seulement",
    wrongArguments:
      "Ce que toutes les fonctions disent d'un argument faux est dans la liste des fonctions.",
    noNative: "Aucune formule d'Excel seul ne donne cela.",
    sameAs: "La première cellule de l'exemple sans le complément :",
    cells: "Cellules à partir de A1",
    inSample: "Dans le classeur d'exemple, après y avoir pris un instantané.",
    formula: "Formule",
    gives: "Donne",
    rules: [
      "Un mot peut être abrégé à un début unique, en majuscules ou minuscules. Les mots sont anglais dans toutes les langues d'Excel.",
      "Une plage d'une seule ligne peut être debout ou couchée.",
      "Les nombres stockés en texte sont refusés avec leur place ; VRAI et FAUX ne sont pas des nombres.",
      "Une erreur de cellule est transmise : dans sa seule ligne pour les fonctions ligne par ligne, sinon la première dans l'ordre de lecture.",
      "Null, texte vide et espaces sont manquants. Excel de bureau transmet une cellule vide comme 0 ; là où 0 est permis, une cellule vide compte pour 0.",
      "Une plage a 500 lignes et 30 colonnes au plus, sauf indication contraire.",
      "#VALEUR! et #N/A portent une phrase (pointez le signe de la cellule) ; #NOMBRE! ne peut pas en porter.",
      "Rien n'est volatil et le hasard part d'une graine fixe : mêmes arguments, même résultat.",
      "Dans un tableau Excel, une formule doit donner une seule valeur ; saisissez à côté ce qui se propage.",
    ],
  },
};
