/** What happens when one weight is moved and the others keep their proportions. */
export interface WeightSwitch {
  readonly criterion: string;
  /** Its weight now, 0..1. */
  readonly weight: number;
  /** Nearest weight below at which something changes; null = nothing does down to 0. */
  readonly below: SwitchPoint | null;
  /** Nearest weight above; null = nothing changes up to 1. */
  readonly above: SwitchPoint | null;
}

export interface SwitchPoint {
  /** Weight 0..1. */
  readonly at: number;
  /** Who takes the place beyond it. */
  readonly challenger: string;
  /** Whose place it is now. */
  readonly holder: string;
}
