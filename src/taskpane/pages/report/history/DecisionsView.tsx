import { useMemo, type ReactElement } from "react";
import type { DecisionEntry } from "#core/history/ledgerEntries";
import { Button } from "../../../components/Button";
import { listRoom } from "../reportState";
import { ShowMore } from "../ShowMore";
import { useReport, type ReportWords } from "../useReport";
import { matches } from "./historyView";
import type { HistoryProps } from "./HistoryPart";

/** As many projects are named that stand otherwise now. */
const listedProjects = 8;

/** What was decided, with the scenario that it rests on and whether that still holds; the latest first. */
export function DecisionsView(props: HistoryProps): ReactElement {
  const { reading, state, controller } = props;
  const { report } = useReport();
  const { search, room } = state.history;
  const found = useMemo(
    () =>
      reading.decisions.filter(({ id, decision, relatesTo, rationale, scenario }) =>
        matches(search, [id, decision, relatesTo, rationale, scenario?.id ?? ""]),
      ),
    [reading, search],
  );
  if (found.length === 0) {
    const none = reading.decisions.length === 0;
    return (
      <p className="quiet">{none ? report.history.decisions.none : report.history.noneFound}</p>
    );
  }
  return (
    <div className="stack tight">
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
}: HistoryProps & { readonly entry: DecisionEntry }): ReactElement {
  const texts = useReport();
  const { report, say } = texts;
  const { id, day, relatesTo, decision, outcome, rationale, scenario } = entry;
  return (
    <li className="history-line">
      <div className="spread-line">
        <span className="wrap">{decision}</span>
        <span className={outcome === "Pending" ? "badge warning" : "badge"}>{outcome}</span>
      </div>
      {rationale !== "" && <p className="small wrap">{rationale}</p>}
      {scenario !== null && (
        <p className="small wrap">
          <span className={scenario.state === "current" ? "badge good" : "badge warning"}>
            {report.history.decisions.scenarios[scenario.state]}
          </span>{" "}
          {scenarioWords(scenario, texts)}
        </p>
      )}
      <p className="small quiet">
        {day !== null && <>{say.date(day)} · </>}
        {relatesTo}
        {" · "}
        <Button
          look="link"
          aria-label={say.fill(report.goTo, { place: id })}
          onClick={() => void controller.goToRecord("Decisions", id)}
        >
          {id}
        </Button>
      </p>
    </li>
  );
}

function scenarioWords(
  { id, name, changed }: NonNullable<DecisionEntry["scenario"]>,
  { report, say }: ReportWords,
): string {
  const words = report.history.decisions;
  const named = say.fill(words.scenario, { id, name: name === "" ? id : name });
  if (changed.length === 0) return named;
  const rest = changed.length - listedProjects;
  const projects = changed.slice(0, listedProjects).join(", ");
  const what = rest > 0 ? `${projects} ${say.counted(report.more, rest)}` : projects;
  return `${named} ${say.fill(words.changedSince, { what })}`;
}
