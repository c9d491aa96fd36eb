import { useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import type { OfficeSession } from "#host/runtime/session";
import type { CommandReports } from "./commandReports";
import { EntryDetails } from "./EntryDetails";
import { EntryList } from "./EntryList";
import { entriesAsJson, inspectorEntries, timeOf, totalsOf } from "./inspectorEntries";
import { totalsText } from "./inspectorTexts";
import { useRequestCount } from "./useRequestCount";

interface InspectorProps {
  /** null while the pane is being loaded. */
  readonly session: Pick<OfficeSession, "requests" | "onRequest"> | null;
  readonly reports: CommandReports;
  readonly onClose: () => void;
}

/** What goes between the add-in and its host: every request, with its actions, bytes, time and error. */
export function Inspector({ session, reports, onClose }: InspectorProps): ReactElement {
  const count = useRequestCount(session);
  const failed = useSyncExternalStore(reports.subscribe, () => reports.list);
  const [filter, setFilter] = useState({ batchesOnly: true, errorsOnly: false, after: 0 });
  const [selected, setSelected] = useState(-1);
  const entries = useMemo(
    // The list of requests is one that grows; the count says that it did.
    () => (count < 0 ? [] : inspectorEntries(session?.requests ?? [], failed, filter)),
    [session, count, failed, filter],
  );
  const chosen = entries.find((entry) => timeOf(entry) === selected) ?? null;
  const clear = (): void => {
    setFilter({ ...filter, after: Math.max(filter.after, ...entries.map(timeOf)) });
  };
  return (
    <section className="inspector" aria-label="Request inspector">
      <header className="inspector-head">
        <h2>Requests of the add-in</h2>
        <span role="status" className="inspector-totals">
          {totalsText(totalsOf(entries))}
        </span>
        <Toggle
          label="Only its own"
          isOn={filter.batchesOnly}
          onChange={(batchesOnly) => {
            setFilter({ ...filter, batchesOnly });
          }}
        />
        <Toggle
          label="Only errors"
          isOn={filter.errorsOnly}
          onChange={(errorsOnly) => {
            setFilter({ ...filter, errorsOnly });
          }}
        />
        <button type="button" onClick={clear}>
          Clear
        </button>
        <CopyButton text={() => entriesAsJson(entries)} />
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      <div className="inspector-body">
        <EntryList
          entries={entries}
          selected={chosen}
          onSelect={(entry) => {
            setSelected(timeOf(entry));
          }}
        />
        <EntryDetails entry={chosen} />
      </div>
    </section>
  );
}

function Toggle({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}): ReactElement {
  return (
    <label className="inspector-toggle">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {label}
    </label>
  );
}

function CopyButton({ text }: { readonly text: () => string }): ReactElement {
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid("Copied");
    } catch {
      setSaid("The browser did not allow it");
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy as JSON
      </button>
      <span role="status">{said}</span>
    </>
  );
}
