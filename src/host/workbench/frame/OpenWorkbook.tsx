import { Inspector } from "#host/workbench/inspector/Inspector.tsx";
import { useEditing } from "#host/workbench/editing/useEditing";
import type { OpenDocument } from "#host/workbench/files/openDocument";
import { PaneFrame } from "#host/workbench/pane/PaneFrame.tsx";
import type { WorkbenchPage, WorkbenchState } from "#host/workbench/workbenchPage";
import { RibbonBar } from "./RibbonBar";
import { Sheets } from "./Sheets";

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
  return (
    <>
      <RibbonBar page={page} document={document} language={view.language} />
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
