import { useMemo, useState, type ReactElement } from "react";
import type { RequestRecord } from "#host/runtime/requests";
import type { InspectorEntry } from "./inspectorEntries";
import { requestLines } from "./requestLines";

/** So many actions are listed; a request may have thousands. */
const mostLines = 400;

/** What one request asked for. */
export function EntryDetails({ entry }: { readonly entry: InspectorEntry | null }): ReactElement {
  return (
    <div role="region" aria-label="Request details" tabIndex={0} className="inspector-details">
      {entry === null && <p>Select a request to see what it asked for.</p>}
      {entry?.kind === "command" && <p>{`${entry.report.label}: ${entry.report.problem}`}</p>}
      {entry?.kind === "request" && <Details record={entry.record} />}
    </div>
  );
}

function Details({ record }: { readonly record: RequestRecord }): ReactElement {
  const [withPlumbing, setWithPlumbing] = useState(false);
  const { body, error } = record;
  const lines = useMemo(() => (body === undefined ? null : requestLines(body)), [body]);
  const shown = lines?.filter(({ isPlumbing }) => withPlumbing || !isPlumbing) ?? [];
  return (
    <>
      {error && (
        <p className="inspector-error">
          <strong>{error.code}</strong> {error.location} {error.message}
        </p>
      )}
      {lines === null ? (
        <p>The actions of this request were not kept: the inspector was off, or it is too old.</p>
      ) : (
        <>
          <label className="inspector-toggle">
            <input
              type="checkbox"
              checked={withPlumbing}
              onChange={(event) => {
                setWithPlumbing(event.target.checked);
              }}
            />
            Also objects that are only made known
          </label>
          <ol className="inspector-actions">
            {shown.slice(0, mostLines).map(({ index, text }) => (
              <li key={index} value={index}>
                <code>{text}</code>
              </li>
            ))}
          </ol>
          {shown.length > mostLines && <p>{`... and ${shown.length - mostLines} more`}</p>}
        </>
      )}
    </>
  );
}
