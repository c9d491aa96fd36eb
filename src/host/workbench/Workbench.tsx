import { useCallback, useEffect, useSyncExternalStore } from "react";
import { DropTarget } from "./frame/DropTarget";
import { MessageBar } from "./frame/MessageBar";
import { RibbonBar } from "./frame/RibbonBar";
import { TitleStrip } from "./frame/TitleStrip";
import { listenToKeys } from "./frame/listenToKeys";
import { Sheets } from "./frame/Sheets";
import { Inspector } from "./inspector/Inspector";
import { PaneFrame } from "./pane/PaneFrame";
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
      {open && <RibbonBar page={page} document={open} language={view.language} />}
      <MessageBar
        message={message}
        dismiss={() => {
          page.dismissMessage();
        }}
      />
      <main className="wb-main">
        {open && <Sheets key={open.id} document={open} />}
        {open && <PaneFrame page={page} state={state} />}
      </main>
      {open && view.inspector && (
        <Inspector
          session={open.session}
          reports={page.reports}
          onClose={() => {
            page.setView({ inspector: false });
          }}
        />
      )}
      <div role="status">{busy !== null && <div className="wb-busy">{busy}</div>}</div>
      <DropTarget drop={drop} />
    </div>
  );
}
