import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import { readRegisters } from "#excel/readRegisters";
import { bodyCell } from "#sheets/planBody";
import type { Edit } from "#sheets/plan";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { choiceOf, textOf } from "../parameters";
import { ruleParameters, selectionRules } from "./choiceParameters";

export const setSelectionRule: ActionWork = { propose };

const [ruleHeader, reasonHeader] = ["Selection rule", "Selection reason"] as const;

/** Forces one project in or out in register Projects, with a reason, or frees it. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readRegisters(
    [{ register: "Projects", columns: ["Project ID", ruleHeader, reasonHeader] }],
    { signal: context.signal },
  );
  const project = textOf(ruleParameters, context, "project");
  const rule = choiceOf(ruleParameters, context, "rule", selectionRules);
  const reason = textOf(ruleParameters, context, "reason");
  const content = reading.registers.find(({ register }) => register === "Projects");
  const table = content === undefined ? null : new RegisterTable(content);
  const row =
    content?.rows.findIndex(
      (_, r) => keyOf(table?.text(r, "Project ID") ?? "") === keyOf(project),
    ) ?? -1;
  const issues = problems({ reading, project, rule, reason, isThere: project !== "" && row >= 0 });
  if (issues.length > 0) return refused(reading, issues);
  const facts = { project: table?.text(row, "Project ID") ?? project, rule };
  return {
    sentence: message("sets-rule", facts),
    plan: {
      title: message("set-rule", facts),
      edits: [
        ...cellEdit(reading, row, ruleHeader, rule),
        ...cellEdit(reading, row, reasonHeader, rule === "Free" ? "" : reason),
      ],
    },
    issues: [],
    state: reading.state,
  };
}

interface Asked {
  readonly reading: RegisterReading;
  readonly project: string;
  readonly rule: string;
  readonly reason: string;
  readonly isThere: boolean;
}

function problems({ reading, project, rule, reason, isThere }: Asked): Issue[] {
  const place = { register: "Projects" };
  const table = reading.tables["Projects"];
  if (table === undefined) {
    return [{ code: "missing-register", severity: "blocking", place, expected: "Projects" }];
  }
  const missing = [ruleHeader, reasonHeader].filter((header) => !table.columns.includes(header));
  return [
    ...missing.map((header): Issue => ({
      code: "missing-column",
      severity: "blocking",
      place: { ...place, field: header },
      expected: header,
    })),
    ...(isThere
      ? []
      : [{ code: "project-unknown", severity: "blocking", place, found: project } as const]),
    ...(rule === "Free" || reason !== ""
      ? []
      : [
          {
            code: "reason-missing",
            severity: "blocking",
            place: { ...place, record: project, field: reasonHeader },
            found: rule,
            expected: ruleHeader,
          } as const,
        ]),
  ];
}

function cellEdit(reading: RegisterReading, row: number, header: string, text: string): Edit[] {
  const table = reading.tables["Projects"];
  if (table === undefined) return [];
  const column = table.column + table.columns.indexOf(header);
  const at = { sheet: table.sheet, row: table.row + 1 + row, column, rows: 1, columns: 1 };
  return [{ kind: "writeCells", at, cells: [[bodyCell("Projects", header, text)]] }];
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("sets-no-rule"),
    plan: { title: message("set-no-rule"), edits: [] },
    issues,
    state,
  };
}
