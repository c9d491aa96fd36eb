import { KEY_PATTERN } from "#core/register/keyForm";
import { registerOf } from "#core/register/schema";

const KEY_LENGTH = 20;

/** The nearest legal identifier: other characters become "-"; "" when nothing is left. */
export function legalKey(text: string): string {
  if (KEY_PATTERN.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^\p{L}\p{N}./_-]+/gu, "-")
    .replace(/^[./_-]+|[./_-]+$/g, "")
    .slice(0, KEY_LENGTH);
}

/** How generated identifiers of a register look: "P-nnn" is P-001, P-002, ... */
function keyForm(register: string): { readonly prefix: string; readonly digits: number } {
  const { key, columns } = registerOf(register);
  const form = columns.find((column) => column.header === key[0])?.initial ?? "";
  const digits = /n+$/.exec(form)?.[0].length ?? 0;
  return { prefix: form.slice(0, form.length - digits), digits };
}

/**
 * Gives out identifiers of one register, each once (letter case does not count).
 *
 * A second use of an identifier gets "-2", a third "-3". Missing ones are numbered P-001, P-002, ...
 * in the order of the rows, passing over numbers that are in use.
 */
export class KeyIssuer {
  readonly #taken = new Set<string>();
  readonly #stated = new Set<string>();
  readonly #prefix: string;
  readonly #digits: number;
  #next = 1;

  constructor(register: string) {
    const { prefix, digits } = keyForm(register);
    this.#prefix = prefix;
    this.#digits = digits;
  }

  /** Marks identifiers that rows state, so that none of them is generated for another row. */
  reserve(keys: Iterable<string>): void {
    for (const key of keys) this.#stated.add(key.toLowerCase());
  }

  /** The identifier itself, or a unique one made from it. */
  take(key: string): string {
    let free = key;
    for (let number = 2; this.#taken.has(free.toLowerCase()); number += 1) {
      const suffix = `-${number}`;
      free = `${key.slice(0, KEY_LENGTH - suffix.length)}${suffix}`;
    }
    this.#taken.add(free.toLowerCase());
    return free;
  }

  /** The next number that neither a row states nor another row was given. */
  generate(): string {
    let key: string;
    do {
      key = `${this.#prefix}${String(this.#next).padStart(this.#digits, "0")}`;
      this.#next += 1;
    } while (this.#taken.has(key.toLowerCase()) || this.#stated.has(key.toLowerCase()));
    this.#taken.add(key.toLowerCase());
    return key;
  }
}
