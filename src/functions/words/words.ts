import type { Declaration } from "../declaration";
import type { portfolioDeclarations } from "../portfolio/declarations";
import type { registerDeclarations } from "../registers/declarations";
import type { riskDeclarations } from "../risk/declarations";
import type { scoreDeclarations } from "../scores/declarations";
import type { statusDeclarations } from "../status/declarations";
import type { valueDeclarations } from "../value/declarations";

/** What one language says about a function: one line each, in plain text. */
export interface FunctionWords<D extends Declaration> {
  /** What it does, at most 255 characters. */
  readonly summary: string;
  /** What each parameter takes, at most 255 characters. */
  readonly parameters: { readonly [Name in keyof D["parameters"]]: string };
  /** What its cells hold. */
  readonly result: string;
  /** How it is worked out. */
  readonly method: string;
  /** What else is good to know: blanks, limits, what it is not. */
  readonly notes: readonly string[];
  /** Sentences of its errors, with facts in braces; of #NUM!, which carries none, when it comes. */
  readonly errors: { readonly [Code in keyof D["errors"]]: string };
}

export type GroupWords<Ds extends Readonly<Record<string, Declaration>>> = {
  readonly [Id in keyof Ds]: FunctionWords<Ds[Id]>;
};

/** Sentences about arguments, the same for all functions; facts stand in braces. */
export interface ArgumentWords {
  readonly missing: string;
  readonly oneValue: string;
  readonly oneLine: string;
  readonly tooManyRows: string;
  readonly tooManyColumns: string;
  /** Of a single value, with its name. */
  readonly notNumber: string;
  /** Of a cell of a range, with its place. */
  readonly notNumberAt: string;
  /** Of a cell that stands in its own row of the result. */
  readonly notNumberCell: string;
  readonly notDate: string;
  readonly notText: string;
  readonly notFlag: string;
  readonly notOption: string;
  readonly severalOptions: string;
  /** A long computation could not be fetched or broke down. */
  readonly broken: string;
  /** It was cancelled before it had a result. */
  readonly cancelled: string;
  /** Two columns of different length. */
  readonly lengths: string;
  /** What a row without a name is called within a sentence. */
  readonly rowName: string;
  /** Between two options, with its spaces. */
  readonly or: string;
}

/** Everything that one language says about functions: what is missing does not compile. */
export interface FunctionLanguage {
  readonly arguments: ArgumentWords;
  readonly functions: {
    readonly scores: GroupWords<typeof scoreDeclarations>;
    readonly portfolio: GroupWords<typeof portfolioDeclarations>;
    readonly risk: GroupWords<typeof riskDeclarations>;
    readonly value: GroupWords<typeof valueDeclarations>;
    readonly status: GroupWords<typeof statusDeclarations>;
    readonly registers: GroupWords<typeof registerDeclarations>;
  };
}
