import type { scoreDeclarations } from "../../scores/declarations";
import type { GroupWords } from "../words";

export const scores: GroupWords<typeof scoreDeclarations> = {
  WEIGHTS: {
    summary: "Transforme des points ou des rangs en poids de somme 1. À saisir hors d'un tableau.",
    parameters: {
      points:
        "Points des critères (0 ou plus), ou leurs rangs (1 = le plus important). Vide : critère désactivé.",
      method: '"direct" (points, par défaut) ; pour des rangs "roc", "ranksum" ou "reciprocal".',
    },
    result: "Des poids de 0 à 1, disposés comme les points.",
    method:
      "direct : points divisés par leur somme. roc : moyenne de 1/i du rang au dernier. ranksum : 2(n + 1 - rang) / (n(n + 1)). reciprocal : 1/rang sur la somme de tous les 1/rang. Des rangs égaux se partagent la moyenne de leurs places.",
    notes: ["Vide ou 0 : le critère est désactivé, son poids est 0."],
    errors: {
      zero: "Tous les poids sont nuls.",
      negative: "Un poids ne peut pas être négatif.",
    },
  },
  AHP: {
    summary:
      "Poids tirés de jugements par paires (AHP) et leur cohérence. À saisir hors d'un tableau.",
    parameters: {
      matrix:
        "Carrée : combien de fois la ligne compte plus que la colonne, 1/9 à 9. Une moitié suffit ; vide : paire que personne n'a jugée.",
      output:
        '"weights" (par défaut), "cr" (ratio de cohérence), "ci" (indice de cohérence), "lambda" (valeur propre) ou "worst" : ligne, colonne et meilleure valeur du jugement le plus discordant.',
    },
    result:
      "Un poids par ligne, un chiffre, ou ligne, colonne et valeur du jugement le plus discordant.",
    method:
      "Les poids sont le vecteur propre principal de la matrice ; les paires non jugées se déduisent des autres. Le ratio de cohérence compare l'indice de cohérence à celui de jugements au hasard.",
    notes: [
      "Un ratio de cohérence au-dessus de 0,10 est un avertissement, pas une erreur : voyez le jugement le plus discordant.",
      "Un ou deux critères ne peuvent pas se contredire : leur ratio de cohérence est 0.",
    ],
    errors: {
      "not-square": "La matrice doit être carrée : autant de lignes que de colonnes.",
      "too-many": "La matrice peut avoir {limit} lignes au plus.",
      "not-positive": "La cellule ({row},{column}) doit être supérieure à 0.",
      diagonal: "La cellule ({row},{column}) compare une ligne à elle-même : elle doit valoir 1.",
      "not-reciprocal":
        "Les cellules ({row},{column}) et ({column},{row}) ne sont pas réciproques.",
      apart: "Aucun jugement ne relie les lignes {rows} aux lignes {others}.",
    },
  },
  SCORE: {
    summary: "Score pondéré de chaque ligne, de 0 à 100. À saisir hors d'un tableau.",
    parameters: {
      scores: "Une ligne par projet, une colonne par critère. Vide : note manquante.",
      weights:
        "Poids de chaque critère, à n'importe quelle échelle (0 ou plus) ; une seule valeur les rend égaux.",
      directions:
        '1 ou "benefit" quand plus vaut mieux (par défaut), -1 ou "cost" quand moins vaut mieux.',
      low: "Plus petite note possible, une pour tous ou une par critère ; sans low ni high, les notes extrêmes servent de bornes. Une note sous low manque si low est supérieur à 0.",
      high: "Plus grande note possible, une pour tous ou une par critère.",
      missing:
        'Sens d\'une note manquante : "exclude" sans score (par défaut), "renormalise" les autres poids comptent, "lowest" la plus mauvaise note.',
    },
    result: "Un score par ligne, de 0 à 100.",
    method:
      "100 fois la somme des poids par les valeurs. La valeur est la place de la note entre la mauvaise borne (0) et la bonne borne (1) de son critère ; au-delà, elle compte comme la borne.",
    notes: [
      "Donnez low et high : si les bornes viennent des notes, une ligne ajoutée peut changer l'ordre des autres.",
      "Excel de bureau transmet une cellule vide comme 0. Avec low au-dessus de 0, c'est une note manquante ; sinon, c'est la note 0.",
      "Un critère de poids 0 ne compte pas, et ses notes manquantes ne gênent pas.",
    ],
    errors: {
      widths: "{name} a {count} valeurs ; les notes ont {columns} colonnes, une par critère.",
      ends: "Donnez low et high, ou aucun des deux.",
      negative: "Un poids ne peut pas être négatif.",
      zero: "Tous les poids sont nuls.",
      scale: "Low n'est pas inférieur à high.",
      text: "« {value} » n'est pas un nombre.",
      missing: "Une note manque dans la ligne.",
      "no-score": "La ligne n'a pas de note.",
    },
  },
};
