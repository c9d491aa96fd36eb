import { type GridPlace, type GridSize, moveOf, nextTyped } from "./gridMoves";

/** What a key means in the score grid. */
export type GridCommand =
  | { readonly kind: "move"; readonly to: GridPlace }
  /** Begins typing, with the key's own text or with what stands there (null). */
  | { readonly kind: "begin"; readonly text: string | null }
  | { readonly kind: "clear" }
  | { readonly kind: "find"; readonly letter: string }
  /** Ends typing and writes; `to` null: the browser moves the keyboard on. */
  | { readonly kind: "commit"; readonly to: GridPlace | null }
  | { readonly kind: "cancel" };

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Grid {
  readonly at: GridPlace;
  readonly size: GridSize;
  /** For each column whether it can be typed into. */
  readonly isTyped: readonly boolean[];
}

/** A key while nothing is being typed; null: the grid leaves it alone, as Tab, which leads out of it. */
export function keyWhileMoving(pressed: PressedKey, { at, size }: Grid): GridCommand | null {
  const to = moveOf(pressed, at, size);
  if (to !== null) return { kind: "move", to };
  const { key } = pressed;
  if (key === "F2") return { kind: "begin", text: null };
  if (key === "Delete" || key === "Backspace") return { kind: "clear" };
  if (key.length !== 1 || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (/[\d.,\-+]/.test(key)) return { kind: "begin", text: key };
  return key === " " ? null : { kind: "find", letter: key };
}

const inText = new Set(["ArrowLeft", "ArrowRight", "Home", "End"]);

/** A key while a score is being typed; null: it belongs to the text. */
export function keyWhileTyping(
  pressed: PressedKey,
  { at, size, isTyped }: Grid,
): GridCommand | null {
  const { key, shiftKey } = pressed;
  if (key === "Escape") return { kind: "cancel" };
  if (key === "Tab") {
    return { kind: "commit", to: nextTyped(at, shiftKey ? -1 : 1, isTyped, size.rows) };
  }
  if (inText.has(key)) return null;
  const to = moveOf(pressed, at, size);
  return to === null ? null : { kind: "commit", to };
}

/** A key in a list: "choose", the row to go to, or null when the list leaves it alone. */
export function listKey(
  pressed: PressedKey,
  active: number,
  rows: number,
  page: number,
): number | "choose" | null {
  const { key } = pressed;
  if (key === "Enter" || key === " ") return "choose";
  if (key === "ArrowLeft" || key === "ArrowRight") return null;
  // In a list Home and End lead to the first and the last row.
  const ctrlKey = pressed.ctrlKey || key === "Home" || key === "End";
  const at = { row: active, column: 0 };
  return moveOf({ ...pressed, ctrlKey }, at, { rows, columns: 1, page })?.row ?? null;
}
