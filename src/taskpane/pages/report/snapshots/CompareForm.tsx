import { useId, type ReactElement } from "react";
import { Button } from "../../../components/Button";
import { Choice } from "../../benefits/Choice";
import { useReport } from "../useReport";
import { comparedStates, presentId, snapshotName } from "./snapshotsView";
import type { SnapshotsProps } from "./SnapshotsPart";

/** Compares any two snapshots, or one with the present state. */
export function CompareForm({ reading, state, controller }: SnapshotsProps): ReactElement {
  const texts = useReport();
  const words = texts.report.snapshots;
  const id = useId();
  const { since, until } = comparedStates(state.snapshots, reading.snapshots);
  const choices = reading.snapshots.map((snapshot) => ({
    value: snapshot.id,
    label: `${snapshotName(snapshot, texts)} (${snapshot.id})`,
  }));
  const isSame = since === until;
  return (
    <form
      className="stack tight"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) void controller.ask("compare-snapshots", { since, until });
      }}
    >
      <h2 id={id}>{words.compare}</h2>
      <div className="filters">
        <Choice
          label={words.since}
          value={since}
          choices={choices}
          onChoose={(chosen) => {
            controller.changeSnapshots({ since: chosen });
          }}
        />
        <Choice
          label={words.until}
          value={until}
          choices={[{ value: presentId, label: words.now }, ...choices]}
          onChoose={(chosen) => {
            controller.changeSnapshots({ until: chosen });
          }}
        />
      </div>
      <div className="row">
        <Button type="submit" isOff={isSame}>
          {words.compareIt}
        </Button>
        <span className="small quiet" role="status">
          {isSame ? words.same : ""}
        </span>
      </div>
    </form>
  );
}
