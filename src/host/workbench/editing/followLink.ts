import { parseArea } from "#host/engine/address";
import type { Hyperlink } from "#host/engine/features";
import type { Book } from "#host/workbench/book/book";
import { goTo } from "./goTo";

/** Opens a hyperlink: a place in the workbook is selected, a web or mail address is opened beside the page. */
export function followLink(book: Book, link: Hyperlink): void {
  const place =
    link.documentReference || (link.address.startsWith("#") ? link.address.slice(1) : "");
  if (place !== "") {
    if (!goTo(book, place)) void book.dialogs.tell("Reference isn't valid.");
    return;
  }
  if (/^(https?|mailto):/i.test(link.address)) {
    window.open(link.address, "_blank", "noopener,noreferrer");
    return;
  }
  void book.dialogs.tell(
    parseArea(link.address)
      ? "Reference isn't valid."
      : `Only web and mail addresses are opened here: ${link.address}`,
  );
}
