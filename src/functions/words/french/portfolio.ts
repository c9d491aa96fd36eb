import type { portfolioDeclarations } from "../../portfolio/declarations";
import type { GroupWords } from "../words";

const rules =
  '"in" là où la ligne doit être retenue, "out" là où elle ne doit pas l\'être, vide là où elle est libre.';
const lengths = "{name} a {count} valeurs ; {first} en a {rows}.";
const tooManySets =
  "Plus de {limit} ensembles sont efficients. Arrondissez les coûts ou utilisez le volet.";

export const portfolio: GroupWords<typeof portfolioDeclarations> = {
  PORTFOLIO: {
    summary:
      "Meilleur ensemble de projets dans les budgets : 1 pour chaque ligne retenue, 0 pour les autres. À saisir hors d'un tableau.",
    parameters: {
      values: "Valeur de chaque projet, un par ligne ; 60 au plus. Vide vaut 0.",
      costs: "Coût de chaque projet, une ligne par projet, une colonne par budget. Vide vaut 0.",
      budgets:
        "Un budget pour chaque colonne des coûts, 24 au plus. Vide vaut 0 : saisissez un grand nombre pour ne pas limiter.",
      rules,
      groups: "Nom du groupe de chaque ligne ; une ligne au plus d'un groupe est retenue.",
      ids: "Identifiant de chaque ligne, pour needs.",
      needs:
        "Identifiants, séparés par des virgules, des lignes sans lesquelles une ligne ne peut pas être retenue.",
    },
    result: "Une ligne par projet : 1 retenu, 0 écarté.",
    method:
      "La somme des valeurs est la plus grande possible tant que les coûts de ce qui est retenu tiennent dans chaque budget. La réponse est prouvée optimale. À valeur égale, le moins cher est pris ; ensuite celui qui a la première ligne où ils diffèrent.",
    notes: [
      "Une ligne sans valeur ni coût, dont aucune autre n'a besoin, est écartée : elle est vide.",
      "Une valeur négative est permise ; une telle ligne n'est retenue que si elle est imposée ou si une autre en a besoin.",
      "Personnes, parts de dépense et raisons sont dans le volet : Arbitrer. Avec les budgets seuls, il trouve les mêmes projets.",
    ],
    errors: {
      lengths,
      "costs-shape": "Costs doit avoir une ligne pour chacune des {rows} valeurs.",
      "budgets-differ": "Budgets a {count} valeurs ; costs a {columns} colonnes.",
      "too-many-budgets": "Utilisez le volet pour {columns} budgets (limite {limit}).",
      "ids-missing": "Donnez aussi ids : needs les nomme.",
      "id-twice": 'Ids contient "{id}" deux fois.',
      "unknown-need": 'La ligne {row} a besoin de "{id}", qui n\'est pas dans ids.',
      "over-budget":
        "Aucun ensemble possible : les lignes imposées coûtent {cost} dans la colonne {column}, budget {budget}.",
      "over-budget-with-needs":
        "Aucun ensemble possible : les lignes imposées et ce dont elles ont besoin coûtent {cost} dans la colonne {column}, budget {budget}.",
      "group-clash":
        "Aucun ensemble possible : les lignes {rows} sont imposées ; le groupe {group} n'en admet qu'une.",
      "needs-clash":
        "Aucun ensemble possible : la ligne {rows} est imposée et a besoin de la ligne {out}, qui est exclue.",
      "several-clash": "Aucun ensemble possible : règles, groupes, besoins et budgets s'excluent.",
      "not-proven":
        "Le meilleur ensemble n'est pas prouvé après {seconds} secondes. Arrondissez les montants ou utilisez le volet.",
    },
  },
  FRONTIER: {
    summary:
      "Meilleure valeur pour chaque budget, de 0 au coût de toutes les lignes. À saisir hors d'un tableau.",
    parameters: {
      values: "Valeur de chaque projet, un par ligne ; 60 au plus. Vide vaut 0.",
      costs: "Coût de chaque projet. Vide vaut 0.",
      points: "Nombre de pas, de 2 à 100 ; 20 par défaut.",
      rules,
    },
    result:
      "Une ligne de plus que points, sans en-têtes : budget, meilleure valeur à ce budget, nombre de projets.",
    method:
      "À chacun des pas égaux du budget, le meilleur ensemble de projets tel que PMO.PORTFOLIO le trouve pour un budget, pris dans la liste de tous les ensembles qu'aucun autre ne bat.",
    notes: [
      "Un budget inférieur au coût de ce qui est imposé affiche #N/A, qu'un graphique laisse de côté.",
      "Le dernier budget est le coût de toutes les lignes qui ne sont pas exclues.",
    ],
    errors: {
      points: "Points doit être un nombre entier de 2 à 100.",
      lengths,
      "over-budget":
        "Aucun ensemble possible : les lignes imposées coûtent {cost}, budget {budget}.",
      "too-many-sets": tooManySets,
    },
  },
  ENTRYBUDGET: {
    summary:
      "Budget supplémentaire auquel chaque ligne entre d'abord dans le meilleur ensemble ; 0 si elle y est. À saisir hors d'un tableau.",
    parameters: {
      values: "Valeur de chaque projet, un par ligne ; 60 au plus. Vide vaut 0.",
      costs: "Coût de chaque projet. Vide vaut 0.",
      budget: "Le budget tel qu'il est.",
      rules,
    },
    result: "Un montant par ligne : 0 = déjà retenue, vide = à aucun budget.",
    method:
      "Les meilleurs ensembles de tous les budgets plus grands sont parcourus, le plus petit budget d'abord, jusqu'à ce que la ligne y soit.",
    notes: [
      "Une ligne peut ressortir : encore plus d'argent achète peut-être mieux.",
      "Ce qui fait entrer une ligne tout de suite est la règle in, non le montant.",
    ],
    errors: {
      lengths,
      "over-budget":
        "Aucun ensemble possible : les lignes imposées coûtent {cost}, budget {budget}.",
      "too-many-sets": tooManySets,
    },
  },
};
