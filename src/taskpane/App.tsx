import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { refreshIcon, undoIcon } from "./components/icons";
import { WorkStatus } from "./components/WorkStatus";
import { useDarkTheme } from "./hooks/useDarkTheme";
import { usePaneState } from "./hooks/usePaneState";
import { OverviewPage } from "./pages/OverviewPage";
import type { PaneStore } from "./store";
import { themeFor } from "./theme";

/** Loaded when the first action is opened: form controls are a third of what the page would load at its start. */
const ActionPage = lazy(async () => {
  const page = await import("./pages/ActionPage");
  return { default: page.ActionPage };
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
    <FluentProvider theme={themeFor(isDark)} className={styles.root}>
      <ErrorBoundary>
        <Pane store={store} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Pane({ store }: { readonly store: PaneStore }): ReactElement {
  const styles = useStyles();
  const state = usePaneState(store);
  // Thrown while rendering, so that the error boundary shows it.
  if (state.crash !== null) throw state.crash;
  const { overview, opened, work } = state;
  const action = store.actions.find(({ id }) => id === opened);
  const isBusy = work.status === "running";
  return (
    <main className={styles.pane}>
      <header className={styles.header}>
        <h1 className={styles.title}>Sightline</h1>
        <Button
          appearance="subtle"
          icon={undoIcon}
          disabledFocusable={isBusy || overview === null || overview.undoTitle === null}
          title={overview?.undoTitle ? `Undo: ${overview.undoTitle}` : "Nothing to undo"}
          aria-label="Undo"
          onClick={() => void store.undo()}
        />
        <Button
          appearance="subtle"
          icon={refreshIcon}
          disabledFocusable={isBusy}
          title="Read the workbook again"
          aria-label="Refresh"
          onClick={() => void store.refresh()}
        />
      </header>
      <WorkStatus
        work={work}
        onCancel={() => {
          store.stop();
        }}
      />
      {action !== undefined ? (
        <Suspense>
          <ActionPage key={action.id} action={action} state={state} store={store} />
        </Suspense>
      ) : (
        overview !== null && <OverviewPage overview={overview} store={store} />
      )}
    </main>
  );
}
