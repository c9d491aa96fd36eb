import type { TextTable } from "../texts";

export const score: TextTable["score"] = { heading: "Bewertung" };
