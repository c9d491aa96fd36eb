import { ComputingFailure, abortError } from "../computing";
import { InvariantError } from "#core/invariant";

/** From the page to its worker: plain data only. */
export type ToWorker =
  | {
      readonly kind: "start";
      readonly id: number;
      readonly job: string;
      readonly input: unknown;
    }
  | { readonly kind: "stop"; readonly id: number };

/** From the worker to its page. */
export type FromWorker =
  /** The worker's script has been loaded. */
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly progress: unknown }
  | { readonly kind: "done"; readonly id: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure };

/** An error as data: structured clone keeps neither its class nor what was added to it. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly code: string;
}

/** One end of the line between a page and its worker: both, and a MessagePort, have these two. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/**
 * @example
 * failureOf(new RangeError("too many")).name; // => "RangeError"
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error || error instanceof DOMException)) {
    return { name: "Error", message: String(error), stack: "", code: "" };
  }
  const { name, message, stack = "" } = error;
  return { name, message, stack, code: error instanceof ComputingFailure ? error.code : "" };
}

/** The error as its catchers know it: a failure, a cancelled computation and a bug of ours keep their class. */
export function errorOf({ name, message, stack, code }: Failure): Error | DOMException {
  if (name === "AbortError") return abortError();
  if (code === "load" || code === "crash") return new ComputingFailure(code, message);
  const error = name === "InvariantError" ? new InvariantError(message) : new Error(message);
  return Object.assign(error, { name, stack });
}
