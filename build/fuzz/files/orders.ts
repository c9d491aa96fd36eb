import { hostileFiles } from "#test/support/hostileFiles";
import { mutated } from "./mutations";

/** A file to try: one of the known attacks by its number, or the mutation of a seed. */
export type Order = { readonly attack: number } | { readonly seed: number };

export interface OrderedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The attack, or the kind of the mutation. */
  readonly what: string;
}

/** Makes the file of an order; the same order always gives the same bytes. */
export async function fileOf(order: Order): Promise<OrderedFile> {
  if ("seed" in order) return mutated(order.seed);
  const attack = hostileFiles()[order.attack];
  return {
    bytes: attack?.bytes() ?? new Uint8Array(),
    name: attack?.name ?? "none.xlsx",
    what: attack?.what ?? "no such attack",
  };
}
