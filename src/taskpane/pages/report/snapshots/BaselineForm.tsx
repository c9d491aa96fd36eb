import { useId, type ReactElement } from "react";
import { Button } from "../../../components/Button";
import { Choice } from "../../benefits/Choice";
import { useReport } from "../useReport";
import type { SnapshotsProps } from "./SnapshotsPart";

/** Sets a new baseline with a decision that was approved. */
export function BaselineForm({ approved, state, controller }: SnapshotsProps): ReactElement {
  const { report, say } = useReport();
  const words = report.snapshots;
  const id = useId();
  const decisions = approved ?? [];
  const { decision } = state.snapshots;
  return (
    <form
      className="stack tight"
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (decision !== "") void controller.ask("rebaseline", { decision });
      }}
    >
      <h2 id={id}>{words.baseline}</h2>
      <p className="small">{words.baselineHint}</p>
      {decisions.length === 0 ? (
        <p className="small quiet">{approved === null ? "" : words.baselineNone}</p>
      ) : (
        <>
          <Choice
            label={words.decision}
            value={decision}
            choices={[
              { value: "", label: words.choose },
              ...decisions.map((each) => ({
                value: each.id,
                label: [
                  each.id,
                  each.relatesTo,
                  each.date === null ? "" : say.date(each.date),
                  each.decision,
                ]
                  .filter((part) => part !== "")
                  .join(" · "),
              })),
            ]}
            onChoose={(chosen) => {
              controller.changeSnapshots({ decision: chosen });
            }}
          />
          <div className="row">
            <Button type="submit" isOff={decision === ""}>
              {words.baselineIt}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
