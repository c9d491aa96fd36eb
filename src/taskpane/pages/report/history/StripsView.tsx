import { useMemo, type ReactElement } from "react";
import type { StatusStrip } from "#core/history/statusStrips";
import { levelName } from "#core/messages/statusSentences";
import type { Rag } from "#core/status/rag";
import { Button } from "../../../components/Button";
import { RagLetter } from "../../delivery/status/RagLetter";
import { listRoom } from "../reportState";
import { ShowMore } from "../ShowMore";
import { useReport } from "../useReport";
import { foundStrips, monthOf } from "./historyView";
import type { HistoryProps } from "./HistoryPart";

/** How projects were rated in each snapshot: reported above, derived below, by letter and colour. */
export function StripsView(props: HistoryProps): ReactElement {
  const { reading, state, controller } = props;
  const { report, say } = useReport();
  const words = report.history.strips;
  const { search, room } = state.history;
  const strips = useMemo(() => foundStrips(reading.strips, search), [reading, search]);
  const { snapshots } = reading;
  if (snapshots.length < 2) return <p>{words.none}</p>;
  if (strips.length === 0) return <p className="quiet">{report.history.noneFound}</p>;
  return (
    <div className="stack tight">
      <p className="small quiet">{words.hint}</p>
      <div className="scrolled" role="region" aria-label={words.caption} tabIndex={0}>
        <table className="strips">
          <caption className="only-spoken">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{report.history.project}</th>
              {snapshots.map(({ id, name, day }) => {
                const title = id === "" ? words.now : name;
                return (
                  <th key={`${id} ${day}`} scope="col" title={`${title}, ${say.date(day)}`}>
                    <span className="only-spoken">
                      {title} {say.date(day)}
                    </span>
                    <span aria-hidden="true">{id === "" ? words.now : monthOf(day, say)}</span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {strips.slice(0, room).map((strip) => (
              <Strip key={strip.project} {...props} strip={strip} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore
        rest={strips.length - room}
        onMore={() => {
          controller.changeHistory({ room: room + listRoom });
        }}
      />
    </div>
  );
}

function Strip({
  strip,
  controller,
}: HistoryProps & { readonly strip: StatusStrip }): ReactElement {
  const { report, say } = useReport();
  const { project, title, cells } = strip;
  return (
    <tr>
      <th scope="row" title={title}>
        <Button
          look="link"
          aria-label={say.fill(report.goTo, { place: project })}
          onClick={() => void controller.goToRecord("Projects", project)}
        >
          {project}
        </Button>
        <span className="small quiet strip-title">{title}</span>
      </th>
      {cells.map((cell) => (
        <td key={`${cell.snapshot} ${cell.day}`}>
          <Mark {...cell} level={cell.reported} what={report.history.strips.reported} />
          <Mark {...cell} level={cell.derived} what={report.history.strips.derived} />
        </td>
      ))}
    </tr>
  );
}

/** A rating by letter, frame and colour, with its day. */
function Mark({
  level,
  what,
  day,
}: {
  readonly level: Rag | null;
  readonly what: string;
  readonly day: number;
}): ReactElement {
  const { report, say, words } = useReport();
  const label = say.fill(report.history.strips.rated, {
    what,
    level: levelName(level, words),
    date: say.date(day),
  });
  return <RagLetter level={level} label={label} />;
}
