import { useCallback, useEffect, useState } from "react";
import type { LazyPart } from "../lazyPart";

export type Loading<T> =
  | { readonly status: "loading" }
  | { readonly status: "loaded"; readonly part: T }
  | { readonly status: "failed"; readonly again: () => void };

/** A part that is fetched when it is first needed; at once when it is there already. */
export function useLazyPart<T>(source: LazyPart<T>): Loading<T> {
  const [, setRound] = useState(0);
  const [failed, setFailed] = useState<LazyPart<T> | null>(null);
  const part = source.loaded();
  const fetch = useCallback(() => {
    source.load().then(
      () => {
        setRound((round) => round + 1);
      },
      () => {
        setFailed(source);
      },
    );
  }, [source]);
  useEffect(() => {
    if (source.loaded() === null) fetch();
  }, [source, fetch]);
  if (part !== null) return { status: "loaded", part };
  if (failed !== source) return { status: "loading" };
  const again = () => {
    setFailed(null);
    fetch();
  };
  return { status: "failed", again };
}
