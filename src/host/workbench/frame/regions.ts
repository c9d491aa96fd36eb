/** The parts of the page between which F6 moves, in the order in which they lie. */
const regions = [".wb-title", ".wb-ribbon-place", ".wb-grid", ".wb-pane:not([hidden])"];

/** What takes the keyboard in a part of the page. */
const takers = 'iframe, [role="grid"], [tabindex="0"]:not([role="separator"]), button, input';

/** Moves the keyboard to the next part of the page (or the one before), as F6 does in Excel. */
export function moveToRegion(page: Document, isBackward: boolean): void {
  const found = regions.flatMap((region) => [...page.querySelectorAll<HTMLElement>(region)]);
  const at = found.findIndex((region) => region.contains(page.activeElement));
  const step = isBackward ? found.length - 1 : 1;
  // From nowhere in particular, forward begins with the first and backward with the last.
  const from = at < 0 ? (isBackward ? 0 : found.length - 1) : at;
  const next = found[(from + step) % found.length];
  if (next) takerIn(next)?.focus();
}

function takerIn(region: HTMLElement): HTMLElement | undefined {
  const all = [...region.querySelectorAll<HTMLElement>(takers)].filter(
    (element) => element.tabIndex >= 0,
  );
  return all.find((element) => element.matches('iframe, [role="grid"]')) ?? all[0];
}
