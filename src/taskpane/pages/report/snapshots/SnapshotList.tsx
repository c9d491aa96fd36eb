import { useId, type ReactElement } from "react";
import type { SnapshotLine } from "#actions/history/readHistory";
import { Button } from "../../../components/Button";
import { ShowMore } from "../ShowMore";
import { useReport } from "../useReport";
import { presentId, snapshotName } from "./snapshotsView";
import type { SnapshotsProps } from "./SnapshotsPart";

/** Rows that "more" adds. */
const room = 12;

/** The snapshots that are kept, the latest first. */
export function SnapshotList(props: SnapshotsProps): ReactElement {
  const { reading, state, controller } = props;
  const { report } = useReport();
  const id = useId();
  const lines = reading.snapshots;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{report.snapshots.heading}</h2>
      {lines.length === 0 && <p>{report.snapshots.none}</p>}
      <ul className="plain cards">
        {lines.slice(0, state.snapshots.room).map((line, at) => (
          <Card key={line.id} {...props} line={line} before={lines[at + 1]?.id ?? null} />
        ))}
      </ul>
      <ShowMore
        rest={lines.length - state.snapshots.room}
        step={room}
        onMore={() => {
          controller.changeSnapshots({ room: state.snapshots.room + room });
        }}
      />
    </section>
  );
}

interface CardProps extends SnapshotsProps {
  readonly line: SnapshotLine;
  /** ID of the snapshot before it; null = it is the first. */
  readonly before: string | null;
}

function Card({ line, before, controller }: CardProps): ReactElement {
  const texts = useReport();
  const { report, say } = texts;
  const words = report.snapshots;
  const { id, kind, statusDate, takenOn, takenBy, decision, records } = line;
  const name = snapshotName(line, texts);
  const figures = [
    { term: words.records, text: records === null ? "–" : say.number(records, 0) },
    ...(takenOn === null || takenOn === statusDate
      ? []
      : [{ term: words.takenOn, text: say.date(takenOn) }]),
    ...(takenBy === "" ? [] : [{ term: words.takenBy, text: takenBy }]),
    ...(decision === "" ? [] : [{ term: words.decision, text: decision }]),
  ];
  return (
    <li className="card stack tight">
      <div className="spread-line">
        <span>
          <span className="strong wrap">{name}</span>{" "}
          <Button
            look="link"
            aria-label={say.fill(report.goTo, { place: id })}
            onClick={() => void controller.goToRecord("Snapshots", id)}
          >
            {id}
          </Button>
        </span>
        {kind === "Baseline" && <span className="badge">{words.kinds.Baseline}</span>}
      </div>
      <dl className="figures small">
        {figures.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        {before !== null && (
          <Button
            size="short"
            aria-label={say.fill(words.changesOf, { name })}
            onClick={() => void controller.ask("compare-snapshots", { since: before, until: id })}
          >
            {words.changes}
          </Button>
        )}
        <Button
          size="short"
          aria-label={say.fill(words.compareNowOf, { name })}
          onClick={() => void controller.ask("compare-snapshots", { since: id, until: presentId })}
        >
          {words.compareNow}
        </Button>
        <Button
          size="short"
          aria-label={say.fill(words.removeOf, { name })}
          onClick={() => void controller.ask("remove-snapshot", { snapshot: id })}
        >
          {words.remove}
        </Button>
      </div>
    </li>
  );
}
