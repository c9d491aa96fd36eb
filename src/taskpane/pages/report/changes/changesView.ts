import type { ChangeLine } from "#actions/history/readHistory";
import type { ChangeKind } from "#core/history/change";
import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";

/** Which changes are listed. */
export interface ChangeFilter {
  /** "" = all kinds. */
  readonly kind: ChangeKind | "";
  /** "" = all registers. */
  readonly table: string;
  /** "asked": those over tolerance; "open": those of them that nobody has explained. */
  readonly asks: ChangeAsk;
  readonly search: string;
}

export type ChangeAsk = "all" | "asked" | "open";

export const changeAsks: readonly ChangeAsk[] = ["all", "asked", "open"];

/** Under this key an explanation is kept while it is typed: an explanation belongs to a field of a record. */
export function changeKey({
  table,
  key,
  field,
}: Pick<ChangeLine, "table" | "key" | "field">): string {
  return [table, key, field].map(keyOf).join("\t");
}

/** Changes that the filter lets through, the most significant first, then by register and key. */
export function listedChanges(
  changes: readonly ChangeLine[],
  filter: ChangeFilter,
): readonly ChangeLine[] {
  const wanted = keyOf(filter.search);
  return changes
    .filter(
      (change) =>
        (filter.kind === "" || change.kind === filter.kind) &&
        (filter.table === "" || change.table === filter.table) &&
        (filter.asks === "all" || change.explain) &&
        (filter.asks !== "open" || change.comment === "") &&
        (wanted === "" || textOf(change).includes(wanted)),
    )
    .sort(
      (a, b) =>
        b.significance - a.significance ||
        a.table.localeCompare(b.table, "en") ||
        naturalOrder(a.key, b.key),
    );
}

function textOf({ key, item, field, comment }: ChangeLine): string {
  return keyOf([key, item, field, comment].join(" "));
}

/** Registers in which something changed, with how many changes, in the order in which they are listed. */
export function changedTables(
  changes: readonly ChangeLine[],
): readonly { readonly table: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { table } of changes) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([table, count]) => ({ table, count }));
}

export interface ExplanationCount {
  readonly asked: number;
  /** Asked and not given. */
  readonly open: number;
}

/** How many explanations are asked, and how many of them are still missing. */
export function explanations(changes: readonly ChangeLine[]): ExplanationCount {
  const asked = changes.filter(({ explain }) => explain);
  return { asked: asked.length, open: asked.filter(({ comment }) => comment === "").length };
}

/** Explanations that differ from what stands in the register, with the changes that they belong to. */
export function changedComments(
  changes: readonly ChangeLine[],
  drafts: Readonly<Record<string, string>>,
): readonly { readonly change: ChangeLine; readonly comment: string }[] {
  return changes.flatMap((change) => {
    const draft = drafts[changeKey(change)]?.trim();
    return draft === undefined || draft === change.comment ? [] : [{ change, comment: draft }];
  });
}

/** Drafts without those that stand in the register by now, or whose change is not there any more. */
export function openDrafts(
  changes: readonly ChangeLine[],
  drafts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const open = changedComments(changes, drafts).map(({ change }) => changeKey(change));
  const kept = new Set(open);
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => kept.has(key)));
}

/** Explanations as the action takes them: one a line, its parts with tabs between them. */
export function commentLines(
  typed: readonly { readonly change: ChangeLine; readonly comment: string }[],
): string {
  const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
  return typed
    .map(({ change: { table, key, field }, comment }) =>
      [table, key, field, oneLine(comment)].join("\t"),
    )
    .join("\n");
}
