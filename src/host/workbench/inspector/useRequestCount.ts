import { useEffect, useState } from "react";
import type { OfficeSession } from "#host/runtime/session";

/** Grows when requests have come, at most once a frame. */
export function useRequestCount(session: Pick<OfficeSession, "onRequest"> | null): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (!session) return;
    let frame = 0;
    const ask = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        setCount((now) => now + 1);
      });
    };
    const stop = session.onRequest(ask);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [session]);
  return count;
}
