import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { RegisterTable } from "#core/scoring/registerTable";
import { readRegisters } from "#excel/readRegisters";
import type { Edit } from "#sheets/plan";
import { planRecordChange } from "#sheets/planRecordChange";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { changeId } from "./changesEdits";
import { refusedHistory } from "./refusedHistory";

export const explainChanges: ActionWork = { propose };

/** An explanation as it was typed. */
interface Explanation {
  readonly line: number;
  readonly table: string;
  readonly key: string;
  readonly field: string;
  readonly comment: string;
}

/**
 * Writes explanations beside their changes. A line that ends behind its last tab takes the standing one
 * away, so that the lines are read untrimmed.
 */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readRegisters([{ register: "Changes" }], { signal: context.signal });
  const [table, content] = [
    reading.tables["Changes"],
    reading.registers.find(({ register }) => register === "Changes"),
  ];
  if (table === undefined || content === undefined) {
    const place = { register: "Changes" };
    return refusedHistory(reading, [
      { code: "missing-register", severity: "blocking", place, expected: "Changes" },
    ]);
  }
  const { explanations, issues } = readLines(context.settings["comments"] ?? "");
  const rows = rowsById(new RegisterTable(content));
  const unmatched = explanations.filter((each) => !rows.has(changeId(each)));
  const edits = explanations.flatMap((each): Edit[] => {
    const row = rows.get(changeId(each));
    if (row === undefined) return [];
    return planRecordChange(table, row, { Comment: each.comment });
  });
  const changes = explanations.length - unmatched.length;
  const all = [...issues, ...unmatched.map(unmatchedIssue)];
  if (changes === 0) return refusedHistory(reading, all);
  return {
    sentence: message("explains-changes", { changes }),
    plan: { title: message("explained-changes", { changes }), edits },
    issues: all,
    state: reading.state,
  };
}

/** Of two lines about one change the last one counts. */
function readLines(text: string): {
  readonly explanations: readonly Explanation[];
  readonly issues: readonly Issue[];
} {
  const explanations = new Map<string, Explanation>();
  const issues: Issue[] = [];
  text.split(/\r?\n/).forEach((typed, at) => {
    if (typed.trim() === "") return;
    const [table = "", key = "", field = "", ...rest] = typed.split("\t");
    if (table.trim() === "" || key.trim() === "" || rest.length === 0) {
      issues.push({
        code: "explanation-line-unread",
        severity: "warning",
        place: { register: "Changes", field: "Comment" },
        found: typed.trim(),
        facts: { line: at + 1 },
      });
      return;
    }
    const comment = rest.join(" ").trim();
    const explanation = { line: at + 1, table, key, field, comment };
    explanations.set(changeId(explanation), explanation);
  });
  return { explanations: [...explanations.values()], issues };
}

function rowsById(table: RegisterTable): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row++) {
    const text = (header: string): string => table.text(row, header);
    if (text("Table") === "") continue;
    const id = changeId({ table: text("Table"), key: text("Key"), field: text("Field") });
    if (!rows.has(id)) rows.set(id, row);
  }
  return rows;
}

function unmatchedIssue({ line, table, key, field }: Explanation): Issue {
  return {
    code: "explanation-unmatched",
    severity: "warning",
    place: { register: "Changes", field: "Comment" },
    found: [table, key, field]
      .map((part) => part.trim())
      .join(" ")
      .trim(),
    facts: { line },
  };
}
