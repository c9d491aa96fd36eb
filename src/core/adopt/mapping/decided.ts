import type { HowFound } from "../howFound";
import type { Declined } from "../mapColumns";
import type { Candidate } from "./candidates";
import type { MarkedView } from "./oneHot";

/** A candidate below this is not worth naming. */
const WORTH_NAMING = 0.3;

/** A column and the field that it got. */
export interface Decided {
  readonly view: MarkedView;
  readonly key: string;
  readonly candidates: readonly Candidate[];
  readonly field: string | null;
  readonly how: HowFound;
  readonly confidence: number;
  readonly declined: Declined | null;
}

/** Fields that a column may be besides the one it got, likeliest first. */
export function otherCandidates(decided: Decided): readonly string[] {
  return decided.candidates
    .filter(({ match, score }) => match.field !== decided.field && score >= WORTH_NAMING)
    .map(({ match }) => match.field);
}
