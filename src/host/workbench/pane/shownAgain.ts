/** The library looks at Office's colours again when its own note of them is so old, in milliseconds. */
const noteExpires = 5_100;

/**
 * Tells a pane that it is shown again, as it is when Excel's page with the settings, which covers it,
 * has been closed: then it reads Office's colours. It is told once more when the library's note of the
 * old colours has expired. Returns how to take that back.
 */
export function shownAgain(frame: Window | null): () => void {
  if (!frame) return () => undefined;
  const tell = (): void => {
    frame.document.dispatchEvent(new Event("visibilitychange"));
  };
  tell();
  const timer = setTimeout(tell, noteExpires);
  return () => {
    clearTimeout(timer);
  };
}
