/** Where something is remembered; a browser that blocks storage throws already when it is asked for. */
type Place = () => Storage;

const device: Place = () => localStorage;
/** As long as this page is open, also when it is loaded anew. */
const page: Place = () => sessionStorage;

/** Who writes from here: random marks of the device and of the page, the same after it was loaded anew. */
export function writer(): readonly [device: string, page: string] {
  return [markIn("sightline.device", device), markIn("sightline.page", page)];
}

function markIn(key: string, place: Place): string {
  const mark = remembered(key, place) ?? Math.random().toString(36).slice(2);
  remember(key, mark, place);
  return mark;
}

/**
 * What the pane remembers on this device. Excel on the web gives each place of an add-in a partition of
 * its own, whose key goes in front; a browser that blocks storage for pages inside pages remembers nothing.
 */
export function remembered(key: string, place: Place = device): string | null {
  try {
    return place().getItem(partitioned(key));
  } catch {
    // Blocked: the pane works as on its first day.
    return null;
  }
}

export function remember(key: string, value: string, place: Place = device): void {
  try {
    place().setItem(partitioned(key), value);
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
