import { useMemo, type ReactElement } from "react";
import type { LessonEntry } from "#core/history/ledgerEntries";
import { Button } from "../../../components/Button";
import { listRoom } from "../reportState";
import { ShowMore } from "../ShowMore";
import { useReport } from "../useReport";
import { emptyLesson, matches } from "./historyView";
import type { HistoryProps } from "./HistoryPart";
import { LessonForm } from "./LessonForm";

/** Lessons of projects that run and that closed, the latest first, and the form for a new one. */
export function LessonsView(props: HistoryProps): ReactElement {
  const { reading, state, controller } = props;
  const { report } = useReport();
  const words = report.history.lessons;
  const { search, room, lesson } = state.history;
  const found = useMemo(
    () =>
      reading.lessons.filter((entry) =>
        matches(search, [
          entry.id,
          entry.project,
          entry.lesson,
          entry.recommendation,
          entry.category,
        ]),
      ),
    [reading, search],
  );
  return (
    <div className="stack tight">
      {lesson === null ? (
        <div className="row">
          <Button
            onClick={() => {
              controller.changeHistory({ lesson: emptyLesson });
            }}
          >
            {words.add}
          </Button>
        </div>
      ) : (
        <LessonForm {...props} draft={lesson} />
      )}
      {found.length === 0 && (
        <p className="quiet">
          {reading.lessons.length === 0 ? words.none : report.history.noneFound}
        </p>
      )}
      <ul className="plain">
        {found.slice(0, room).map((entry, i) => (
          <Entry key={`${entry.id} ${i}`} {...props} entry={entry} />
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
}: HistoryProps & { readonly entry: LessonEntry }): ReactElement {
  const { report, say } = useReport();
  const words = report.history.lessons;
  const { id, project, day, category, kind, lesson, recommendation, owner, status } = entry;
  const facts = [project, category, owner, day === null ? "" : say.date(day), status];
  return (
    <li className="history-line">
      <div className="spread-line">
        <span className="wrap">{lesson}</span>
        <span className={kind === "Repeat" ? "badge good" : "badge"}>
          {kind === "Repeat" ? words.kinds.Repeat : words.kinds.Avoid}
        </span>
      </div>
      {recommendation !== "" && <p className="small wrap">{recommendation}</p>}
      <p className="small quiet">
        {facts.filter((fact) => fact !== "").join(" · ")}
        {" · "}
        <Button
          look="link"
          aria-label={say.fill(report.goTo, { place: id })}
          onClick={() => void controller.goToRecord("Lessons", id)}
        >
          {id}
        </Button>
      </p>
    </li>
  );
}
