import { useMemo, type ReactElement } from "react";
import type { PriorityEntry } from "#core/history/ledgerEntries";
import { Button } from "../../../components/Button";
import { listRoom } from "../reportState";
import { ShowMore } from "../ShowMore";
import { useReport } from "../useReport";
import { matches } from "./historyView";
import type { HistoryProps } from "./HistoryPart";

/** Who moved in the ranking, from which rank to which, and what caused it; the latest first. */
export function PrioritiesView(props: HistoryProps): ReactElement {
  const { reading, state, controller } = props;
  const { report } = useReport();
  const words = report.history.priorities;
  const { search, room } = state.history;
  const found = useMemo(
    () =>
      reading.log.filter(({ project, title, cause, comment }) =>
        matches(search, [project, title, cause, comment]),
      ),
    [reading, search],
  );
  return (
    <div className="stack tight">
      <p className="small quiet">{words.hint}</p>
      <div className="row">
        <Button onClick={() => void controller.ask("log-priorities")}>{words.log}</Button>
      </div>
      {found.length === 0 && (
        <p className="quiet">{reading.log.length === 0 ? words.none : report.history.noneFound}</p>
      )}
      <ul className="plain">
        {found.slice(0, room).map((entry) => (
          <Entry key={`${entry.id} ${entry.row}`} {...props} entry={entry} />
        ))}
      </ul>
      <ShowMore
        rest={found.length - room}
        onMore={() => {
          controller.changeHistory({ room: room + listRoom });
        }}
      />
    </div>
  );
}

function Entry({
  entry,
  controller,
}: HistoryProps & { readonly entry: PriorityEntry }): ReactElement {
  const { report, say } = useReport();
  const words = report.history.priorities;
  const { id, day, project, title, before, after, scoreBefore, scoreAfter, cause, comment } = entry;
  const rank = (value: number | null): string =>
    value === null ? words.noRank : say.number(value, 0);
  const score = (value: number | null): string => (value === null ? "–" : say.number(value, 1, 1));
  return (
    <li className="history-line">
      <div className="spread-line">
        <span className="wrap">
          <span className="strong">{title === "" ? project : title}</span>{" "}
          <span className="small quiet">{project}</span>
        </span>
        <span className="strong number">
          {say.fill(words.ranks, { before: rank(before), after: rank(after) })}
        </span>
      </div>
      <p className="small wrap">
        {cause}
        {comment !== "" && <> {comment}</>}
      </p>
      <p className="small quiet">
        {day !== null && <>{say.date(day)} · </>}
        {say.fill(words.scores, { before: score(scoreBefore), after: score(scoreAfter) })}
        {" · "}
        <Button
          look="link"
          aria-label={say.fill(report.goTo, { place: id })}
          onClick={() => void controller.goToRecord("PriorityLog", id)}
        >
          {id}
        </Button>
      </p>
    </li>
  );
}
