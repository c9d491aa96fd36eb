import type { valueDeclarations } from "../../value/declarations";
import type { GroupWords } from "../words";

const rate = "Taux d'actualisation annuel, en part : 3,5% ou 0,035. Supérieur à -100 %.";
const timing =
  'Moment du flux dans sa période : "start" (par défaut ; le premier n\'est pas actualisé), "mid" (milieu) ou "end" (fin).';
const periodsPerYear = "Périodes par an : 1 (par défaut), 4 pour des trimestres, 12 pour des mois.";

export const value: GroupWords<typeof valueDeclarations> = {
  NPV: {
    summary: "Valeur actuelle nette des flux de périodes égales, à partir de l'année 0.",
    parameters: {
      rate,
      flows:
        "Argent de chaque période dans l'ordre, recettes positives, dépenses négatives. Une cellule vide est une période sans flux.",
      timing,
      periodsPerYear,
    },
    result: "Un montant à sa valeur du premier jour de la première période.",
    method:
      "La somme des flux / (1 + rate) ^ années, comptées depuis le premier jour de la première période : 0, 1, 2 ... au début, 0,5, 1,5 ... au milieu, 1, 2, 3 ... à la fin de périodes annuelles.",
    notes: [
      "La fonction VAN d'Excel actualise le premier flux d'une période, comme timing \"end\" ici. Pour des flux à des jours quelconques, utilisez VAN.PAIEMENTS.",
      "Les registres datent chaque période par ses jours, avec une année de 365,25 jours ; des périodes égales s'en écartent de quelques millièmes.",
    ],
    errors: {},
  },
  BCR: {
    summary:
      "Rapport avantages-coûts : ce que rapporte une unité dépensée, les deux en valeur actuelle.",
    parameters: {
      rate,
      benefits:
        "Avantages de chaque période dans l'ordre, inconvénients négatifs. Une cellule vide est une période sans avantage.",
      costs:
        "Coûts de chaque période dans l'ordre, saisis positifs. Une cellule vide est une période sans coût.",
      timing,
      periodsPerYear,
    },
    result: "Un rapport : au-dessus de 1, le projet rapporte plus qu'il ne coûte.",
    method: "Valeur actuelle des avantages sur valeur actuelle des coûts, chacune comme PMO.NPV.",
    notes: [
      "Sans les coûts passés, un projet presque fini a un rapport très élevé : précisez « reste à faire » à côté.",
    ],
    errors: {
      "no-cost": "Le coût actualisé est nul.",
      "negative-cost": "Le coût actualisé est négatif : saisissez les coûts en montants positifs.",
    },
  },
  PAYBACK: {
    summary:
      "Nombre de périodes avant que la dépense soit récupérée ; avec un taux, le délai actualisé.",
    parameters: {
      flows:
        "Argent de chaque période dans l'ordre, recettes positives, dépenses négatives. Une cellule vide est une période sans flux.",
      rate: "Taux d'actualisation d'une période, en part ; sans lui, rien n'est actualisé.",
      timing,
    },
    result:
      "Périodes depuis le début de la première, avec une fraction ; 0 si la somme n'est jamais négative.",
    method:
      'Le premier moment où le cumul, après avoir été négatif, revient à zéro ; dans une période, l\'argent vient régulièrement. Avec "start", un flux vient depuis le précédent, sinon pendant sa période.',
    notes: ["Si le cumul redevient négatif plus tard, le premier moment est tout de même donné."],
    errors: {
      never: "Dépense non récupérée sur l'horizon.",
      "no-flows": "Tous les flux sont nuls.",
    },
  },
  OPTIMISM: {
    summary:
      "Majoration pour biais d'optimisme selon le type de projet, en part à ajouter au coût ou à la durée.",
    parameters: {
      projectType:
        "Standard building, Non-standard building, Standard civil, Non-standard civil, Equipment or development ou Outsourcing. Vide : pas de majoration.",
      measure: '"cost" (coût d\'investissement, par défaut) ou "duration" (durée).',
      mitigation: "Part des causes traitées, avec preuves : 0 (par défaut) à 1.",
    },
    result: "Une part : 0,44 ajoute 44 %.",
    method:
      "La borne supérieure publiée fois (1 - mitigation), sans descendre sous la borne inférieure publiée.",
    notes: [
      "Utilisez-la seule : l'exposition attendue et la provision couvrent la même incertitude.",
      "Les bornes sont celles publiées ; les vôtres sont dans le registre OptimismBias, qu'utilise la colonne Optimism bias %.",
      "Pour des travaux mixtes, pondérez les majorations par la part de la valeur d'investissement.",
    ],
    errors: {
      unknown: "« {value} » n'est pas un type de projet. Choisissez parmi : {types}.",
      "no-bounds": "Aucune borne de durée n'est publiée pour {type}.",
    },
  },
  REALISED: {
    summary:
      "Part réalisée d'un bénéfice prévu. Avec baseline : part du changement prévu d'un niveau.",
    parameters: {
      planned: "Ce qui était prévu à ce jour, ou le niveau prévu.",
      actual: "Ce qui est venu à ce jour, ou le niveau relevé.",
      baseline:
        "Le niveau avant le changement ; seulement pour les mesures de niveau, comme des minutes ou des pourcentages. Vide ou 0 pour des flux.",
    },
    result: "Une part par ligne : 1 est conforme au plan ; vide si rien n'était prévu.",
    method: "(actual - baseline) / (planned - baseline) ; sans baseline, actual / planned.",
    notes: [
      "Vaut aussi pour des cibles en baisse : de 60 vers une cible de 30, un relevé de 45 fait 50 %.",
      "Un actual vide compte pour 0 : Excel de bureau transmet ainsi une cellule vide.",
    ],
    errors: {},
  },
  PHASE: {
    summary:
      "Répartit un total sur des périodes, vers la droite ; les parts le redonnent. À saisir hors d'un tableau.",
    parameters: {
      total: "Montant à répartir ; peut être négatif.",
      periods: "Nombre de périodes, 1 à 500.",
      shape:
        '"s" (lent, rapide, lent ; par défaut), "even" (égal), "front" (surtout au début), "back" (surtout à la fin) ou un poids par période.',
    },
    result: "Une ligne avec un montant par période ; la somme est le total.",
    method:
      "Chaque part est la différence de deux parts cumulées du total à la part x du temps : s 3x² - 2x³, even x, front 2x - x², back x².",
    notes: ["Pour une colonne, écrivez =TRANSPOSE(PMO.PHASE(...))."],
    errors: {
      weights: "Shape a {count} poids ; il y a {periods} périodes.",
      negative: "Un poids ne peut pas être négatif.",
      "no-weight": "Tous les poids sont nuls.",
    },
  },
};
