/**
 * Other words for the words of the lists of the schema: by `register.field` and standard word, lines of words
 * parted by commas. A word that two standard words claim belongs to the first.
 */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
