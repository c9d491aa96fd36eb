import { defaultRows } from "#core/register/defaults";
import { columnOf } from "#core/register/schema";
import { oneLine } from "./headerText";
import type { Records } from "./records";
import { draftOf, makeRoom } from "./records";

const APPETITE = "Appetite";

/**
 * Gives an appetite to categories of risk that only the office uses, so that the drop-down of Risks
 * offers them beside the usual ones. Their limit is the usual one.
 */
export function addOwnCategories(records: Records): void {
  const risks = records.drafts.get("Risks")?.builder;
  const usual = defaultRows.find(({ register }) => register === APPETITE);
  if (risks === undefined || usual === undefined) return;
  const known = new Set(usual.rows.map(([category]) => String(category).toLowerCase()));
  const own: string[] = [];
  for (let row = 0; row < risks.rows; row += 1) {
    const category = risks.get(row, "Category");
    if (typeof category !== "string" || known.has(oneLine(category).toLowerCase())) continue;
    known.add(oneLine(category).toLowerCase());
    own.push(category);
  }
  if (own.length === 0) return;
  const limit = Number(columnOf(APPETITE, "Score limit")?.initial);
  const draft = draftOf(records, APPETITE);
  for (const [category = null, score = null] of [
    ...usual.rows,
    ...own.map((name) => [name, limit]),
  ]) {
    const row = makeRoom(draft, 1);
    draft.builder.set(row, "Category", category);
    draft.builder.set(row, "Score limit", score);
  }
  const facts = { count: own.length, from: "Risks[Category]" };
  const found = own.slice(0, 3).join(", ");
  records.issues.push({
    code: "register-derived",
    severity: "hint",
    place: { register: APPETITE },
    found,
    facts,
  });
}
