import type { WeighingTexts } from "../scoreTexts";

export const weighing: WeighingTexts = {
  heading: "Kriterien gewichten",
  method: "Verfahren",
  methods: {
    direct: "Punkte, beliebige Zahlen",
    points: "100 Punkte verteilen",
    roc: "Rangfolge (Schwerpunktgewichte, ROC)",
    ranksum: "Rangfolge (Rangsumme)",
    reciprocal: "Rangfolge (Kehrwerte)",
    swing: "Swing: den Schritt vom Schlechtesten zum Besten bewerten",
    entropy: "Nach der Streuung der Bewertungen (Entropie)",
    pairwise: "Je zwei vergleichen (AHP)",
  },
  hints: {
    direct: "Geben Sie jedem Kriterium eine Zahl; die doppelte Zahl ist das doppelte Gewicht.",
    points: "Verteilen Sie 100 Punkte auf die Kriterien.",
    roc: "1 ist das wichtigste; die ersten Ränge zählen bei weitem am meisten. Gleiche Ränge teilen sich das Gewicht.",
    ranksum:
      "1 ist das wichtigste; die Gewichte fallen in gleichen Schritten. Gleiche Ränge teilen sich das Gewicht.",
    reciprocal: "1 ist das wichtigste; das zweite zählt halb so viel wie das erste.",
    swing:
      "Denken Sie an ein Projekt, das in allem am schlechtesten ist. Welcher Schritt vom Schlechtesten zum Besten hülfe ihm am meisten? Er bekommt 100; bewerten Sie die anderen Schritte im Vergleich dazu.",
    entropy:
      "Braucht kein Urteil: Kriterien, in denen sich die Projekte unterscheiden, zählen mehr.",
    pairwise:
      "Sagen Sie, welches von zweien wichtiger ist und um wie viel. Die Gewichte folgen aus allen Antworten.",
  },
  byGroup: "Erst die Gruppen gewichten, dann die Kriterien darin",
  level: "Jetzt gewichten",
  levels: { all: "Alle Kriterien", groups: "Die Gruppen", inside: "In {group}" },
  rating: {
    points: "Punkte für {item}",
    rank: "Rang von {item}",
    swing: "Swing von {item}",
  },
  off: "aus",
  leftOver: "{left} von 100 Punkten übrig",
  tooMuch: "{over} Punkte zu viel; die Anteile werden angepasst",
  exact: "Alle 100 Punkte sind verteilt",
  notHundred: "Kein Schritt hat 100; der größte gilt als 100",
  unclear: "{text} ist keine Zahl.",

  people: "Personen",
  person: "Antworten von",
  nobody: "mir",
  numbered: "Person {number}",
  addPerson: "Person hinzufügen",
  personName: "Name",
  removePerson: "{judge} entfernen",
  pasteLabel: "Gewichte mehrerer Personen, aus einem Blatt kopiert",
  pasteHint:
    "Je Person eine Zeile und je Kriterium eine Spalte, oder umgekehrt, mit den Namen in der ersten Zeile oder Spalte.",
  pasteUse: "Diese Gewichte verwenden",
  pasted: { one: "{count} Person gelesen", other: "{count} Personen gelesen" },
  pasteNothing: "Es wurden keine Gewichte gefunden: {reason}",
  pasteReasons: {
    empty: "Das Feld ist leer.",
    "no-criteria":
      "Keiner der Namen ist ein Kriterium, und die Zahlen passen nicht zu {count} Kriterien.",
    "no-numbers": "Neben den Kriterien stehen keine Zahlen.",
  },
  pasteLeft: "Ausgelassen, weil kein Kriterium so heißt: {names}.",
  spread: "Worin sich die Personen unterscheiden",
  spreadRow: "{low} bis {high}, Mittel {mean}",
  differs: "Uneinigkeit",
  agree:
    "Die Personen sind sich weitgehend einig: Im Mittel verteilen sie {share} des Gewichts anders.",
  apart:
    "Die Personen verteilen im Mittel {share} des Gewichts anders; am weitesten weicht {judge} ab. Sprechen Sie über die markierten Kriterien, bevor Sie das Mittel verwenden.",
  pairApart: "{first} gegenüber {second}: von {least} ({leastJudge}) bis {most} ({mostJudge})",
  judgeRatio: "{judge}: Konsistenzverhältnis {ratio}",

  pairs: "Vergleiche",
  pairOf: "{first} gegenüber {second}",
  notJudged: "nicht verglichen",
  equally: "gleich wichtig wie",
  times: "{count}-mal so wichtig wie",
  timesLess: "{count}-mal weniger wichtig als",
  openPairs: {
    one: "{count} Paar ist noch nicht verglichen",
    other: "{count} Paare sind noch nicht verglichen",
  },
  consistent: "Konsistenzverhältnis {ratio}, Grenze {limit}: Die Vergleiche passen zusammen.",
  completing:
    "Konsistenzverhältnis {ratio}, Grenze {limit}; offene Paare sind so ergänzt, wie es die anderen nahelegen.",
  inconsistent:
    "Die Urteile widersprechen sich (CR {ratio}, Grenze {limit}). Am wenigsten passt: {first} gegenüber {second} = {given}; etwa {suggested} passte zu den anderen. Trotzdem behalten?",
  inconsistentPlain:
    "Die Urteile widersprechen sich (CR {ratio}, Grenze {limit}). Trotzdem behalten?",
  inLevel: "{level}: {sentence}",
  mend: "Auf {value} setzen",
  keepAnyway: "Trotzdem behalten",
  kept: "Die Urteile bleiben, wie sie sind (CR {ratio}).",
  table: "Zufallsindex",
  tables: { "Alonso-Lamata": "Alonso und Lamata 2006", Saaty: "Saaty 1980" },
  showAll: "Alle Paare auf einmal",
  askMe: "Einzeln fragen",

  interview: {
    heading: "Was ist wichtiger?",
    working: "Die Frage, die am meisten verrät, wird gesucht",
    question: "{first} oder {second}: Was ist für ein Projekt wichtiger, und um wie viel?",
    left: {
      one: "Höchstens {count} Frage ist übrig.",
      other: "Höchstens {count} Fragen sind übrig.",
    },
    asked: { one: "{count} Antwort bisher.", other: "{count} Antworten bisher." },
    because: {
      connects: "Gefragt, damit sich alle Kriterien vergleichen lassen.",
      changes: "Gefragt, weil die Antwort am meisten daran ändert, welche Projekte Geld bekommen.",
      widest: "Gefragt, weil die bisherigen Antworten über diese beiden am wenigsten sagen.",
    },
    strengths: {
      "9": "{item} ist überragend wichtiger",
      "7": "{item} ist sehr viel wichtiger",
      "5": "{item} ist viel wichtiger",
      "3": "{item} ist etwas wichtiger",
      "1": "Beide sind gleich wichtig",
    },
    answer: "Weiter",
    back: "Zurück",
    skip: "Überspringen",
    noBudget:
      "Die Arbeitsmappe hat noch keine Budgetgrenze; daher kann die Befragung nicht sagen, wann die Förderliste feststeht.",
    open: "Die Förderliste kann sich noch ändern: {projects} können hinein- oder herauskommen.",
    openMore:
      "Die Förderliste kann sich noch ändern: {projects} und andere können hinein- oder herauskommen.",
    openPlain: "Die Förderliste kann sich noch ändern.",
    onlyContradicting:
      "Nur Antworten, die den bisherigen widersprechen, änderten noch, welche Projekte Geld bekommen ({funded}).",
    proven:
      "Keine übrige Antwort kann noch ändern, welche Projekte Geld bekommen ({funded}). Sie können hier aufhören.",
    likely:
      "In {samples} Versuchen hat keine übrige Antwort geändert, welche Projekte Geld bekommen ({funded}). Das ist kein Beweis.",
    complete: "Alle Paare sind beantwortet. Mit diesen Gewichten bekommen Geld: {funded}.",
    completeNoBudget: "Alle Paare sind beantwortet.",
    skippedOnly: "Übrig sind nur Paare, die Sie übersprungen haben.",
    funded: { one: "{count} Projekt", other: "{count} Projekte" },
    goOn: "Trotzdem weiterfragen",
    askSkipped: "Diese jetzt fragen",
  },

  preview: {
    heading: "Neue Gewichte",
    criterion: "Kriterium",
    now: "Jetzt",
    later: "Neu",
    none: "Es gibt noch keine Gewichte.",
    same: "Das sind die Gewichte, die die Arbeitsmappe hat.",
    off: "aus",
    nobodyMoves: "In der Rangliste ändert sich nichts.",
    moves: {
      one: "{count} Projekt wechselt den Rang",
      other: "{count} Projekte wechseln den Rang",
    },
    firstStays: "{name} bleibt vorn.",
    firstChanges: "{name} kommt nach vorn.",
    move: "{id} {name}: Rang {before} → {after}",
    unranked: "keiner",
    all: { one: "{count} weiteres zeigen", other: "{count} weitere zeigen" },
    apply: "Gewichte übernehmen",
    keepAnswers: "Nur Antworten behalten",
    discard: "Verwerfen",
    changed: "{count} von {of} Gewichten ändern sich.",
  },
};
