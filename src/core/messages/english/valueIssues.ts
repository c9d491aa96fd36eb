import type { IssueSentence } from "../words";

/** Sentences about what the cells of a column were read as. */
export const valueIssues = {
  "amount-with-remark": ({ found, expected, quoted, count }) =>
    `${count("count", "amount", "amounts")} in ${quoted("header")} with a remark or an approximation: ${found} was read as ${expected}. The text is kept beside.`,
  "magnitude-unlikely": ({ found, fact, quoted, count }) =>
    `${count("count", "amount", "amounts")} in ${quoted("header")} ${fact("times")} times the size of its neighbors (${found}; cells ${fact("cells")}): a unit may be missing.`,
  "unit-of-neighbours": ({ found, expected, quoted, count }) =>
    `${count("count", "amount", "amounts")} in ${quoted("header")} without a unit (${found}): taken in ${expected === "thousand" ? "thousands" : "millions"} like the other amounts of the same records.`,
  "range-midpoint": ({ found, expected, quoted, count }) =>
    `${count("count", "range", "ranges")} in ${quoted("header")}: ${found} was read as its midpoint ${expected}. The ranges are kept beside.`,
  "period-as-first-day": ({ found, expected, quoted, count }) =>
    `${count("count", "period", "periods")} in ${quoted("header")} instead of a day: ${found} was read as its first day, ${expected}. The text is kept beside.`,
  "period-as-last-day": ({ found, expected, quoted, count }) =>
    `${count("count", "period", "periods")} in ${quoted("header")} instead of a day: ${found} was read as its last day, ${expected}. The text is kept beside.`,
  "level-of-percentage": ({ found, expected, quoted, count }) =>
    `${count("count", "percentage", "percentages")} in ${quoted("header")} turned into levels by the bands of Scales: ${found} became ${expected}. The percentages are kept beside.`,
  "level-of-other-scale": ({ found, expected, quoted, count }) =>
    `${count("count", "level", "levels")} in ${quoted("header")} on another scale than 1 to 5: ${found} became ${expected}. The levels as found are kept beside.`,
  "rating-by-colour": ({ found, expected, quoted, count }) =>
    `${count("count", "cell", "cells")} in ${quoted("header")} without a text, rated by the fill color: ${found} was read as ${expected}.`,
  "rating-against-colour": ({ found, quoted, count }) =>
    `${count("count", "rating", "ratings")} in ${quoted("header")} on a fill of another color: ${found} was taken by its text.`,
  "first-of-several-people": ({ found, expected, quoted, count }) =>
    `${count("count", "cell", "cells")} in ${quoted("header")} with several people: of ${found}, ${expected} was taken. All names are kept beside.`,
  "identifier-restored": ({ found, expected, quoted, count }) =>
    `${count("count", "identifier", "identifiers")} in ${quoted("header")} that Excel had turned into a number or a date: ${found} became ${expected} again, like its neighbors.`,
  "word-misspelt": ({ found, expected, quoted, count }) =>
    `${count("count", "word", "words")} in ${quoted("header")} that may be misspelled: ${found} was read as ${expected}. The text is kept beside.`,
  "missing-by-word": ({ found, quoted, count }) =>
    `${count("count", "cell", "cells")} in ${quoted("header")} without a value yet (${found}): left empty, the text is kept beside.`,
  "mojibake-mended": ({ found, expected, quoted, count }) =>
    `${count("count", "text", "texts")} in ${quoted("header")} with broken characters: ${found} became ${expected}.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;
