import { fingerprint } from "#core/text/fingerprint";
import { keyOf } from "#core/scoring/registerTable";
import type { CheckedRegister, CheckedWorkbook } from "./checkedWorkbook";
import { placeOf } from "./checkedWorkbook";
import type { CheckPolicy } from "../checkPolicy";
import type { Finding, FindingPart } from "./finding";
import { titleField } from "./namedColumns";
import { type OwnerOf, ownersOf } from "./owners";
import type { RuleIssue } from "./rule";
import { severityUnder } from "./ruleBook";

/** Gives the issues of the rules their identity, their people and the severity that the policy asks for. */
export function findingsOf(
  workbook: CheckedWorkbook,
  issues: readonly RuleIssue[],
  policy: CheckPolicy,
): readonly Finding[] {
  const ownerOf = ownersOf(workbook);
  const times = new Map<string, number>();
  return issues.map((issue): Finding => {
    const { rows, fix, asks, ...rest } = issue;
    const checked = workbook.register(issue.place.register ?? "");
    const row = checked === null ? null : rowOf(checked, issue);
    const title = checked === null || row === null || rows ? "" : titleOf(checked, row);
    const mark = idOf(issue, title, rows !== undefined);
    const before = times.get(mark) ?? 0;
    times.set(mark, before + 1);
    return {
      ...rest,
      severity: severityUnder(policy, issue),
      id: before === 0 ? mark : `${mark}.${before + 1}`,
      rule: issue.code,
      title,
      owner: checked === null || row === null || rows ? "" : ownerOf(checked, row),
      ...(fix === undefined ? {} : { fix }),
      ...(asks === undefined ? {} : { asks }),
      ...(rows === undefined || checked === null
        ? {}
        : { parts: rows.map((each) => partOf(checked, each, issue, ownerOf)) }),
    };
  });
}

/** Body row of an issue, from its address. */
function rowOf({ table }: CheckedRegister, { place }: RuleIssue): number | null {
  const line = /\d+$/.exec(place.address ?? "")?.[0];
  if (line === undefined) return null;
  const row = Number(line) - 2 - table.content.place.row;
  return row >= 0 && row < table.rowCount ? row : null;
}

function titleOf({ register, table }: CheckedRegister, row: number): string {
  const field = titleField(register);
  return field === null ? "" : table.text(row, field);
}

function partOf(
  checked: CheckedRegister,
  row: number,
  { place }: RuleIssue,
  ownerOf: OwnerOf,
): FindingPart {
  return {
    place: placeOf(checked, row, place.field ?? ""),
    title: titleOf(checked, row),
    owner: ownerOf(checked, row),
  };
}

/** What makes a finding the same one on the next run: neither its row nor its sheet. */
function idOf({ code, place, found }: RuleIssue, title: string, isGroup: boolean): string {
  const record = place.record ?? (title === "" ? (place.address ?? "") : title);
  const parts = isGroup
    ? [code, place.register ?? "", place.field ?? ""]
    : [code, place.register ?? place.sheet ?? "", keyOf(record), place.field ?? "", found ?? ""];
  return `${code}-${fingerprint(JSON.stringify(parts))}`;
}
