const key = "sightline-workbench-tab";

/** A name for this tab of the browser: the same when the page is loaded anew, another in another tab. */
export function tabName(storage: Pick<Storage, "getItem" | "setItem">): string {
  const known = storage.getItem(key);
  if (known !== null) return known;
  const name = crypto.randomUUID();
  storage.setItem(key, name);
  return name;
}
