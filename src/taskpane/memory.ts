/**
 * What the pane remembers on this device. Excel on the web gives each place of an add-in a partition of
 * its own, whose key goes in front; a browser that blocks storage for pages inside pages remembers nothing.
 */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(partitioned(key));
  } catch {
    // Blocked: the pane works as on its first day.
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(partitioned(key), value);
  } catch {
    // Blocked or full: what was to be remembered is a comfort, nothing depends on it.
    return;
  }
}

/** Requirement set: none; older clients have no partition. */
function partitioned(key: string): string {
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return partitionKey === undefined ? key : `${partitionKey}${key}`;
}
