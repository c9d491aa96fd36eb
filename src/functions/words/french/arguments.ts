import type { ArgumentWords } from "../words";

/** What is wrong with an argument; facts stand in braces. */
export const argumentWords: ArgumentWords = {
  missing: "{name} manque.",
  oneValue: "{name} doit être une seule valeur.",
  oneLine: "{name} doit être une seule ligne ou une seule colonne.",
  tooManyRows: "Utilisez le volet pour {rows} lignes de {name} (limite {limit}).",
  tooManyColumns: "Utilisez le volet pour {columns} colonnes de {name} (limite {limit}).",
  notNumber: "{name} : « {value} » n'est pas un nombre.",
  notNumberAt: "{name}, ligne {row}, colonne {column} : « {value} » n'est pas un nombre.",
  notNumberCell: "« {value} » n'est pas un nombre.",
  notDate: "« {value} » n'est pas une date.",
  notText: "{name} : « {value} » n'est pas un texte.",
  notFlag: "{name} doit être VRAI ou FAUX, pas « {value} ».",
  notOption: "{name} « {value} » n'est pas parmi {options}.",
  severalOptions: "{name} « {value} » peut signifier {options}.",
  broken:
    "Le calcul n'a pas pu être chargé ou s'est interrompu. Recalculez pour réessayer (Ctrl+Alt+F9).",
  cancelled: "Le calcul a été annulé. Recalculez pour le relancer (Ctrl+Alt+F9).",
  lengths: "{name} a {count} valeurs ; {other} en a {rows}.",
  rowName: "la ligne {row}",
  or: " ou ",
};
