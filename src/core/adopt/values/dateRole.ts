import type { FieldType } from "./fieldKind";

/** Fields that say when something begins: a period stands for its first day there, elsewhere for its last. */
const starts = new Set(["Start", "Starts on", "Raised on"]);

export type DateRole = "start" | "finish";

export function dateRole(type: FieldType): DateRole {
  return starts.has(type.list.slice(type.list.indexOf(".") + 1)) ? "start" : "finish";
}
