import type { Issue, Outcome } from "#core/issues";
import { columnOf } from "#core/register/schema";
import { keyOf } from "#core/scoring/registerTable";
import { typedLines } from "#core/text/typedLines";
import { type Decimal, decimalOf, typedNumber } from "#core/text/typedNumber";
import type { LimitRow } from "./read/problemOptions";

/**
 * Limits as they are typed, one a line with the fields of register Limits: Kind, Of, Which, At least, At
 * most, and a name where one is wanted; semicolons or tabs between them. Amounts are 0 or more, shares may
 * be percentages. What cannot be read is an issue with its line.
 *
 * @example readLimitLines("Share of spend; Objective; O-5; 8%").value[0]?.atLeast; // => 0.08
 */
export function readLimitLines(text: string): Outcome<readonly LimitRow[]> {
  const issues: Issue[] = [];
  const lines = typedLines(text);
  const decimal = decimalOf(lines.flatMap(({ fields }) => fields.slice(3, 5)));
  const value = lines.flatMap(({ line, fields }, at): LimitRow[] => {
    const [kind = "", of = "", which = "", least = "", most = "", name = ""] = fields;
    const read = {
      kind: wordOf("Kind", kind),
      of: wordOf("Of", of),
      atLeast: amountOf(least, decimal),
      atMost: amountOf(most, decimal),
    };
    const wrong = [
      ...(read.kind === null ? [{ found: kind, expected: wordsOf("Kind") }] : []),
      ...(read.of === null ? [{ found: of, expected: wordsOf("Of") }] : []),
      ...(read.atLeast === undefined ? [{ found: least, expected: "a number" }] : []),
      ...(read.atMost === undefined ? [{ found: most, expected: "a number" }] : []),
    ];
    for (const { found, expected } of wrong) {
      issues.push({
        code: "limit-line-unread",
        severity: "blocking",
        place: {},
        found,
        expected,
        facts: { line },
      });
    }
    const { kind: isKind, of: isOf, atLeast, atMost } = read;
    if (isKind === null || isOf === null || atLeast === undefined || atMost === undefined) {
      return [];
    }
    const id = `+${at + 1}`;
    const given = name === "" ? [isKind, which === "" ? isOf : which].join(" ") : name;
    return [{ id, name: given, kind: isKind, of: isOf, which, atLeast, atMost }];
  });
  return { value, issues };
}

function wordsIn(header: string): readonly string[] {
  const allowed = columnOf("Limits", header)?.allowed;
  return allowed?.kind === "words" ? allowed.words : [];
}

function wordsOf(header: string): string {
  return wordsIn(header).join(", ");
}

function wordOf(header: string, typed: string): string | null {
  return wordsIn(header).find((word) => keyOf(word) === keyOf(typed)) ?? null;
}

/** null = none; undefined = not readable. */
function amountOf(typed: string, decimal: Decimal): number | null | undefined {
  const amount = typedNumber(typed, decimal);
  return amount === "unclear" || (amount ?? 0) < 0 ? undefined : amount;
}
