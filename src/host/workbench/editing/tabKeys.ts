import type { Sheet } from "#host/engine/sheet";

/** The sheet to which a key on the tabs leads; null when the key means nothing there. */
export function nextTab(key: string, sheets: readonly Sheet[], from: Sheet): Sheet | null {
  const at = sheets.indexOf(from);
  switch (key) {
    case "ArrowRight":
      return sheets[at + 1] ?? null;
    case "ArrowLeft":
      return sheets[at - 1] ?? null;
    case "Home":
      return sheets[0] ?? null;
    case "End":
      return sheets.at(-1) ?? null;
    default:
      return null;
  }
}
