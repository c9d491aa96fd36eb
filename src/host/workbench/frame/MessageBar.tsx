import type { Message } from "#host/workbench/workbenchPage";

/** What has happened or was refused, in a sentence; announced when it appears. */
export function MessageBar({
  message,
  dismiss,
}: {
  readonly message: Message | null;
  readonly dismiss: () => void;
}) {
  return (
    <>
      <div role="status" className="wb-message-place">
        {message?.kind === "done" && <Line message={message} dismiss={dismiss} />}
      </div>
      <div role="alert" className="wb-message-place">
        {message?.kind === "refused" && <Line message={message} dismiss={dismiss} />}
      </div>
    </>
  );
}

function Line({ message, dismiss }: { readonly message: Message; readonly dismiss: () => void }) {
  return (
    <div className={`wb-message wb-${message.kind}`}>
      <span>{message.sentence}</span>
      <button type="button" aria-label="Close message" title="Close" onClick={dismiss}>
        ✕
      </button>
    </div>
  );
}
