/** Whether a project is funded in all plausible worlds, in some, or in none. */
export type Robustness = "core" | "borderline" | "exterior";

/**
 * The words of robust portfolio modelling for a share of plausible worlds in which a project is funded
 * (Liesio, Mild and Salo, EJOR 181 (2007) 1488-1505): core = in every world, exterior = in none.
 *
 * @param share 0..1.
 * @example robustnessOf(0.81); // => "borderline"
 */
export function robustnessOf(share: number): Robustness {
  if (share >= 1) return "core";
  return share <= 0 ? "exterior" : "borderline";
}
