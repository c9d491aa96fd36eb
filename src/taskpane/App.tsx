import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { refreshIcon, undoIcon } from "./components/icons";
import { PageTabs } from "./components/PageTabs";
import { WorkStatus } from "./components/WorkStatus";
import { useDarkTheme } from "./hooks/useDarkTheme";
import { usePaneState } from "./hooks/usePaneState";
import { TextsContext, useTexts } from "./hooks/useTexts";
import { RegisterPage } from "./pages/register/RegisterPage";
import { StartPage } from "./pages/start/StartPage";
import type { PaneState } from "./reducer";
import type { PaneStore } from "./store";
import { themeFor } from "./theme";

/** Loaded when the first action is opened: form controls are a third of what the page would load at its start. */
const ActionPage = lazy(async () => {
  const page = await import("./pages/ActionPage");
  return { default: page.ActionPage };
});
const ScorePage = lazy(async () => {
  const page = await import("./pages/score/ScorePage");
  return { default: page.ScorePage };
});

interface Props {
  readonly store: PaneStore;
  readonly isDarkTheme: () => boolean;
}

const useStyles = makeStyles({
  root: { minHeight: "100vh", boxSizing: "border-box" },
  pane: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  // Excel draws its own menu over the top right corner of the pane: 34 x 32 pixels on a Mac, less on Windows.
  header: { display: "flex", alignItems: "center", paddingRight: "34px", minHeight: "32px" },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase500 },
});

/** The task pane. */
export function App({ store, isDarkTheme }: Props): ReactElement {
  const styles = useStyles();
  const isDark = useDarkTheme(isDarkTheme);
  return (
    <TextsContext value={store.texts}>
      <FluentProvider theme={themeFor(isDark)} className={styles.root}>
        <ErrorBoundary>
          <Pane store={store} />
        </ErrorBoundary>
      </FluentProvider>
    </TextsContext>
  );
}

function Pane({ store }: { readonly store: PaneStore }): ReactElement {
  const styles = useStyles();
  const { shell, say } = useTexts();
  const state = usePaneState(store);
  // Thrown while rendering, so that the error boundary shows it.
  if (state.crash !== null) throw state.crash;
  const { overview, page, work } = state;
  const isBusy = work.status === "running";
  return (
    <main className={styles.pane}>
      <header className={styles.header}>
        <h1 className={styles.title}>{shell.product}</h1>
        <Button
          appearance="subtle"
          icon={undoIcon}
          disabledFocusable={isBusy || overview === null || overview.undoTitle === null}
          title={
            overview?.undoTitle
              ? say.fill(shell.undoOf, { what: overview.undoTitle })
              : shell.nothingToUndo
          }
          aria-label={shell.undo}
          onClick={() => void store.undo()}
        />
        <Button
          appearance="subtle"
          icon={refreshIcon}
          disabledFocusable={isBusy}
          title={shell.refreshMeaning}
          aria-label={shell.refresh}
          onClick={() => void store.refresh()}
        />
      </header>
      <PageTabs
        page={page}
        onChoose={(chosen) => {
          store.showPage(chosen);
        }}
      />
      <WorkStatus
        work={work}
        onCancel={() => {
          store.stop();
        }}
      />
      <div role="tabpanel" id="page-panel" aria-labelledby={`tab-${page}`}>
        <Suspense>
          <OpenPage state={state} store={store} />
        </Suspense>
      </div>
    </main>
  );
}

/** The action that is open, otherwise the page of the chosen tab. */
function OpenPage({
  state,
  store,
}: {
  readonly state: PaneState;
  readonly store: PaneStore;
}): ReactElement | null {
  const { overview, page, opened } = state;
  const action = store.actions.find(({ id }) => id === opened);
  if (action !== undefined) {
    return <ActionPage key={action.id} action={action} state={state} store={store} />;
  }
  if (overview === null) return null;
  switch (page) {
    case "start":
      return <StartPage overview={overview} store={store} />;
    case "score":
      return <ScorePage state={state} store={store} />;
    case "data":
    case "trade-off":
    case "risk":
    case "benefits":
    case "report":
      return <RegisterPage page={page} state={state} store={store} />;
  }
}
