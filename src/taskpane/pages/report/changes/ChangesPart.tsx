import { useMemo, type ReactElement } from "react";
import type { HistoryReading } from "#actions/history/readHistory";
import { Button } from "../../../components/Button";
import { StickyBar } from "../../../components/StickyBar";
import type { PartProps } from "../ReportPage";
import { listRoom } from "../reportState";
import { ShowMore } from "../ShowMore";
import { namedId, stateName } from "../snapshots/snapshotsView";
import { useReport } from "../useReport";
import { ChangeFilters } from "./ChangeFilters";
import { ChangeItem } from "./ChangeItem";
import { changedComments, explanations, listedChanges } from "./changesView";
import { Renames } from "./Renames";

export interface ChangesProps extends PartProps {
  readonly reading: HistoryReading;
}

/** What changed between two states, the most significant first, with explanations where they are asked. */
export function ChangesPart(props: ChangesProps): ReactElement {
  const { reading, state, controller } = props;
  const { report } = useReport();
  const { filter, room } = state.changes;
  const listed = useMemo(() => listedChanges(reading.changes.rows, filter), [reading, filter]);
  if (reading.changes.since === "" && reading.renames.length === 0)
    return <NothingCompared {...props} />;
  return (
    <div className="stack">
      <Summary {...props} />
      <Renames {...props} />
      {reading.changes.rows.length === 0 ? (
        <p>{report.changes.noneSince}</p>
      ) : (
        <>
          <ChangeFilters {...props} />
          {listed.length === 0 ? (
            <p className="quiet">{report.changes.noneFound}</p>
          ) : (
            <ul className="plain" aria-label={report.changes.list}>
              {listed.slice(0, room).map((change) => (
                <ChangeItem key={change.row} {...props} change={change} />
              ))}
            </ul>
          )}
          <ShowMore
            rest={listed.length - room}
            onMore={() => {
              controller.changeChanges({ room: room + listRoom });
            }}
          />
        </>
      )}
      <SaveBar {...props} />
    </div>
  );
}

function NothingCompared({ controller }: ChangesProps): ReactElement {
  const { report } = useReport();
  return (
    <div className="stack">
      <p>{report.changes.none}</p>
      <div className="row">
        <Button
          onClick={() => {
            controller.show({ part: "snapshots" });
          }}
        >
          {report.changes.toSnapshots}
        </Button>
      </div>
    </div>
  );
}

function Summary({ reading, controller }: ChangesProps): ReactElement {
  const texts = useReport();
  const { report, say } = texts;
  const words = report.changes;
  const { changes, snapshots, areChangesOld } = reading;
  const { since, until, rows } = changes;
  const { asked, open } = explanations(rows);
  return (
    <section aria-label={words.heading} className="stack tight">
      <h2>
        {say.fill(words.between, {
          since: stateName(since, snapshots, texts),
          until: stateName(until, snapshots, texts),
        })}
      </h2>
      <p className="small" role="status">
        {say.counted(words.count, rows.length)}
        {asked > 0 && (
          <>
            {", "}
            {open > 0 ? say.counted(words.open, open) : words.allExplained}
          </>
        )}
      </p>
      {areChangesOld && (
        <p className="small row">
          <span className="text-warning">{words.old}</span>
          <Button
            size="short"
            onClick={() =>
              void controller.ask("compare-snapshots", {
                since: namedId(since),
                until: namedId(until),
              })
            }
          >
            {words.again}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Explanations that are typed are written together: one undo takes them back. */
function SaveBar({ reading, state, controller }: ChangesProps): ReactElement | null {
  const { report, say } = useReport();
  const typed = changedComments(reading.changes.rows, state.changes.drafts);
  if (typed.length === 0) return null;
  return (
    <StickyBar>
      <div className="row">
        <Button look="primary" onClick={() => void controller.saveExplanations()}>
          {say.counted(report.changes.save, typed.length)}
        </Button>
        <Button
          onClick={() => {
            controller.changeChanges({ drafts: {} });
          }}
        >
          {report.changes.drop}
        </Button>
      </div>
    </StickyBar>
  );
}
