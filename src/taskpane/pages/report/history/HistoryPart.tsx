import type { ReactElement } from "react";
import type { LedgerReading } from "#actions/history/readLedger";
import { Choice } from "../../benefits/Choice";
import { Lacking } from "../Lacking";
import type { PartProps } from "../ReportPage";
import { historyViews, listRoom } from "../reportState";
import { useReport } from "../useReport";
import { AccuracyView } from "./AccuracyView";
import { ClosingView } from "./ClosingView";
import { DecisionsView } from "./DecisionsView";
import { viewCounts } from "./historyView";
import { LessonsView } from "./LessonsView";
import { OptimismView } from "./OptimismView";
import { PrioritiesView } from "./PrioritiesView";
import { StripsView } from "./StripsView";

export interface HistoryProps extends PartProps {
  readonly reading: LedgerReading;
}

/** What became of projects: ratings and forecasts over time, ranks, decisions, lessons, closed projects. */
export function HistoryPart(props: HistoryProps): ReactElement {
  const { reading, state, controller } = props;
  const { report, say } = useReport();
  const words = report.history;
  const { view, search } = state.history;
  const counts = viewCounts(reading);
  const { lacking } = reading;
  if (lacking.includes("Projects")) return <Lacking {...props} registers={["Projects"]} />;
  return (
    <div className="stack">
      <div className="filters">
        <div className="wide">
          <Choice
            label={words.view}
            value={view}
            choices={historyViews.map((each) => ({
              value: each,
              label: say.fill(report.groupCount, { name: words.views[each], count: counts[each] }),
            }))}
            onChoose={(chosen) => {
              const next = historyViews.find((each) => each === chosen) ?? "strips";
              controller.changeHistory({ view: next, room: listRoom });
            }}
          />
        </div>
        <input
          className="input wide"
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={search}
          onChange={({ target }) => {
            controller.changeHistory({ search: target.value, room: listRoom });
          }}
        />
      </div>
      <View {...props} />
      {lacking.length > 0 && (
        <p className="small quiet">
          {say.fill(report.lackingSome, { registers: say.list(lacking) })}
        </p>
      )}
    </div>
  );
}

function View(props: HistoryProps): ReactElement {
  switch (props.state.history.view) {
    case "strips":
      return <StripsView {...props} />;
    case "accuracy":
      return <AccuracyView {...props} />;
    case "optimism":
      return <OptimismView {...props} />;
    case "priorities":
      return <PrioritiesView {...props} />;
    case "decisions":
      return <DecisionsView {...props} />;
    case "lessons":
      return <LessonsView {...props} />;
    case "closing":
      return <ClosingView {...props} />;
  }
}
