import { useRef, useSyncExternalStore } from "react";
import type { OpenDocument } from "#host/workbench/files/openDocument";
import { samples } from "#host/workbench/files/samples";
import { languages, themes } from "#host/workbench/pane/viewSettings";
import type { WorkbenchPage, WorkbenchState } from "#host/workbench/workbenchPage";
import { MenuButton } from "./MenuButton";

/** The strip at the top: which workbook is open, and what can be done with files and with the view. */
export function TitleStrip({
  page,
  state,
}: {
  readonly page: WorkbenchPage;
  readonly state: WorkbenchState;
}) {
  const { document } = state;
  return (
    <header className="wb-title">
      <img src="/addin/assets/icons/sightline-32.png" alt="" width={20} height={20} />
      <h1>{document ? <DocumentName document={document} /> : "Sightline workbench"}</h1>
      <nav aria-label="Workbook" className="wb-strip">
        <button
          type="button"
          className="wb-strip-button"
          title="New workbook"
          onClick={() => void page.newBook()}
        >
          New
        </button>
        <OpenButton page={page} />
        <button
          type="button"
          className="wb-strip-button"
          title="Save (Ctrl+S)"
          onClick={() => void page.save()}
        >
          Save
        </button>
        <MenuButton
          label="Samples"
          entries={samples.map((sample) => ({
            id: sample.id,
            label: sample.title,
            detail: sample.summary,
            run: () => void page.openSample(sample),
          }))}
        />
        <ViewMenu page={page} state={state} />
      </nav>
    </header>
  );
}

function DocumentName({ document }: { readonly document: OpenDocument }) {
  useSyncExternalStore(document.book.subscribe, () => document.book.version);
  return (
    <>
      <span className="wb-file">{document.name}</span>
      <span className="wb-saved">{document.hasUnsavedChanges ? "Unsaved changes" : "Saved"}</span>
    </>
  );
}

/** The browser's own chooser of files; Ctrl+O presses this button. */
function OpenButton({ page }: { readonly page: WorkbenchPage }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="wb-strip-button"
        id="wb-open"
        title="Open (Ctrl+O)"
        onClick={() => chooser.current?.click()}
      >
        Open
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="Workbook to open"
        accept=".xlsx,.xlsm,.xltx,.xltm"
        onChange={({ target }) => {
          void page.openFiles([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}

function ViewMenu({
  page,
  state: { view },
}: {
  readonly page: WorkbenchPage;
  readonly state: WorkbenchState;
}) {
  return (
    <MenuButton
      label="View"
      entries={[
        ...themes.map(({ id, title }, i) => ({
          id,
          label: title,
          kind: "radio" as const,
          checked: view.theme === id,
          ...(i === 0 ? { heading: "Theme" } : {}),
          run: () => {
            page.setView({ theme: id });
          },
        })),
        ...languages.map(({ id, title }, i) => ({
          id,
          label: title,
          kind: "radio" as const,
          checked: view.language === id,
          ...(i === 0 ? { heading: "Language of Office" } : {}),
          run: () => {
            page.setView({ language: id });
          },
        })),
        {
          id: "pane",
          label: "Sightline pane",
          kind: "checkbox",
          checked: view.paneOpen,
          heading: "Show",
          run: () => {
            page.setView({ paneOpen: !view.paneOpen });
          },
        },
        {
          id: "inspector",
          label: "Office.js requests",
          kind: "checkbox",
          checked: view.inspector,
          run: () => {
            page.setView({ inspector: !view.inspector });
          },
        },
        {
          id: "reload",
          label: "Load the pane anew",
          run: () => {
            page.reloadPane();
          },
        },
      ]}
    />
  );
}
