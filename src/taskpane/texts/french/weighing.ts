import type { WeighingTexts } from "../scoreTexts";

export const weighing: WeighingTexts = {
  heading: "Pondérer les critères",
  method: "Méthode",
  methods: {
    direct: "Points, nombres quelconques",
    points: "Répartir 100 points",
    roc: "Classement (centroïde des rangs, ROC)",
    ranksum: "Classement (somme des rangs)",
    reciprocal: "Classement (inverses des rangs)",
    swing: "Swing : noter le pas du pire au meilleur",
    entropy: "Selon la dispersion des notes (entropie)",
    pairwise: "Comparer deux à deux (AHP)",
  },
  hints: {
    direct: "Donnez un nombre à chaque critère ; le double du nombre est le double du poids.",
    points: "Répartissez 100 points entre les critères.",
    roc: "1 est le plus important ; les premiers rangs comptent de loin le plus. Les rangs égaux se partagent le poids.",
    ranksum:
      "1 est le plus important ; les poids baissent par pas égaux. Les rangs égaux se partagent le poids.",
    reciprocal: "1 est le plus important ; le deuxième compte moitié moins que le premier.",
    swing:
      "Pensez à un projet qui est le pire en tout. Quel pas du pire au meilleur l’aiderait le plus ? Il vaut 100 ; notez les autres pas par rapport à lui.",
    entropy: "Ne demande aucun jugement : les critères où les projets diffèrent comptent plus.",
    pairwise:
      "Dites lequel des deux compte le plus, et de combien. Les poids découlent de toutes les réponses.",
  },
  byGroup: "Pondérer d’abord les groupes, puis les critères de chacun",
  level: "Pondérer maintenant",
  levels: { all: "Tous les critères", groups: "Les groupes", inside: "Dans {group}" },
  rating: {
    points: "Points de {item}",
    rank: "Rang de {item}",
    swing: "Swing de {item}",
  },
  off: "aucun",
  leftOver: "Il reste {left} points sur 100",
  tooMuch: "{over} points de trop ; les parts sont ajustées",
  exact: "Les 100 points sont répartis",
  notHundred: "Aucun pas ne vaut 100 ; le plus grand est pris pour 100",
  unclear: "{text} n’est pas un nombre.",

  people: "Personnes",
  person: "Réponses de",
  nobody: "moi",
  numbered: "personne {number}",
  addPerson: "Ajouter une personne",
  personName: "Nom",
  removePerson: "Retirer {judge}",
  pasteLabel: "Poids de plusieurs personnes, copiés d’une feuille",
  pasteHint:
    "Une personne par ligne et un critère par colonne, ou l’inverse, avec les noms dans la première ligne ou colonne.",
  pasteUse: "Utiliser ces poids",
  pasted: { one: "{count} personne lue", other: "{count} personnes lues" },
  pasteNothing: "Aucun poids n’a été trouvé : {reason}",
  pasteReasons: {
    empty: "le champ est vide.",
    "no-criteria":
      "aucun des noms n’est un critère, et les nombres ne correspondent pas à {count} critères.",
    "no-numbers": "il n’y a pas de nombres à côté des critères.",
  },
  pasteLeft: "Laissé de côté, car aucun critère ne s’appelle ainsi : {names}.",
  spread: "Où les personnes diffèrent",
  spreadRow: "{low} à {high}, moyenne {mean}",
  differs: "désaccord",
  agree: "Les personnes sont d’accord : elles placent en moyenne {share} du poids autrement.",
  apart:
    "Les personnes placent en moyenne {share} du poids autrement ; {judge} s’écarte le plus. Parlez des critères signalés avant d’utiliser la moyenne.",
  pairApart: "{first} face à {second} : de {least} ({leastJudge}) à {most} ({mostJudge})",
  judgeRatio: "{judge} : ratio de cohérence {ratio}",

  pairs: "Comparaisons",
  pairOf: "{first} face à {second}",
  notJudged: "non comparés",
  equally: "aussi important que",
  times: "{count} fois plus important que",
  timesLess: "{count} fois moins important que",
  openPairs: {
    one: "{count} paire n’est pas encore comparée",
    other: "{count} paires ne sont pas encore comparées",
  },
  consistent: "Ratio de cohérence {ratio}, limite {limit} : les comparaisons vont ensemble.",
  completing:
    "Ratio de cohérence {ratio}, limite {limit} ; les paires ouvertes sont complétées d’après les autres.",
  inconsistent:
    "Les jugements se contredisent (CR {ratio}, limite {limit}). Le plus en désaccord : {first} face à {second} = {given} ; environ {suggested} irait avec les autres. Garder quand même ?",
  inconsistentPlain:
    "Les jugements se contredisent (CR {ratio}, limite {limit}). Garder quand même ?",
  inLevel: "{level} : {sentence}",
  mend: "Mettre {value}",
  keepAnyway: "Garder quand même",
  kept: "Les jugements restent tels quels (CR {ratio}).",
  table: "Indice aléatoire",
  tables: { "Alonso-Lamata": "Alonso et Lamata 2006", Saaty: "Saaty 1980" },
  showAll: "Toutes les paires à la fois",
  askMe: "Me demander une à une",

  interview: {
    heading: "Qu’est-ce qui compte le plus ?",
    working: "Recherche de la question la plus instructive",
    question: "{first} ou {second} : lequel compte le plus pour un projet, et de combien ?",
    left: {
      one: "Il reste au plus {count} question.",
      other: "Il reste au plus {count} questions.",
    },
    asked: { one: "{count} réponse jusqu’ici.", other: "{count} réponses jusqu’ici." },
    because: {
      connects: "Demandé pour que tous les critères puissent être comparés.",
      changes: "Demandé parce que la réponse change le plus la liste des projets financés.",
      widest: "Demandé parce que les réponses disent le moins sur ces deux-là.",
    },
    strengths: {
      "9": "{item} compte extrêmement plus",
      "7": "{item} compte vraiment beaucoup plus",
      "5": "{item} compte beaucoup plus",
      "3": "{item} compte un peu plus",
      "1": "Les deux comptent autant",
    },
    answer: "Suivant",
    back: "Retour",
    skip: "Passer",
    noBudget:
      "Le classeur n’a pas encore de limite de budget : l’entretien ne peut pas dire quand la liste financée est fixée.",
    open: "La liste financée peut encore changer : {projects} peuvent entrer ou sortir.",
    openMore:
      "La liste financée peut encore changer : {projects} et d’autres peuvent entrer ou sortir.",
    openPlain: "La liste financée peut encore changer.",
    onlyContradicting:
      "Seules des réponses qui contredisent les précédentes changeraient encore les projets financés ({funded}).",
    proven:
      "Aucune réponse restante ne peut changer les projets financés ({funded}). Vous pouvez vous arrêter ici.",
    likely:
      "En {samples} essais, aucune réponse restante n’a changé les projets financés ({funded}). Ce n’est pas une preuve.",
    complete: "Toutes les paires ont une réponse. Financés avec ces poids : {funded}.",
    completeNoBudget: "Toutes les paires ont une réponse.",
    skippedOnly: "Il ne reste que des paires que vous avez passées.",
    funded: { one: "{count} projet", other: "{count} projets" },
    goOn: "Continuer quand même",
    askSkipped: "Les demander maintenant",
  },

  preview: {
    heading: "Nouveaux poids",
    criterion: "Critère",
    now: "Actuel",
    later: "Nouveau",
    none: "Il n’y a pas encore de poids.",
    same: "Ce sont les poids du classeur.",
    off: "aucun",
    nobodyMoves: "Le classement ne change pas.",
    moves: {
      one: "{count} projet change de rang",
      other: "{count} projets changent de rang",
    },
    firstStays: "{name} reste premier.",
    firstChanges: "{name} devient premier.",
    move: "{id} {name} : rang {before} → {after}",
    unranked: "aucun",
    all: { one: "En montrer {count} de plus", other: "En montrer {count} de plus" },
    apply: "Appliquer les poids",
    keepAnswers: "Garder seulement les réponses",
    discard: "Abandonner",
    changed: "{count} poids sur {of} changent.",
  },
};
