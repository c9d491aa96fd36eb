import type { data } from "./english/data";

/** Every text of the page Data; the English one is the pattern that the others follow. */
export type DataTexts = typeof data;
