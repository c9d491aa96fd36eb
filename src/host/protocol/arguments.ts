import { invalidArgument } from "./failure";
import type { HostObject } from "./declaration";

/** The arguments of one call, each either plain JSON or an object of this host. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    private readonly objects: readonly (HostObject | null | undefined)[] = [],
  ) {}

  get count(): number {
    return this.values.length;
  }

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  isGiven(index: number): boolean {
    return this.objects[index] !== undefined || this.raw(index) !== null;
  }

  /** The argument as an object; undefined when it is plain JSON. */
  object(index: number): HostObject | undefined {
    return this.objects[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.isGiven(index) ? this.text(index) : undefined;
  }

  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.isGiven(index) ? this.integer(index) : undefined;
  }

  number(index: number): number {
    const value = this.raw(index);
    if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
    return value;
  }

  flag(index: number, otherwise = false): boolean {
    const value = this.raw(index);
    if (value === null) return otherwise;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  /** One of the words of an enumeration; letter case does not matter. */
  word<W extends string>(index: number, words: readonly W[], otherwise?: W): W {
    const value = this.raw(index);
    if (value === null && otherwise !== undefined) return otherwise;
    return oneOf(value, words);
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return recordOf(this.raw(index));
  }
}

export function oneOf<W extends string>(value: unknown, words: readonly W[]): W {
  const folded = typeof value === "string" ? value.toLowerCase() : "";
  const found = words.find((word) => word.toLowerCase() === folded);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}
