import type { CheckFailure } from "./gateResult";

/**
 * The records, fields or names that a failed check is about, as an issue lists them.
 *
 * @example failureNames({ kind: "blank", fields: ["Sponsor", "Manager"] }); // => ["Sponsor", "Manager"]
 */
export function failureNames(failure: CheckFailure): readonly string[] {
  switch (failure.kind) {
    case "blank":
      return failure.fields;
    case "missing-register":
    case "no-records":
      return [failure.register];
    case "unscored":
      return failure.criteria;
    case "short-of-people":
      return failure.roles;
    case "records-blank":
    case "not-phased":
    case "not-agreed":
    case "not-reached":
    case "open":
    case "overdue":
    case "not-handed-over":
      return failure.records;
    case "finish-before-start":
    case "sum-differs":
    case "stale":
    case "not-complete":
    case "money-left":
    case "no-decision":
      return [];
  }
}
