/** Between two reports of progress, ms. */
const shortest = 100;

/** Tells the latest of many values ten times a second at most; `flush` tells the last that was held back. */
export function paced<T>(
  tell: (value: T) => void,
  now: () => number = () => performance.now(),
): { readonly tell: (value: T) => void; readonly flush: () => void } {
  let last = -Infinity;
  let held: { readonly value: T } | null = null;
  return {
    tell: (value) => {
      if (now() - last < shortest) {
        held = { value };
        return;
      }
      held = null;
      last = now();
      tell(value);
    },
    flush: () => {
      if (held) tell(held.value);
      held = null;
    },
  };
}
