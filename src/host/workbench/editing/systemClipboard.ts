import type { ClipboardContent } from "./clipboard";
import type { Editing } from "./editing";

/** Copies by a menu or button, where no clipboard event of the browser is at hand. */
export async function copyByMenu(editing: Editing, isCut: boolean): Promise<void> {
  const content = editing.clipboard.take(isCut);
  if (!content) return;
  try {
    const text = new Blob([content.text], { type: "text/plain" });
    const html = new Blob([content.html], { type: "text/html" });
    await navigator.clipboard.write([
      new ClipboardItem({ "text/plain": text, ...(content.html ? { "text/html": html } : {}) }),
    ]);
  } catch {
    // Without the clipboard of the computer, the cells can still be pasted inside the workbook.
    return;
  }
}

/** Pastes by a menu or button. Where the browser does not hand out its clipboard, the copied cells are pasted. */
export async function pasteByMenu(editing: Editing, valuesOnly: boolean): Promise<void> {
  const content = (await readClipboard()) ?? copiedHere(editing);
  if (content) editing.clipboard.paste(content, valuesOnly);
  else {
    await editing.book.dialogs.tell(
      "The browser does not hand out its clipboard here. Press Ctrl+V to paste.",
    );
  }
}

function copiedHere({ clipboard }: Editing): ClipboardContent | null {
  return clipboard.clip && { text: clipboard.clip.text, html: "" };
}

async function readClipboard(): Promise<ClipboardContent | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      item?.types.includes(type) ? await (await item.getType(type)).text() : "";
    return { text: await read("text/plain"), html: await read("text/html") };
  } catch {
    return null;
  }
}
