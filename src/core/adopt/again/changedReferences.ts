import type { RegisterContent } from "#core/register/content";
import type { ChangedReference, RegisterComparison } from "./comparison";
import type { KeyRenames } from "./renamedKeys";
import { targetsOf } from "./renamedKeys";
import { textOfCell } from "./recordKeys";

/**
 * Adds to each register the references that must follow a record whose identifier changed: those in cells
 * that the adopted sheets do not set themselves.
 */
export function changedReferences(
  registers: readonly RegisterComparison[],
  now: readonly RegisterContent[],
  renamed: KeyRenames,
): readonly RegisterComparison[] {
  if (renamed.size === 0) return registers;
  const known = new Map(registers.map((each) => [each.register, each]));
  for (const content of now) {
    const references = referencesIn(content, renamed, known.get(content.register));
    if (references.length === 0) continue;
    const own = known.get(content.register) ?? nothingIn(content.register);
    known.set(content.register, { ...own, references });
  }
  return [...known.values()];
}

function nothingIn(register: string): RegisterComparison {
  return {
    register,
    added: [],
    changed: [],
    renamed: [],
    same: 0,
    vanished: [],
    removed: [],
    conflicts: [],
    edited: [],
    references: [],
    newColumns: [],
  };
}

function referencesIn(
  content: RegisterContent,
  renamed: KeyRenames,
  own: RegisterComparison | undefined,
): readonly ChangedReference[] {
  const { register, headers, rows } = content;
  const set = new Set(
    (own?.changed ?? []).flatMap(({ at, fields }) => fields.map(({ field }) => `${at} ${field}`)),
  );
  return headers.flatMap((field, column) => {
    const targets = targetsOf(register, field).filter((target) => renamed.has(target));
    if (targets.length === 0) return [];
    return rows.flatMap((row, at): readonly ChangedReference[] => {
      const before = textOfCell(row[column] ?? null);
      const after = targets
        .map((target) => renamed.get(target)?.get(before.toLowerCase()))
        .find((key) => key !== undefined);
      const isSet = after === undefined || set.has(`${at} ${field}`);
      return isSet ? [] : [{ register, at, field, before, after }];
    });
  });
}
