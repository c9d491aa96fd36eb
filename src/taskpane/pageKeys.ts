import { pageIds, type PageId } from "./pageIds";

/** The page to which a key leads from the tab of another; null when the key is none of the tabs'. */
export function pageAfterKey(page: PageId, key: string): PageId | null {
  const at = pageIds.indexOf(page);
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return pageIds[(at + 1) % pageIds.length] ?? null;
    case "ArrowLeft":
    case "ArrowUp":
      return pageIds.at(at - 1) ?? null;
    case "Home":
      return pageIds[0];
    case "End":
      return pageIds.at(-1) ?? null;
    default:
      return null;
  }
}
