import type { Comparison, RegisterComparison } from "#core/adopt/again/comparison";
import { readText } from "./columnsView";
import type { DataLanguage } from "./dataLanguage";

/** Lines of one kind that are listed in the pane. */
const listed = 50;

/** What adopting again would do to one register. */
export interface RegisterChanges {
  readonly register: string;
  /** "2 new, 1 changed, 21 as before" */
  readonly summary: string;
  /** Kinds of changes with their lines; those without a line are left out. */
  readonly kinds: readonly ChangeKind[];
}

export interface ChangeKind {
  readonly title: string;
  readonly count: number;
  readonly lines: readonly string[];
  /** It needs a look: nothing is overwritten by it, but sheet and register differ. */
  readonly isConflict: boolean;
}

const counted = [
  "added",
  "changed",
  "renamed",
  "vanished",
  "removed",
  "conflicts",
  "edited",
] as const;

/** The registers that adopting again touches, with what would be new, changed, vanished or renamed. */
export function registerChanges(
  { registers }: Comparison,
  language: DataLanguage,
): readonly RegisterChanges[] {
  return registers.map((each) => ({
    register: each.register,
    summary: summaryOf(each, language),
    kinds: kindsOf(each, language).filter(({ count }) => count > 0),
  }));
}

function summaryOf(comparison: RegisterComparison, { data, say }: DataLanguage): string {
  const { change } = data.adopt.apply;
  const parts = counted.flatMap((kind) => {
    const { length } = comparison[kind];
    return length === 0 ? [] : [say.counted(change[kind], length)];
  });
  return [...parts, say.counted(change.same, comparison.same)].join(", ");
}

function kindsOf(comparison: RegisterComparison, language: DataLanguage): readonly ChangeKind[] {
  const { data, say } = language;
  const texts = data.adopt.apply;
  const { register, added, changed, renamed, vanished, removed, conflicts, edited } = comparison;
  const value = (read: Parameters<typeof readText>[0], field: string): string =>
    readText(read, { register, field }, language);
  const kind = (title: string, lines: readonly string[], isConflict = false): ChangeKind => ({
    title,
    count: lines.length,
    lines: lines.slice(0, listed),
    isConflict,
  });
  return [
    kind(
      texts.conflictRecords,
      conflicts.map(({ key, field, inRegister, onSheet }) =>
        say.fill(texts.conflict, {
          record: key,
          field,
          inRegister: value(inRegister, field),
          onSheet: value(onSheet, field),
        }),
      ),
      true,
    ),
    kind(texts.addedRecords, added.map(recordText)),
    kind(
      texts.changedRecords,
      changed.flatMap(({ key, fields }) =>
        fields.map(({ field, before, after }) =>
          say.fill(texts.was, {
            record: key,
            field,
            before: value(before, field),
            after: value(after, field),
          }),
        ),
      ),
    ),
    kind(
      texts.renamedRecords,
      renamed.map(({ before, after }) => say.fill(texts.renamedTo, { before, after })),
    ),
    kind(texts.vanishedRecords, vanished.map(recordText), true),
    kind(texts.removedRecords, removed.map(recordText)),
    kind(
      texts.editedRecords,
      edited.map(({ key, field, inRegister, onSheet }) =>
        say.fill(texts.conflict, {
          record: key,
          field,
          inRegister: value(inRegister, field),
          onSheet: value(onSheet, field),
        }),
      ),
    ),
  ];
}

function recordText({ key, name }: { readonly key: string; readonly name: string }): string {
  return name === "" || name === key ? key : `${key} ${name}`;
}
