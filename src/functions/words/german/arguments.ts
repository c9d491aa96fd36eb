import type { ArgumentWords } from "../words";

/** What is wrong with an argument; facts stand in braces. */
export const argumentWords: ArgumentWords = {
  missing: "{name} fehlt.",
  oneValue: "{name} muss ein einzelner Wert sein.",
  oneLine: "{name} muss eine Zeile oder eine Spalte sein.",
  tooManyRows: "Nehmen Sie für {rows} Zeilen von {name} den Bereich (Grenze {limit}).",
  tooManyColumns: "Nehmen Sie für {columns} Spalten von {name} den Bereich (Grenze {limit}).",
  notNumber: '{name}: "{value}" ist keine Zahl.',
  notNumberAt: '{name}, Zeile {row}, Spalte {column}: "{value}" ist keine Zahl.',
  notNumberCell: '"{value}" ist keine Zahl.',
  notDate: '"{value}" ist kein Datum.',
  notText: '{name}: "{value}" ist kein Text.',
  notFlag: '{name} muss WAHR oder FALSCH sein, nicht "{value}".',
  notOption: '{name} "{value}" ist keines von {options}.',
  severalOptions: '{name} "{value}" könnte {options} heißen.',
  broken:
    "Die Berechnung ließ sich nicht laden oder brach ab. Für einen neuen Versuch neu berechnen (Strg+Alt+F9).",
  cancelled: "Die Berechnung wurde abgebrochen. Neu berechnen startet sie wieder (Strg+Alt+F9).",
  lengths: "{name} hat {count} Werte; {other} hat {rows}.",
  rowName: "Zeile {row}",
  or: " oder ",
};
