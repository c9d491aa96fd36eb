import type { TakenNames } from "#core/register/content";

/** What a page of written results is drawn from, whatever it shows: Models, Robustness. */
export interface WrittenPageRequest {
  /** Day of the computation such as 2026-09-30. */
  readonly day: string;
  /** A live figure of all inputs as a formula without "=", and what it was; null = none can be had. */
  readonly stamp: { readonly formula: string; readonly value: number } | null;
  /** Names in use, without those of an earlier sheet that this one replaces. */
  readonly taken: TakenNames;
  /** Names of settings and tables by their standard names, where they differ. */
  readonly names?: Readonly<Record<string, string>>;
  /** Position of the sheet from 0; omitted = last. */
  readonly position?: number;
}
