import { parseArea } from "#host/engine/address";
import type { Hyperlink } from "#host/engine/features";
import type { Book } from "#host/workbench/book/book";
import { cancel } from "#host/workbench/book/dialogs";
import { goTo } from "./goTo";

/**
 * Opens a hyperlink: a place in the workbook is selected; a web or mail address, which anybody may have
 * written there, is shown in full and opened beside the page when the person says so.
 */
export function followLink(book: Book, link: Hyperlink): void {
  const place =
    link.documentReference || (link.address.startsWith("#") ? link.address.slice(1) : "");
  if (place !== "") {
    if (!goTo(book, place)) void book.dialogs.tell("Reference isn't valid.");
    return;
  }
  if (/^(https|mailto):/i.test(link.address)) {
    void openOutside(book, link.address);
    return;
  }
  void book.dialogs.tell(
    parseArea(link.address)
      ? "Reference isn't valid."
      : `Only https and mail addresses are opened here: ${link.address}`,
  );
}

async function openOutside(book: Book, address: string): Promise<void> {
  const { button } = await book.dialogs.ask({
    title: "Open hyperlink",
    text: `This leads out of the workbook:\n\n${address}`,
    buttons: [{ id: "open", label: "Open" }, cancel],
  });
  if (button === "open") window.open(address, "_blank", "noopener,noreferrer");
}
