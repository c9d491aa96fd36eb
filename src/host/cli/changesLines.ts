import type { ChangeReport } from "#actions/report/changesReport";
import type { Report } from "#actions/report/report";
import { changeKinds } from "#core/history/change";
import { listedDifference, listedValue } from "#core/history/listedValue";
import { shortened, table } from "./table";

/** Changes that are shown; the report has them all. */
const shownChanges = 30;

/** What changed, for people: how many of each kind, then the most significant ones. */
export function changesLines({ changes: compared }: Report): string[] {
  if (compared === null) return [];
  const { since, until, changes } = compared;
  const counts = changeKinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind.toLowerCase()}`);
  const more = changes.length - shownChanges;
  return [
    "",
    `Changes from ${since.id} ${since.name} to ${until === null ? "now" : `${until.id} ${until.name}`}: ${counts.length === 0 ? "none" : counts.join(", ")}`,
    ...(changes.length === 0
      ? []
      : table(
          [
            "Significance",
            "Record",
            "Item",
            "Kind",
            "Field",
            "From",
            "To",
            "Difference",
            "Explain",
          ],
          changes.slice(0, shownChanges).map(line),
        )),
    ...(more > 0 ? [`${more} more in the report`] : []),
  ];
}

function line(change: ChangeReport): string[] {
  const { significance, table: register, key, item, kind, from, to, difference } = change;
  const field = change.field ?? "";
  const said = (value: ChangeReport["from"]): string =>
    shortened(String(listedValue(register, field, value) ?? ""), 24);
  return [
    String(significance),
    key,
    shortened(item, 32),
    kind,
    field,
    said(from),
    said(to),
    difference === null ? "" : String(listedDifference(register, field, difference)),
    change.explain ? "Yes" : "",
  ];
}
