import type { Issue, Outcome } from "#core/issues";
import { keyOf } from "#core/scoring/registerTable";
import { decimalOf, typedNumber } from "#core/text/typedNumber";

/** A criterion that people score, as an intake form offers it. */
export interface ScorableCriterion {
  readonly name: string;
  readonly low: number | null;
  readonly high: number | null;
}

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
  const points = pointLines(lines);
  const decimal = decimalOf(points.map(({ figure }) => figure));
  for (const { line, text, name, figure } of points) {
    const score = typedNumber(figure, decimal);
    if (name === "" || typeof score !== "number") {
      const place = { register: "Scores", record };
      const facts = { line };
      const found = text;
      issues.push({ code: "score-line-unread", severity: "blocking", place, found, facts });
      continue;
    }
    const criterion = criteria.find((each) => keyOf(each.name) === keyOf(name));
    if (criterion === undefined) {
      const place = { register: "Criteria" };
      const expected = criteria.map((each) => each.name).join(", ");
      const found = name;
      issues.push({ code: "criterion-unknown", severity: "blocking", place, found, expected });
      continue;
    }
    scores.set(criterion.name, score);
    const { low, high } = criterion;
    if (low === null || high === null) continue;
    const [least, most] = [Math.min(low, high), Math.max(low, high)];
    if (score >= least && score <= most) continue;
    issues.push({
      code: "out-of-scale",
      severity: "warning",
      place: { register: "Scores", record, field: criterion.name },
      found: String(score),
      expected: `${least} to ${most}`,
    });
  }
  return { value: scores, issues };
}

/** Lines and their parts between semicolons, each at its last equals sign, colon or tab. */
function pointLines(
  lines: string,
): readonly { line: number; text: string; name: string; figure: string }[] {
  return lines.split(/\r?\n/).flatMap((typed, at) =>
    typed.split(";").flatMap((part) => {
      const text = part.trim();
      const cut = Math.max(...["=", ":", "\t"].map((sign) => text.lastIndexOf(sign)));
      const [name, figure] = [text.slice(0, Math.max(0, cut)).trim(), text.slice(cut + 1).trim()];
      return text === "" ? [] : [{ line: at + 1, text, name, figure }];
    }),
  );
}
