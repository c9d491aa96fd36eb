/** Why somebody should look at a risk. */
export type ReviewReason =
  | { readonly reason: "review-overdue"; readonly due: number; readonly days: number }
  | { readonly reason: "never-reviewed" }
  | { readonly reason: "high-without-action"; readonly score: number }
  | { readonly reason: "accepted-above-appetite"; readonly score: number; readonly limit: number }
  | { readonly reason: "certain" }
  | {
      readonly reason: "response-overdue";
      readonly response: string;
      readonly due: number;
      readonly days: number;
    }
  | { readonly reason: "no-owner" }
  | { readonly reason: "not-rated" };

/** A risk that needs a look, with every reason for it, the gravest first. */
export interface ReviewEntry {
  readonly id: string;
  readonly reasons: readonly ReviewReason[];
}
