import type { statusDeclarations } from "../../status/declarations";
import type { GroupWords } from "../words";

const bac = "Budget à l'achèvement : le budget total.";
const ev = "Valeur acquise : le budget du travail fait.";
const ac = "Coût réel à ce jour.";

export const status: GroupWords<typeof statusDeclarations> = {
  EVM: {
    summary:
      "Valeur acquise de chaque ligne : écarts, indices, estimations et efficience requise pour le reste.",
    parameters: {
      bac,
      pv: "Valeur planifiée : le budget du travail qui devrait être fait à ce jour.",
      ev,
      ac,
      output:
        '"all" (par défaut) ou un seul parmi "CV", "SV", "CPI", "SPI", "EAC", "ETC", "VAC", "TCPI", "complete". Dans un tableau, choisissez-en un.',
    },
    result:
      "Neuf colonnes : CV, SV, CPI, SPI, EAC, ETC, VAC, TCPI et complete (une part) ; ou celle demandée.",
    method:
      "CV = EV - AC, SV = EV - PV, CPI = EV / AC, SPI = EV / PV, EAC = BAC / CPI, ETC = EAC - AC, VAC = BAC - EAC, TCPI = (BAC - EV) / (BAC - AC), complete = EV / BAC.",
    notes: [
      "Une cellule est vide quand son diviseur vaut 0 : pas de CPI avant la première dépense, pas d'EAC avant la première valeur acquise.",
      "Pour un programme, donnez les sommes de ses projets, jamais la moyenne de leurs indices.",
      "Une cellule vide compte pour 0.",
    ],
    errors: {},
  },
  EAC: {
    summary: "Estimation à l'achèvement de chaque ligne : ce que le travail aura coûté à la fin.",
    parameters: {
      bac,
      ev,
      ac,
      pv: 'Valeur planifiée ; seule "combined" en a besoin.',
      method:
        '"typical" (par défaut) : le reste se passe comme jusqu\'ici. "atypical" : le reste suit le plan. "combined" : il souffre du coût et des délais.',
    },
    result: "Un montant par ligne.",
    method:
      "typical BAC / CPI ; atypical AC + (BAC - EV) ; combined AC + (BAC - EV) / (CPI x SPI).",
    notes: [
      "La prévision du chef de projet est une quatrième estimation : comparez avant d'en retenir une.",
    ],
    errors: {
      "no-pv": 'La méthode "combined" demande pv.',
      "not-earned": "Rien n'est encore acquis.",
      "not-spent": "Rien n'est encore dépensé.",
      "not-planned": "Rien n'est encore planifié.",
    },
  },
  TCPI: {
    summary:
      "Indice de performance pour l'achèvement : ce que chaque unité à dépenser doit acquérir.",
    parameters: {
      bac,
      ev,
      ac,
      eac: "Le coût à tenir à la place du budget ; vide ou 0 : le budget.",
    },
    result:
      "Un rapport par ligne : au-dessus de 1, le reste doit aller mieux que prévu ; 0 si tout est acquis.",
    method: "(BAC - EV) / (BAC - AC) ou (BAC - EV) / (EAC - AC).",
    notes: ["Au-dessus de 1,10, un redressement est rarement crédible."],
    errors: {
      "budget-spent": "Le budget est déjà dépensé.",
      "estimate-spent": "L'estimation à l'achèvement est déjà dépensée.",
    },
  },
  EARNEDSCHEDULE: {
    summary: "Où en est le travail dans le temps : délai acquis, son écart et son indice.",
    parameters: {
      pvCumulative:
        "Valeur planifiée à la fin de chaque période, cumulée. Un 0 en première place est le début de la première période.",
      ev,
      actualPeriods: "Périodes écoulées ; les fractions sont admises.",
    },
    result:
      "Une ligne : ES en périodes, SV(t) = ES - périodes écoulées, SPI(t) = ES / périodes écoulées.",
    method:
      "ES est la fin de la dernière période dont le plan est acquis, plus la part acquise de la suivante ; au plus la durée planifiée.",
    notes: [
      "Le SPI revient à 1 à la fin de tout projet en retard, pas le SPI(t).",
      "La durée à attendre est la durée planifiée / SPI(t).",
    ],
    errors: {
      falls: "La valeur planifiée cumulée baisse à la valeur {place}.",
      "no-plan": "Rien n'est planifié.",
      "no-time": "Aucune période n'est encore écoulée.",
    },
  },
  RAG: {
    summary:
      "Rouge, orange ou vert de chaque valeur selon deux seuils inclus. Dans un tableau, donnez une seule valeur.",
    parameters: {
      value:
        "Valeurs à juger, comme des écarts de coût ; un texte vide reste vide, une cellule vide compte pour 0.",
      amber: "Où commence l'orange (Amber).",
      red: "Où commence le rouge (Red).",
      lowerIsWorse:
        "VRAI si plus petit est pire ; sans indication, c'est le cas quand amber dépasse red.",
    },
    result: "Green, Amber ou Red, un par valeur.",
    method:
      "À partir de red : rouge ; à partir d'amber : orange ; sinon vert. Valeurs et seuils sont comparés après arrondi à 6 décimales.",
    notes: ["Excel de bureau transmet une cellule vide comme 0, et elle est jugée ainsi."],
    errors: {
      equal: "Amber et red sont égaux.",
      "lower-worse": "Si plus petit est pire, amber doit être au-dessus de red.",
      "higher-worse": "Si plus grand est pire, amber doit être au-dessous de red.",
    },
  },
  RAGROLLUP: {
    summary:
      "Le rouge, orange ou vert d'un groupe à partir de ses membres, selon une règle déclarée.",
    parameters: {
      statuses: "Green, Amber ou Red de chaque membre, ou leur début ; vide : non évalué.",
      weights: "Poids de chaque membre, comme son budget ; sans eux, tous comptent autant.",
      rule: '"weighted" (par défaut) : selon la part du poids. "worst" : le pire membre. "count" : Red dès deux Red, Amber dès un Red ou trois Amber.',
      red: "Part du poids en Red à partir de laquelle le groupe est Red ; 25 % par défaut.",
      amber:
        "Part du poids en Red ou Amber à partir de laquelle le groupe est Amber ; 30 % par défaut.",
    },
    result: "Green, Amber ou Red ; vide si aucun membre n'est évalué.",
    method:
      "Parts du poids total, membres non évalués compris, comme dans le registre Programs ; arrondies à 6 décimales, seuils inclus.",
    notes: [
      "Dites la règle à côté de la couleur : neuf verts peuvent cacher un rouge.",
      'Dans les registres, la règle "count" est aussi Red pour un projet Red de catégorie Mandatory ; une cellule ne connaît pas la catégorie.',
    ],
    errors: {
      lengths: "{name} a {count} valeurs ; {first} en a {rows}.",
      "no-weight": "Tous les poids sont nuls.",
    },
  },
};
