import type { Issue } from "#core/issues";
import type { Finding } from "#core/register/checks/finding";

/** An issue as a finding, as the checks would give it. */
export function findingFrom(issue: Issue, more: Partial<Finding> = {}): Finding {
  const { code, place, found = "" } = issue;
  const id = [code, place.register, place.record, place.field, found].join("/");
  return { ...issue, id, rule: code, title: "", owner: "", ...more };
}
