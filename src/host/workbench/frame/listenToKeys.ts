import type { WorkbenchPage } from "#host/workbench/workbenchPage";

/** The keys of the page as a whole: Ctrl+S saves, Ctrl+O opens; returns how to stop listening. */
export function listenToKeys(page: WorkbenchPage): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") void page.save();
    else if (key === "o") document.getElementById("wb-open")?.click();
    else return;
    // The browser would save the page, or open a file in its place.
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("keydown", pressed, { capture: true });
  return () => {
    window.removeEventListener("keydown", pressed, { capture: true });
  };
}
