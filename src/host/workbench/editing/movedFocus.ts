/** Moves the keyboard among the buttons of a menu. Tells whether the key meant that. */
export function movedFocus(menu: HTMLElement | null, key: string): boolean {
  const items = [...(menu?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const place = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[key];
  if (place === undefined || items.length === 0) return false;
  items.at(place % items.length)?.focus();
  return true;
}
