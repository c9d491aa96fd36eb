import type { statusDeclarations } from "../../status/declarations";
import type { GroupWords } from "../words";

export const status: GroupWords<typeof statusDeclarations> = {
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
};
