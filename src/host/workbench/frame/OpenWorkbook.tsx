import { useCallback, useEffect } from "react";
import { useEditing } from "#host/workbench/editing/useEditing";
import type { OpenDocument } from "#host/workbench/files/openDocument";
import { Inspector } from "#host/workbench/inspector/Inspector.tsx";
import { PaneFrame } from "#host/workbench/pane/PaneFrame.tsx";
import { pressControl } from "#host/workbench/ribbon/pressControl";
import type { RibbonControl, RibbonTab } from "#host/workbench/ribbon/ribbonTab";
import type { WorkbenchPage, WorkbenchState } from "#host/workbench/workbenchPage";
import { RibbonBar } from "./RibbonBar";
import { Sheets } from "./Sheets";
import { useManifest } from "./useManifest";

const noTabs: readonly RibbonTab[] = [];

/** Everything below the title strip that belongs to one open workbook. */
export function OpenWorkbook({
  page,
  state,
  document,
}: {
  readonly page: WorkbenchPage;
  readonly state: WorkbenchState;
  readonly document: OpenDocument;
}) {
  const { view } = state;
  const editing = useEditing(document.book);
  const manifest = useManifest(view.language);
  const press = useCallback(
    (control: RibbonControl) =>
      pressControl(control, {
        session: document.session,
        showPane: () => {
          page.setView({ paneOpen: true });
        },
        report: (label, problem) => {
          page.reports.add(label, problem);
        },
      }),
    [page, document],
  );
  useEffect(() => {
    editing.setAddInItems(
      (manifest?.cellMenu ?? []).map((control) => ({
        label: control.label,
        run: () => void press(control),
      })),
    );
  }, [editing, manifest, press]);
  return (
    <>
      <RibbonBar
        document={document}
        editing={editing}
        tabs={manifest?.tabs ?? noTabs}
        press={press}
      />
      <main className="wb-main">
        <Sheets editing={editing} />
        <PaneFrame page={page} state={state} />
      </main>
      {view.inspector && (
        <Inspector
          session={document.session}
          reports={page.reports}
          onClose={() => {
            page.setView({ inspector: false });
          }}
        />
      )}
    </>
  );
}
