import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | null;
}

/** Plain styles: what is shown when the rest has failed must not need the rest. */
const styles = {
  pane: { padding: 12, lineHeight: 1.4 },
  heading: { fontSize: 20, lineHeight: 1.2 },
  details: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontSize: 12 },
} as const;

/** The last stop of a bug of ours: says what is known and offers to load the pane again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main role="alert" style={styles.pane}>
        <h1 style={styles.heading}>Sightline met an error of its own</h1>
        <p>
          This is a fault of the add-in, not of your data. An action that was under way has been
          rolled back. Load the pane again to go on; if it happens again, send us the text below.
        </p>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          Load the pane again
        </button>
        <pre style={styles.details}>{error.stack ?? error.message}</pre>
      </main>
    );
  }
}
