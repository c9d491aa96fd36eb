import type { Doing } from "#core/messages/doing";
import { ExcelFailure, noAnswerCode } from "./excelFailure";

/** Milliseconds that one request may take: Excel can compute a large workbook for minutes. */
export const patience = 300_000;
/** Once Cancel is pressed nobody waits much longer. */
const patienceAfterCancel = 10_000;

/**
 * From now on a request of the context fails when it gets no answer within five minutes, or within ten
 * seconds after Cancel. An answer that comes after all is not heard: the work that was waiting for it
 * has ended, and must not go on writing.
 */
export function answeredInTime(
  context: Excel.RequestContext,
  during: Doing,
  signal: AbortSignal | undefined,
): void {
  const sync = context.sync.bind(context);
  const given = { up: false };
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    const silence = waitForSilence(signal);
    try {
      const answer = given.up ? null : sync(passThrough).then((value) => ({ value }));
      const heard = answer && (await Promise.race([answer, silence.passed]));
      if (heard) return heard.value;
      given.up = true;
      throw new ExcelFailure(noAnswerCode, during);
    } finally {
      silence.end();
    }
  };
}

/** Resolves to null when nothing was heard for too long. */
function waitForSilence(signal: AbortSignal | undefined): {
  readonly passed: Promise<null>;
  readonly end: () => void;
} {
  let end: () => void = () => undefined;
  const passed = new Promise<null>((resolve) => {
    const giveUp = (): void => {
      resolve(null);
    };
    let timer = setTimeout(giveUp, signal?.aborted ? patienceAfterCancel : patience);
    const hurry = (): void => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patienceAfterCancel);
    };
    signal?.addEventListener("abort", hurry);
    end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", hurry);
    };
  });
  return {
    passed,
    end: () => {
      end();
    },
  };
}
