/** Other names of one field, as found in registers that people keep; compared by `headerKey`. */
export interface FieldNames {
  /** Names that tell the field by themselves ("senior responsible owner"). */
  readonly names: readonly string[];
  /** Names that tell it where no other column does it better ("planned start" for Start). */
  readonly weak: readonly string[];
  /** Names that many registers use ("id", "status"): they count less and yield to a better one. */
  readonly loose: readonly string[];
}

/** Other names of the fields of one register, by standard header, best known first. */
export type RegisterNames = Readonly<Record<string, FieldNames>>;

/** Lists of names from texts with commas: names, loose ones, weak ones. */
export function names(own: string, loose = "", weak = ""): FieldNames {
  return { names: list(own), weak: list(weak), loose: list(loose) };
}

function list(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
