import type { WorkbenchPage } from "#host/workbench/workbenchPage";
import { moveToRegion } from "./regions";

/**
 * The keys of the page as a whole: Ctrl+S saves, Ctrl+O opens, F6 goes to the next part. They work in
 * the pane's frame as well, where Excel would get them too. Returns how to stop listening.
 */
export function listenToKeys(page: WorkbenchPage, where: Window = window): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (!press(event, page)) return;
    // The browser would save the page, open a file in its place or go to its own bars.
    event.preventDefault();
    event.stopPropagation();
  };
  where.addEventListener("keydown", pressed, { capture: true });
  return () => {
    where.removeEventListener("keydown", pressed, { capture: true });
  };
}

/** Whether the key was one of these. */
function press(event: KeyboardEvent, page: WorkbenchPage): boolean {
  const { key, altKey, shiftKey } = event;
  if (key === "F6" && !altKey) {
    moveToRegion(document, shiftKey);
    return true;
  }
  if (!(event.ctrlKey || event.metaKey) || altKey || shiftKey) return false;
  switch (key.toLowerCase()) {
    case "s":
      void page.save();
      return true;
    case "o":
      document.getElementById("wb-open")?.click();
      return true;
    default:
      return false;
  }
}
