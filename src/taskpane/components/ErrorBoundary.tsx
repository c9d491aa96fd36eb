import { Component, useState, type ReactElement, type ReactNode } from "react";
import { crashDetails } from "../crashDetails";
import { useTexts } from "../hooks/useTexts";
import { Button } from "./Button";

interface Props {
  readonly children: ReactNode;
  /** A bug outside of React, such as in an action. */
  readonly crash: Error | null;
  readonly page: string;
  readonly onTryAgain: () => void;
}
interface State {
  readonly error: Error | null;
}

/** The last stop of a bug of ours. What was typed and chosen lives in the store and survives it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const error = this.props.crash ?? this.state.error;
    if (error === null) return this.props.children;
    return (
      <Mistake
        details={crashDetails(error, this.props.page)}
        onTryAgain={() => {
          this.setState({ error: null });
          this.props.onTryAgain();
        }}
      />
    );
  }
}

function Mistake({
  details,
  onTryAgain,
}: {
  readonly details: string;
  readonly onTryAgain: () => void;
}): ReactElement {
  const { mistake, tryAgain } = useTexts().shell;
  const [isCopied, setIsCopied] = useState(false);
  return (
    <main role="alert" className="pane-body">
      <h1>{mistake.title}</h1>
      <p>{mistake.words}</p>
      <div className="row">
        <Button look="primary" onClick={onTryAgain}>
          {tryAgain}
        </Button>
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {mistake.reload}
        </Button>
      </div>
      <details>
        <summary>{mistake.details}</summary>
        <pre className="small wrap details">{details}</pre>
        <Button
          size="short"
          onClick={() => {
            void navigator.clipboard.writeText(details).then(() => {
              setIsCopied(true);
            });
          }}
        >
          {isCopied ? mistake.copied : mistake.copy}
        </Button>
      </details>
    </main>
  );
}
