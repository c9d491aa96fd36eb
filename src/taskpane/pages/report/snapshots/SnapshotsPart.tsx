import { useId, type ReactElement } from "react";
import type { HistoryReading } from "#actions/history/readHistory";
import type { LedgerReading } from "#actions/history/readLedger";
import { Button } from "../../../components/Button";
import { FindingList } from "../../../components/FindingList";
import { findingsOf } from "../../../preview";
import { Lacking } from "../Lacking";
import type { PartProps } from "../ReportPage";
import { useReport } from "../useReport";
import { BaselineForm } from "./BaselineForm";
import { CompareForm } from "./CompareForm";
import { SnapshotList } from "./SnapshotList";

export interface SnapshotsProps extends PartProps {
  readonly reading: HistoryReading;
  /** Decisions that allow a new baseline; null = not yet read. */
  readonly approved: LedgerReading["approved"] | null;
}

/** States of the portfolio that were kept: take one, compare two, set a baseline, keep the store small. */
export function SnapshotsPart(props: SnapshotsProps): ReactElement {
  const { reading, store } = props;
  const texts = useReport();
  if (reading.lacking.includes("Projects")) return <Lacking {...props} registers={["Projects"]} />;
  return (
    <div className="stack">
      <TakeForm {...props} />
      <FindingList
        findings={findingsOf(reading.issues, texts.words, texts)}
        onShowCell={(sheet, address) => void store.showCell(sheet, address)}
      />
      <SnapshotList {...props} />
      {reading.snapshots.length > 0 && (
        <>
          <CompareForm {...props} />
          <BaselineForm {...props} />
          <Tidy {...props} />
        </>
      )}
    </div>
  );
}

function TakeForm({ state, reading, controller }: SnapshotsProps): ReactElement {
  const { report } = useReport();
  const id = useId();
  const words = report.snapshots;
  const { label } = state.snapshots;
  return (
    <form
      className="stack tight"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        void controller.ask("take-snapshot", { label: label.trim() });
      }}
    >
      <h2 id={id}>{words.take}</h2>
      {reading.statusDate === null && <p className="small text-warning">{words.noDate}</p>}
      <label className="field">
        <span className="small">{words.label}</span>
        <input
          className="input"
          value={label}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            controller.changeSnapshots({ label: target.value });
          }}
        />
        <span id={`${id}-hint`} className="small quiet">
          {words.labelHint}
        </span>
      </label>
      <div className="row">
        <Button look="primary" type="submit">
          {words.takeIt}
        </Button>
      </div>
    </form>
  );
}

/** The store grows with every snapshot: how much it keeps, and how to thin it out. */
function Tidy({ reading, controller }: SnapshotsProps): ReactElement {
  const { report, say } = useReport();
  const id = useId();
  const words = report.snapshots;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.tidy}</h2>
      <p className="small">
        {say.counted(words.values, reading.storeCells)}. {words.tidyHint}
      </p>
      <div className="row">
        <Button onClick={() => void controller.ask("thin-snapshots")}>{words.tidyIt}</Button>
      </div>
    </section>
  );
}
