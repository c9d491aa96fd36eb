/** Scrolls as little as needed; where nothing is drawn, nothing scrolls. */
export function bringIntoView(element: Element | null): void {
  if (element && "scrollIntoView" in element) {
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}
