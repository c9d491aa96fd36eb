import type { ReactElement } from "react";
import { DialogBox } from "./DialogBox.tsx";
import type { Editing } from "./editing";
import { FilterMenu } from "./FilterMenu.tsx";
import { ListBox } from "./ListBox.tsx";
import { Menu } from "./Menu.tsx";
import { PromptTip } from "./PromptTip.tsx";
import { useBookVersion, useEditingVersion } from "./useEditing";

/** Everything that opens over the page: menus, drop-down lists, messages, input prompts. */
export function EditingLayers({ editing }: { readonly editing: Editing }): ReactElement {
  useBookVersion(editing);
  useEditingVersion(editing);
  const { popup, book } = editing;
  const dialog = book.dialogs.open;
  return (
    <>
      {popup?.kind === "menu" ? <Menu editing={editing} popup={popup} /> : null}
      {popup?.kind === "list" ? <ListBox editing={editing} popup={popup} /> : null}
      {popup?.kind === "filter" ? <FilterMenu editing={editing} popup={popup} /> : null}
      {popup || dialog || editing.cells.edit ? null : <PromptTip editing={editing} />}
      {dialog ? (
        <DialogBox key={dialog.title + dialog.text} editing={editing} dialog={dialog} />
      ) : null}
    </>
  );
}
