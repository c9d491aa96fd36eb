import { Refusal, type RefusalCode } from "#host/engine/refusal";
import type { WireError } from "#host/protocol/wire";
import { wireError } from "#host/protocol/failure";
import type { BeforeAction } from "#host/protocol/batch";

/**
 * Something that goes wrong on purpose. `request` counts from 1 from the moment the fault is set, over
 * requests of kind "batch" only.
 */
export interface Fault {
  readonly request: number;
  /** So many requests fail, from that one on; omitted = 1, Infinity = until the fault is taken back. */
  readonly times?: number;
  /**
   * How much of the first failing request is executed: omitted = nothing; a number = the actions before
   * this one (from 0), as in Excel; "all" = everything, so that only the answer is lost. Of those that
   * fail after it nothing is executed.
   */
  readonly action?: number | "all";
  /** What the add-in hears: that Excel refuses (omitted), or "none": it never gets an answer. */
  readonly answer?: "refusal" | "none";
  readonly code?: RefusalCode;
  readonly message?: string;
}

/** What becomes of one request: how far it is executed, and what is answered. */
interface Failing {
  /** null: nothing of the request is executed. */
  readonly execute: BeforeAction | null;
  /** The refusal to answer with where execution itself met none; null = the add-in hears nothing. */
  readonly error: WireError | null;
}

/** The faults that are set on a desk, and what others do between two requests. */
export class Faults {
  private fault: Fault | null = null;
  /** Requests since the fault was set. */
  private seen = 0;
  private others: { due: number; readonly act: () => void }[] = [];

  set(fault: Fault | null): void {
    this.fault = fault;
    this.seen = 0;
  }

  /** `act` runs right before the request with this number from now on is executed. */
  meanwhile(request: number, act: () => void): void {
    this.others.push({ due: request, act });
  }

  clear(): void {
    this.set(null);
    this.others = [];
  }

  /** To be asked once for each request; null = nothing goes wrong with it. */
  next(): Failing | null {
    this.letOthersAct();
    const { fault } = this;
    if (fault === null || ++this.seen < fault.request) return null;
    const before = this.seen - fault.request;
    return before < (fault.times ?? 1) ? failing(fault, before === 0) : null;
  }

  private letOthersAct(): void {
    for (const other of this.others) other.due--;
    const acting = this.others.filter(({ due }) => due === 0);
    this.others = this.others.filter(({ due }) => due > 0);
    for (const { act } of acting) act();
  }
}

function failing(
  { action, answer, code = "GeneralException", message }: Fault,
  isFirst: boolean,
): Failing {
  const refusal = new Refusal(code, message ?? `Refused on purpose (${code}).`);
  const error = answer === "none" ? null : wireError(refusal, "", 0);
  if (action === undefined || !isFirst) return { execute: null, error };
  const execute = (index: number): void => {
    if (index === action) throw refusal;
  };
  return { execute, error };
}
