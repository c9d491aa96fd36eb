import type { Issue } from "#core/issues";
import type { Change } from "#core/history/change";
import { listedDifference, listedValue } from "#core/history/listedValue";
import type { KeptValue } from "#core/history/state";
import type { RegisterContent } from "#core/register/content";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import { bodyCell, type BodyRow, planBody } from "#sheets/planBody";
import type { CellContent, Edit } from "#sheets/plan";
import type { RegistersToWrite } from "../registersToWrite";

/** What register Changes says: the differences between two snapshots, or a snapshot and now. */
export interface ListedChanges {
  readonly changes: readonly Change[];
  /** ID of the earlier snapshot and what it is called. */
  readonly since: string;
  /** The same of the later one, or "Now". */
  readonly until: string;
}

/** What stands under Until for the workbook as it is. */
export const nowWord = "Now";

/**
 * Lists changes in register Changes in place of those that stand there. Explanations stay with their
 * change: its register, key and field. Of those whose change is not listed any more it is told how many
 * they are.
 */
export function changesEdits(
  writing: RegistersToWrite,
  { changes, since, until }: ListedChanges,
): { readonly edits: readonly Edit[]; readonly issues: readonly Issue[] } {
  const content = writing.contentOf("Changes");
  const comments = commentsIn(content);
  const rows = changes.map((change) => {
    const id = changeId(change);
    const comment = comments.get(id) ?? null;
    comments.delete(id);
    return changeRow(change, since, until, comment);
  });
  const left = comments.size;
  const issues: Issue[] =
    left === 0
      ? []
      : [
          {
            code: "explanations-left",
            severity: "hint",
            place: { register: "Changes", field: "Comment" },
            facts: { count: left },
          },
        ];
  return { edits: planBody(content, rows), issues };
}

/** What a change is known by. */
export function changeId({ table, key, field }: Pick<Change, "table" | "key" | "field">): string {
  return [table, key, field].map(keyOf).join("\n");
}

function commentsIn(content: RegisterContent): Map<string, CellContent> {
  const table = new RegisterTable(content);
  const comments = new Map<string, CellContent>();
  for (let row = 0; row < table.rowCount; row++) {
    const text = (header: string): string => table.text(row, header);
    if (text("Comment") === "") continue;
    const id = changeId({ table: text("Table"), key: text("Key"), field: text("Field") });
    comments.set(id, bodyCell("Changes", "Comment", text("Comment")));
  }
  return comments;
}

function changeRow(change: Change, since: string, until: string, comment: CellContent): BodyRow {
  const { significance, table, key, item, kind, field, from, to, difference, explain } = change;
  const said = (header: string, value: KeptValue): CellContent =>
    bodyCell("Changes", header, value);
  return {
    Significance: significance,
    Table: table,
    Key: said("Key", key),
    Item: said("Item", item),
    Kind: kind,
    Field: said("Field", field),
    From: said("From", listedValue(table, field, from)),
    To: said("To", listedValue(table, field, to)),
    Difference: difference === null ? null : listedDifference(table, field, difference),
    Since: said("Since", since),
    Until: said("Until", until),
    Explain: explain ? "Yes" : "No",
    Comment: comment,
  };
}
