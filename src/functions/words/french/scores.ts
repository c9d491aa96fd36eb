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
    },
  },
  NORMALIZE: {
    summary: "Ramène une colonne de chiffres à 0..1. À saisir hors d'un tableau.",
    parameters: {
      values: "Chiffres d'un critère. Une cellule vide reste vide.",
      direction:
        '"benefit" (par défaut) quand plus vaut mieux, "cost" quand moins vaut mieux ; 1 et -1 en tiennent lieu.',
      method:
        '"minmax" (par défaut : le plus petit 0, le plus grand 1), "scale" (par défaut avec low et high : entre bornes fixes), "max" (part du plus grand) ou "vector" (sur la racine de la somme des carrés).',
      low: 'Plus petit chiffre possible, pour "scale".',
      high: 'Plus grand chiffre possible, pour "scale".',
    },
    result: "Des chiffres de 0 à 1, disposés comme les valeurs.",
    method:
      "minmax : (valeur - minimum) / (maximum - minimum) ; tous égaux : 1. scale : de même entre low et high, au-delà 0 ou 1. max : valeur / maximum, les négatives 0. vector : valeur / racine de la somme des carrés. Avec cost, minmax, scale et max sont inversés.",
    notes: [
      "Seul scale laisse les autres lignes inchangées quand une ligne s'ajoute ; les autres méthodes peuvent inverser des rangs.",
      "Excel de bureau transmet une cellule vide comme 0, qui compte comme le chiffre 0.",
    ],
    errors: {
      ends: "Donnez low et high, ou aucun des deux.",
      scale: "Low n'est pas inférieur à high.",
      "scale-ends": "La méthode « scale » demande low et high.",
      "no-ends": "Low et high vont avec la méthode « scale », pas avec « {method} ».",
      "vector-cost": "La méthode « vector » n'a pas de sens : retirez « cost ».",
      "no-maximum": "Aucune valeur n'est supérieure à 0.",
      text: "« {value} » n'est pas un nombre.",
    },
  },
  TOPSIS: {
    summary:
      "Proximité de chaque ligne avec l'idéal, de 0 à 1 (TOPSIS). À saisir hors d'un tableau.",
    parameters: {
      scores: "Une ligne par solution, une colonne par critère, dans toute unité.",
      weights:
        "Poids de chaque critère, à n'importe quelle échelle (0 ou plus) ; une seule valeur les rend égaux.",
      directions:
        '1 ou "benefit" quand plus vaut mieux (par défaut), -1 ou "cost" quand moins vaut mieux.',
    },
    result: "Une proximité par ligne : 1 est le meilleur en tout, 0 le pire en tout.",
    method:
      "Les notes sont divisées par la racine de la somme des carrés de leur colonne et pondérées ; la proximité est la distance au pire sur la somme des distances au meilleur et au pire.",
    notes: [
      "Une ligne à laquelle manque une note est une erreur et ne compte pas pour les autres.",
      "Les rangs peuvent s'inverser quand des lignes s'ajoutent : meilleur et pire viennent des lignes.",
      "Excel de bureau transmet une cellule vide comme 0, qui compte comme la note 0.",
    ],
    errors: {
      widths: "{name} a {count} valeurs ; les notes ont {columns} colonnes, une par critère.",
      negative: "Un poids ne peut pas être négatif.",
      zero: "Tous les poids sont nuls.",
      alike: "TOPSIS demande au moins deux solutions différentes.",
      text: "« {value} » n'est pas un nombre.",
      missing: "Une note manque dans la ligne.",
    },
  },
  WSJF: {
    summary:
      "Weighted Shortest Job First : coût du retard sur la taille, ligne par ligne. Dans un tableau, donnez une seule ligne.",
    parameters: {
      userValue: "Valeur pour les utilisateurs et l'activité, en points relatifs.",
      timeCriticality: "Vitesse à laquelle la valeur se perd, en points relatifs.",
      riskReduction: "Risque réduit ou opportunité ouverte, en points relatifs.",
      jobSize: "Taille du travail en points relatifs, supérieure à 0.",
    },
    result: "Un chiffre par ligne ; le plus grand passe en premier.",
    method: "(user_value + time_criticality + risk_reduction) / job_size.",
    notes: [
      "Les points sont relatifs : ne comparez qu'au sein d'un même tour. On prend d'ordinaire 1, 2, 3, 5, 8, 13, 20, avec un 1 dans chaque colonne.",
      "Excel de bureau transmet une cellule vide comme 0 : une part vide compte pour 0, une taille vide est une erreur.",
    ],
    errors: {
      part: "Une part manque.",
      size: "La taille doit être supérieure à 0.",
      range: "Une part est négative.",
    },
  },
  RICE: {
    summary:
      "Score RICE : portée fois impact fois confiance sur effort, ligne par ligne. Dans un tableau, donnez une seule ligne.",
    parameters: {
      reach: "Personnes ou événements touchés dans une période.",
      impact: "Impact sur chacun : 3, 2, 1, 0,5 ou 0,25.",
      confidence: "Confiance dans les estimations, de 0 à 1 (80 % vaut 0,8).",
      effort: "Effort en mois-personne, supérieur à 0.",
    },
    result: "Un score par ligne ; le plus grand passe en premier.",
    method: "reach * impact * confidence / effort.",
    notes: [
      "Excel de bureau transmet une cellule vide comme 0 : une part vide donne le score 0, un effort vide est une erreur.",
    ],
    errors: {
      part: "Une part manque.",
      size: "L'effort doit être supérieur à 0.",
      range: "La confiance est hors de 0..1, ou une part est négative.",
    },
  },
  SWITCHPOINT: {
    summary:
      "Jusqu'où chaque poids peut bouger avant qu'une autre ligne devienne première. À saisir hors d'un tableau.",
    parameters: {
      scores:
        "Une ligne par projet, une colonne par critère. Une ligne à laquelle manque une note ne compte pas.",
      weights:
        "Poids de chaque critère, à n'importe quelle échelle (0 ou plus) ; une seule valeur les rend égaux.",
      directions:
        '1 ou "benefit" quand plus vaut mieux (par défaut), -1 ou "cost" quand moins vaut mieux.',
      low: "Plus petite note possible, une pour tous ou une par critère ; sans low ni high, les notes extrêmes servent de bornes.",
      high: "Plus grande note possible, une pour tous ou une par critère.",
    },
    result:
      "Une ligne par critère : son poids actuel, le poids sous lequel et le poids au-dessus duquel le rang 1 change de main, et la ligne qui le prend au plus proche des deux. Vide si cela n'arrive jamais.",
    method:
      "Un poids va de 0 à 1, les autres gardent leurs proportions ; là où les scores de la première et d'une autre ligne se croisent, le rang 1 change de main.",
    notes: [
      "Les lignes se comptent à partir de 1, comme dans les notes.",
      "Une égalité au bout du chemin n'est pas un changement.",
      "Un critère de poids 0 ne montre aucun changement.",
    ],
    errors: {
      widths: "{name} a {count} valeurs ; les notes ont {columns} colonnes, une par critère.",
      negative: "Un poids ne peut pas être négatif.",
      zero: "Tous les poids sont nuls.",
      ends: "Donnez low et high, ou aucun des deux.",
      scale: "Low n'est pas inférieur à high.",
      "too-few": "Moins de deux lignes ont toutes leurs notes.",
    },
  },
  SMAA: {
    summary:
      "Part des poids plausibles avec lesquels chaque ligne prend chaque rang (SMAA). À saisir hors d'un tableau.",
    parameters: {
      scores: "Une ligne par projet, une colonne par critère.",
      weights: "Poids actuels, à n'importe quelle échelle ; omis, tous les poids sont plausibles.",
      spread: "Part dont chaque poids peut être plus grand ou plus petit, de 0 à 1.",
      output:
        '"ranks" (par défaut) : part de chaque rang ; "first" : part du rang 1 ; "central" : poids moyens avec lesquels la ligne est première.',
      directions:
        '1 ou "benefit" quand plus vaut mieux (par défaut), -1 ou "cost" quand moins vaut mieux.',
      iterations: "Combien de poids sont tirés, de 100 à 200000.",
      seed: "Nombre entier ; la même graine donne les mêmes chiffres.",
      low: "Plus petite note possible, une pour tous ou une par critère ; sans low ni high, les notes extrêmes servent de bornes.",
      high: "Plus grande note possible, une pour tous ou une par critère.",
    },
    result:
      '"ranks" : une ligne par projet, une colonne par rang. "first" : une part par ligne. "central" : un poids par critère, vide si la ligne n\'est jamais première.',
    method:
      "Des poids sont tirés uniformément (sans weights : parmi tous ceux de somme 1 ; avec weights : chacun à spread près, puis ramenés à la somme 1), les lignes classées avec chacun et les rangs comptés. Des scores égaux partagent le meilleur rang.",
    notes: [
      "Les mêmes tirages que Tester le classement dans le volet : mêmes notes, bornes, poids, spread, iterations et seed donnent les mêmes parts.",
      "Avec 10 000 tirages, une part d'un demi est juste à 0,01 près dans 95 cas sur 100.",
      "Avec weights, un critère de poids 0 reste sans poids.",
    ],
    errors: {
      widths: "{name} a {count} valeurs ; les notes ont {columns} colonnes, une par critère.",
      negative: "Un poids ne peut pas être négatif.",
      zero: "Tous les poids sont nuls.",
      ends: "Donnez low et high, ou aucun des deux.",
      scale: "Low n'est pas inférieur à high.",
      iterations: "Iterations doit être un entier de 100 à 200000.",
      "too-few": "Aucune ligne n'a toutes ses notes.",
      text: "« {value} » n'est pas un nombre.",
      missing: "Une note manque dans la ligne.",
    },
  },
  WHY: {
    summary:
      "La phrase derrière le score et le rang de chaque ligne : ce qui la porte, ce qui la freine et ce qui la sépare de ses voisines. À saisir hors d'un tableau.",
    parameters: {
      scores: "Une ligne par projet, une colonne par critère. Vide : note manquante.",
      weights:
        "Poids de chaque critère, à n'importe quelle échelle (0 ou plus) ; une seule valeur les rend égaux.",
      names: "Nom de chaque critère, comme dans son en-tête.",
      directions:
        '1 ou "benefit" quand plus vaut mieux (par défaut), -1 ou "cost" quand moins vaut mieux.',
      low: "Plus petite note possible, une pour tous ou une par critère ; sans low ni high, les notes extrêmes servent de bornes.",
      high: "Plus grande note possible, une pour tous ou une par critère.",
      missing:
        'Sens d\'une note manquante : "exclude" sans score (par défaut), "renormalise" les autres poids comptent, "lowest" la plus mauvaise note.',
      ids: "Identifiant de chaque ligne pour les phrases ; sans lui, elles parlent de lignes.",
      output:
        '"sentence" (par défaut), ou "contributions" : les points de chaque critère, dont la somme est le score.',
    },
    result: "Une phrase par ligne, dans la langue d'Excel ; ou une ligne de points.",
    method:
      "Le score est celui de PMO.SCORE. La phrase nomme les critères où la ligne gagne et perd le plus de points par rapport à la moyenne des lignes classées, et d'où vient surtout l'écart avec les lignes juste devant et juste derrière.",
    notes: [
      "Le premier écart dit ce qui ferait monter la ligne : il nomme le critère où la ligne de devant gagne le plus.",
    ],
    errors: {
      widths: "{name} a {count} valeurs ; les notes ont {columns} colonnes, une par critère.",
      negative: "Un poids ne peut pas être négatif.",
      zero: "Tous les poids sont nuls.",
      ends: "Donnez low et high, ou aucun des deux.",
      scale: "Low n'est pas inférieur à high.",
      lengths: "{name} a {count} valeurs ; les notes ont {rows} lignes.",
      text: "« {value} » n'est pas un nombre.",
      missing: "Une note manque dans la ligne.",
    },
  },
  ROLLUP: {
    summary:
      "Regroupe les chiffres ou les statuts des membres : une ligne par groupe, avec son nom. À saisir hors d'un tableau.",
    parameters: {
      level:
        "Le groupe de chaque membre, comme une colonne de programmes ; ou un seul texte pour l'ensemble.",
      metric: "Chiffres des membres, ou leurs statuts Red, Amber et Green ; vide : non évalué.",
      rule: 'Pour des chiffres "sum", "average", "weighted", "min", "max" ou "count" ; pour des statuts "weighted", "worst", "best" ou "count".',
      weights: "Poids de chaque membre, comme son budget ; sans lui, tous pèsent autant.",
      red: "Pour des statuts pondérés : rouge (Red) à partir de cette part de rouge.",
      amber:
        "Pour des statuts pondérés : orange (Amber) à partir de cette part de rouge et d'orange.",
    },
    result:
      "Une ligne par groupe, dans l'ordre de première mention : son nom et son chiffre ou statut. Les membres sans groupe viennent en dernier, avec un nom vide.",
    method:
      "weighted prend la moyenne pondérée ; pour des statuts, rouge quand les rouges portent au moins la part red des poids, orange quand rouges et oranges portent au moins la part amber. count compte les chiffres ; pour des statuts, deux rouges donnent rouge, un rouge ou trois oranges donnent orange. Ce sont les règles des registres.",
    notes: [
      "Les majuscules et les espaces autour du nom d'un groupe ne comptent pas.",
      "Les membres non évalués comptent dans les poids, comme dans le registre Programs ; un groupe sans statut reste vide.",
      "Excel de bureau transmet une cellule vide comme 0 : un chiffre vide compte pour 0, un statut vide comme non évalué.",
    ],
    errors: {
      lengths: "{name} a {count} valeurs ; metric en a {rows}.",
      negative: "Un poids ne peut pas être négatif.",
      "rule-of-ratings":
        "La règle « {rule} » va avec Red, Amber et Green ; pour des chiffres, prenez « min » ou « max ».",
      "rule-of-figures":
        "La règle « {rule} » va avec des chiffres ; pour des statuts, prenez « weighted », « worst », « best » ou « count ».",
      "unknown-word": "« {value} » n'est pas Red, Amber ou Green.",
      text: "« {value} » n'est pas un nombre.",
      nothing: "Le groupe n'a aucun chiffre pour cela.",
      "no-weight": "Les poids du groupe sont nuls.",
    },
  },
};
