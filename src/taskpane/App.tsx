import type { ReactElement } from "react";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Notices } from "./components/Notices";
import { OpenPage } from "./components/OpenPage";
import { PageTabs } from "./components/PageTabs";
import { PaneHead } from "./components/PaneHead";
import { StatusStrip } from "./components/StatusStrip";
import { WorkStatus } from "./components/WorkStatus";
import { usePaneState } from "./hooks/usePaneState";
import { TextsContext } from "./hooks/useTexts";
import { useOfficeTheme } from "./hooks/useOfficeTheme";
import type { PaneStore } from "./store";
import type { ThemeName } from "./theme";

interface Props {
  readonly store: PaneStore;
  readonly officeTheme: () => ThemeName;
}

/** The task pane. */
export function App({ store, officeTheme }: Props): ReactElement {
  useOfficeTheme(officeTheme);
  const { crash, page } = usePaneState(store);
  return (
    <TextsContext value={store.texts}>
      <ErrorBoundary
        crash={crash}
        page={page}
        onTryAgain={() => {
          store.forgetCrash();
        }}
      >
        <Pane store={store} />
      </ErrorBoundary>
    </TextsContext>
  );
}

function Pane({ store }: { readonly store: PaneStore }): ReactElement {
  const state = usePaneState(store);
  const { page } = state;
  return (
    <main className="pane">
      <PaneHead state={state} store={store} />
      <PageTabs
        page={page}
        onChoose={(chosen) => {
          store.showPage(chosen);
        }}
      />
      <StatusStrip state={state} store={store} />
      <div className="pane-body">
        <Notices state={state} store={store} />
        <WorkStatus state={state} store={store} />
        <div role="tabpanel" id="page-panel" aria-labelledby={`tab-${page}`}>
          <OpenPage state={state} store={store} />
        </div>
      </div>
    </main>
  );
}
