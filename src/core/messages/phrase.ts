/**
 * What would be right or why something is needed, where it is no value but words. The English words
 * are the value, for sheet Checks shows them; the tables have them in other languages.
 */
export type Phrase =
  | "a number"
  | "a date"
  | "a day from 1970 to 2199"
  | "0 or more"
  | "different from Scale low"
  | "merge them or give one a new identifier"
  | "it is required"
  | "it is required from stage Approved on"
  | "it is required in stage In delivery"
  | "it is required when the rating is Amber or Red"
  | "it is required for a benefit in money"
  | "it is required for a benefit of profile Level"
  | "it is required once it is decided"
  | "it is required unless the response is Accept or Reject"
  | "it is required once it is resolved or closed"
  | "a benefit of Benefits"
  | "a period of Periods"
  | "an objective of Objectives"
  | "a share from 0 to 100%"
  | "a period of Periods, or a day such as 2027-01-15"
  | "without it realised % cannot be computed"
  | "Projects or Programs"
  | "a name such as 2026-Q3"
  | "a date such as 2026-09-30"
  | "an amount of 0 or more";
