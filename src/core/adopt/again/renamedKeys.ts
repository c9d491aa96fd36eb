import { registerOf, registers } from "#core/register/schema";
import { keyField } from "../recordNames";
import type { RegisterComparison } from "./comparison";

/** By register the former identifiers of its records, in small letters, and what they are now. */
export type KeyRenames = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function keyRenames(compared: readonly RegisterComparison[]): KeyRenames {
  const renamed = new Map<string, ReadonlyMap<string, string>>();
  for (const { register, renamed: all } of compared) {
    const keys = all.filter(({ what }) => what === "key");
    if (keys.length > 0)
      renamed.set(register, new Map(keys.map((each) => [each.before.toLowerCase(), each.after])));
  }
  return renamed;
}

/** Registers that a field of records points at; none = it points at no record. */
export function targetsOf(register: string, field: string): readonly string[] {
  const allowed = registerOf(register).columns.find(({ header }) => header === field)?.allowed;
  if (allowed?.kind === "relatesTo") return ["Projects", "Programs"];
  if (allowed?.kind === "key") return [allowed.register];
  return registers
    .filter(({ name }) => name !== register && keyField(name) === field)
    .map(({ name }) => name);
}

/** Keys of records that are known by the identifier of another record ("p-1 | 2026-01"), with its new one. */
export function withNewKeys(
  register: string,
  keys: readonly string[],
  renames: KeyRenames,
): readonly string[] {
  const [field = ""] = registerOf(register).key;
  const target = targetsOf(register, field)[0] ?? "";
  const known = renames.get(target);
  if (known === undefined || target === register) return keys;
  return keys.map((key) => {
    const [first = "", ...others] = key.split(SEPARATOR);
    return [(known.get(first) ?? first).toLowerCase(), ...others].join(SEPARATOR);
  });
}

/** What stands between the parts of a key of several columns. */
export const SEPARATOR = " | ";
