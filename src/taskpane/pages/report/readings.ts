import type { Issue } from "#core/issues";

export type Audience = "Portfolio board" | "Program board" | "Executive summary" | "PMO";

export interface PackReading {
  readonly pages: readonly PackPage[];
  readonly usual: Readonly<Record<Audience, readonly string[]>>;
  readonly kept: {
    readonly title: string;
    readonly audience: Audience;
    readonly pages: readonly string[];
    readonly meeting: number | null;
    readonly since: string;
    readonly paper: "A4" | "Letter";
  } | null;
  readonly packSheet: string | null;
  readonly since: string;
  readonly functions: {
    readonly cells: number;
    readonly sheets: readonly { readonly sheet: string; readonly cells: number }[];
    readonly withoutValue: number;
  };
  readonly copy: { readonly isCopy: boolean; readonly cells: number };
  readonly canExportPdf: boolean;
  readonly issues: readonly Issue[];
}

export interface PackPage {
  readonly page: string;
  readonly sheet: string | null;
  readonly prints: number | null;
  readonly rows: number;
  readonly repeats: boolean;
}
