import type { Issue, Outcome } from "#core/issues";
import { keyOf } from "#core/scoring/registerTable";

/** A criterion that people score, as an intake form offers it. */
export interface ScorableCriterion {
  readonly name: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** A name, a sign between, a number; a bounded number of blanks between them, so that a long line stays cheap. */
const pointPattern = /^(.*?)\s{0,20}[=:\t]\s{0,20}(-?\d+(?:[.,]\d+)?)\s*$/;

/**
 * Scores of a new project from lines such as "Strategic fit=4"; semicolons separate as well, and a colon
 * or a tab does for the equals sign. Of two lines for one criterion the last counts.
 *
 * A line that cannot be read, and a criterion that nobody scores, block; a score outside the scale is told.
 *
 * @param record key of the project, for what is told.
 * @example intakeScores("Strategic fit=4", [{ name: "Strategic fit", low: 1, high: 5 }], "P-9").value.get("Strategic fit"); // => 4
 */
export function intakeScores(
  lines: string,
  criteria: readonly ScorableCriterion[],
  record: string,
): Outcome<ReadonlyMap<string, number>> {
  const issues: Issue[] = [];
  const scores = new Map<string, number>();
  lines.split(/[\n;]/).forEach((line, at) => {
    if (line.trim() === "") return;
    const [, name = "", figure = ""] = pointPattern.exec(line) ?? [];
    if (name.trim() === "") {
      const place = { register: "Scores", record };
      const facts = { line: at + 1 };
      const found = line.trim();
      issues.push({ code: "score-line-unread", severity: "blocking", place, found, facts });
      return;
    }
    const criterion = criteria.find((each) => keyOf(each.name) === keyOf(name));
    if (criterion === undefined) {
      const place = { register: "Criteria" };
      const expected = criteria.map((each) => each.name).join(", ");
      const found = name.trim();
      issues.push({ code: "criterion-unknown", severity: "blocking", place, found, expected });
      return;
    }
    const score = Number(figure.replace(",", "."));
    scores.set(criterion.name, score);
    const { low, high } = criterion;
    if (low === null || high === null) return;
    const [least, most] = [Math.min(low, high), Math.max(low, high)];
    if (score >= least && score <= most) return;
    issues.push({
      code: "out-of-scale",
      severity: "warning",
      place: { register: "Scores", record, field: criterion.name },
      found: String(score),
      expected: `${least} to ${most}`,
    });
  });
  return { value: scores, issues };
}
