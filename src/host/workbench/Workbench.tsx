import { useCallback, useEffect, useSyncExternalStore } from "react";
import { DropTarget } from "./frame/DropTarget";
import { listenToKeys } from "./frame/listenToKeys";
import { MessageBar } from "./frame/MessageBar";
import { OpenWorkbook } from "./frame/OpenWorkbook";
import { TitleStrip } from "./frame/TitleStrip";
import type { WorkbenchPage } from "./workbenchPage";

/** The whole page: title strip, ribbon, the workbook, and the pane docked beside it. */
export function Workbench({ page }: { readonly page: WorkbenchPage }) {
  const state = useSyncExternalStore(page.subscribe, page.getState);
  const { document: open, busy, message, view } = state;
  useEffect(() => {
    document.documentElement.dataset["theme"] = view.theme;
  }, [view.theme]);
  useEffect(() => {
    document.title = open ? `${open.name} - Sightline workbench` : "Sightline workbench";
  }, [open]);
  useEffect(() => listenToKeys(page), [page]);
  const drop = useCallback((files: readonly File[]) => void page.openFiles(files), [page]);
  return (
    <div className="wb">
      <TitleStrip page={page} state={state} />
      <MessageBar
        message={message}
        dismiss={() => {
          page.dismissMessage();
        }}
      />
      {open && <OpenWorkbook key={open.id} page={page} state={state} document={open} />}
      <div role="status">{busy !== null && <div className="wb-busy">{busy}</div>}</div>
      <DropTarget drop={drop} />
    </div>
  );
}
