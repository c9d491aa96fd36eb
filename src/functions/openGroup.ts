import { ComputingFailure } from "#compute/computing";
import type { Call, Implementation, Outcome, Result } from "./call";
import type { Declaration } from "./declaration";
import { type CellFailure, cellFailure, isFailure, raise } from "./failure";
import type { GroupName } from "./ids";
import { readArguments, type Refusing } from "./readArguments";
import { type FunctionServices, servicesOfFunctions } from "./services";
import { type Facts, filled } from "./words/filled";
import { loadFunctionWords } from "./words/load";
import type { ArgumentWords } from "./words/words";

/** A function as Excel calls it: its arguments, then the invocation. */
export type Callable = (given: readonly unknown[]) => unknown;

/** The parts of one function, whatever its parameters are. */
interface FunctionParts {
  readonly declaration: Declaration;
  readonly implementation: Implementation<Declaration>;
  readonly errors: Readonly<Record<string, string>>;
  readonly argumentWords: ArgumentWords;
  readonly services: FunctionServices;
}

/** The functions of a group by id, ready to be called: what they need has been fetched. */
export async function openGroup(group: GroupName): Promise<ReadonlyMap<string, Callable>> {
  const services = await servicesOfFunctions();
  const [{ declarations, implementations }, words] = await Promise.all([
    loadGroup(group),
    loadFunctionWords(services.language),
  ]);
  const texts = words.functions[group] as Readonly<
    Record<string, { readonly errors: Readonly<Record<string, string>> }>
  >;
  return new Map(
    Object.entries(declarations).map(([id, declaration]): [string, Callable] => [
      id,
      callable({
        declaration,
        // Declared beside each other: each implementation takes what its declaration says.
        implementation: implementations[id] as Implementation<Declaration>,
        errors: texts[id]?.errors ?? {},
        argumentWords: words.arguments,
        services,
      }),
    ]),
  );
}

interface Group {
  readonly declarations: Readonly<Record<string, Declaration>>;
  readonly implementations: Readonly<Record<string, unknown>>;
}

function loadGroup(group: GroupName): Promise<Group> {
  switch (group) {
    case "scores":
      return import("./scores/scores");
    case "portfolio":
      return import("./portfolio/portfolio");
    case "risk":
      return import("./risk/risk");
    case "value":
      return import("./value/value");
    case "status":
      return import("./status/status");
    case "registers":
      return import("./registers/registers");
  }
}

function callable(parts: FunctionParts): Callable {
  const { declaration, implementation, errors, argumentWords, services } = parts;
  const { parameters, isLong } = declaration;
  const count = Object.keys(parameters).length;
  const error: Call["error"] = (code, facts: Facts = {}) => {
    const { shows } = declaration.errors[code] ?? { shows: "#VALUE!" };
    return cellFailure(shows, filled(errors[code] ?? "", facts, services.language));
  };
  const call: Call = {
    error,
    fail: (code, facts) => raise(error(code, facts)),
    signal: neverAborted,
    services,
    language: services.language,
    words: argumentWords,
  };
  const refusing: Refusing = {
    words: argumentWords,
    language: services.language,
    own: (code) => error(code),
  };
  const finish = (result: Result | Promise<Result>): unknown =>
    result instanceof Promise
      ? result.then(shownResult, (reason: unknown) => raise(brokenOff(reason, argumentWords)))
      : shownResult(result);
  return (given) => {
    const read = readArguments(parameters, given, refusing);
    if (isLong !== true) return finish(implementation(read, call));
    return finish(implementation(read, { ...call, signal: signalOf(given[count]) }));
  };
}

const neverAborted = new AbortController().signal;

/** Aborted when Excel says that nobody waits for the result any more. */
function signalOf(invocation: unknown): AbortSignal {
  const controller = new AbortController();
  if (typeof invocation === "object" && invocation !== null) {
    (invocation as CustomFunctions.CancelableInvocation).onCanceled = () => {
      controller.abort();
    };
  }
  return controller.signal;
}

/** A number that is none would arrive in Excel as 0. */
function shownResult(result: Result): Result {
  if (result.every((row) => row.every(isShown))) return result;
  return result.map((row) => row.map((cell) => (isShown(cell) ? cell : cellFailure("#NUM!", ""))));
}

function isShown(cell: Outcome): boolean {
  return typeof cell !== "number" || Number.isFinite(cell);
}

/**
 * What a cell shows when its computation ended early: cancelled, which nobody sees, or broken down through no
 * fault of the data. Errors of the function and our own bugs are handed on.
 */
function brokenOff(reason: unknown, words: ArgumentWords): CellFailure {
  if (isFailure(reason)) return reason;
  if (reason instanceof ComputingFailure) return cellFailure("#N/A", words.broken);
  if (reason instanceof DOMException) return cellFailure("#N/A", words.cancelled);
  throw reason;
}
