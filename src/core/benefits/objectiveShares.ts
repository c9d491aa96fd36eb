import { keyOf } from "#core/scoring/registerTable";
import type { SourceTable } from "#core/selection/read/sourceTable";
import type { Benefit, ObjectiveShare } from "./benefit";

/** Sums that are this close to 100 % are 100 %. */
const closeToAll = 1e-6;

/** Entered shares of register BenefitShares, by benefit in small letters. Shares below 0 count as 0. */
export function readShares(table: SourceTable): ReadonlyMap<string, readonly ObjectiveShare[]> {
  const entered = new Map<string, { objective: string; entered: number }[]>();
  for (const row of table.rowsWith("Benefit ID")) {
    const benefit = table.text(row, "Benefit ID");
    const objective = table.text(row, "Objective ID");
    const share = table.number(row, "Share %", benefit, "warning");
    if (objective === "" || share === null) continue;
    const own = entered.get(keyOf(benefit)) ?? [];
    entered.set(keyOf(benefit), own);
    own.push({ objective, entered: share });
  }
  return new Map([...entered].map(([benefit, own]) => [benefit, scaledShares(own)]));
}

/**
 * Shares of one benefit as they count: above 100 % together they are scaled to 100 %, so that no objective
 * is credited with money that another one has already (B-11).
 *
 * @param entered shares of 0 or more, 1 = all of the benefit.
 * @example
 * scaledShares([{ objective: "O-1", entered: 0.9 }, { objective: "O-2", entered: 0.9 }])[1]?.share; // => 0.5
 */
export function scaledShares(
  entered: readonly { readonly objective: string; readonly entered: number }[],
): ObjectiveShare[] {
  const total = sumOfShares(entered);
  const scale = total > 1 + closeToAll ? 1 / total : 1;
  return entered.map(({ objective, entered: share }) => ({
    objective,
    entered: share,
    share: Math.max(0, share) * scale,
  }));
}

/** What shares of one benefit add up to; more than 1 is double counting. */
export function sumOfShares(entered: readonly { readonly entered: number }[]): number {
  return entered.reduce((sum, { entered: share }) => sum + Math.max(0, share), 0);
}

/**
 * Objectives that a benefit is credited to: its shares, and its own objective with what they leave.
 *
 * @param shares entered ones; none = the own objective has all.
 */
export function creditedTo(
  { objective }: Pick<Benefit, "objective">,
  shares: readonly ObjectiveShare[] = [],
): readonly ObjectiveShare[] {
  const rest = 1 - shares.reduce((sum, { share }) => sum + share, 0);
  if (objective === "" || rest <= closeToAll) return shares;
  const own = shares.find((share) => keyOf(share.objective) === keyOf(objective));
  if (own === undefined) return [{ objective, entered: rest, share: rest }, ...shares];
  return shares.map((share) => (share === own ? { ...share, share: share.share + rest } : share));
}
