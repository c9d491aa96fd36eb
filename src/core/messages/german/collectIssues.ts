import type { IssueSentence } from "../words";

/** Sentences about records of which several lists or files tell. */
export const collectIssues = {
  "key-repeated": ({ found, expected, field, count }) =>
    `${count("count", "Datensatz wiederholt", "Datensätze wiederholen")} eine Kennung in ${field}: Aus ${found} wurde ${expected}. Die vorgefundenen Kennungen stehen daneben.`,
  "sources-disagree": ({ found, expected, field, quoted, count }) =>
    `${count("count", "Wert", "Werte")} in ${quoted("header")}: Eine andere Liste sagt über denselben Datensatz etwas anderes (${found}, dort ${expected}). ${field} behält den Wert der anderen Liste; dieser steht daneben.`,
  "records-completed": ({ sheet, quoted, text, count }) =>
    `${count("count", "Zeile", "Zeilen")} von „${sheet}“ und ${quoted("other")}${text("workbook") === "" ? "" : ` in ${text("workbook")}`} sind dieselben Datensätze: Jeder wurde zu einem Datensatz mit den Spalten beider Listen.`,
  "lines-joined": ({ sheet, count }) =>
    `${count("count", "Zeile", "Zeilen")} auf „${sheet}“ unter einer verbundenen Zelle: Sie setzen den Datensatz darüber fort. Texte wurden weitere Zeilen davon, andere Werte stehen daneben.`,
  "name-of-several": ({ found, field, text, count }) =>
    `${count("count", "Verweis", "Verweise")} in ${field} mit einem Namen, den mehrere Datensätze von ${text("targets")} haben (${found}): wie vorgefunden gelassen. Schreiben Sie stattdessen die Kennung.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
