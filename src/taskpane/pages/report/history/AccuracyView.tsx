import { useMemo, type ReactElement } from "react";
import type { Drift, ForecastAccuracy } from "#core/history/forecastAccuracy";
import { listRoom } from "../reportState";
import { ShowMore } from "../ShowMore";
import { useReport, type ReportWords } from "../useReport";
import { foundAccuracy } from "./historyView";
import type { HistoryProps } from "./HistoryPart";

/** How far forecasts were from what came, by project: the number of observations with each figure. */
export function AccuracyView({ reading, state, controller }: HistoryProps): ReactElement {
  const { report } = useReport();
  const words = report.history.accuracy;
  const { search, room } = state.history;
  const found = useMemo(() => foundAccuracy(reading.accuracy, search), [reading, search]);
  if (found.length === 0) {
    return <p className="quiet">{search === "" ? words.none : report.history.noneFound}</p>;
  }
  return (
    <div className="stack tight">
      <p className="small quiet">{words.hint}</p>
      <ul className="plain">
        {found.slice(0, room).map((line) => (
          <Line key={line.project} line={line} />
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

function Line({ line }: { readonly line: ForecastAccuracy }): ReactElement {
  const texts = useReport();
  const { report } = texts;
  const words = report.history.accuracy;
  const { project, title, cost, finish } = line;
  const figures = [
    { name: words.cost, drift: cost, text: costWords },
    { name: words.finish, drift: finish, text: dayWords },
  ];
  return (
    <li className="history-line stack tight">
      <span className="wrap">
        <span className="strong">{project}</span> {title}
      </span>
      <dl className="figures small">
        {figures.map(({ name, drift, text }) =>
          drift === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{driftWords(drift, text, texts)}</dd>
              <ByLead drift={drift} text={text} />
            </div>
          ),
        )}
      </dl>
    </li>
  );
}

type FigureWords = (value: number, texts: ReportWords) => string;

/** By months before the end, where there are several spans of them. */
function ByLead({
  drift,
  text,
}: {
  readonly drift: Drift;
  readonly text: FigureWords;
}): ReactElement | null {
  const texts = useReport();
  const { report, say } = texts;
  if (drift.byLead.length < 2) return null;
  return (
    <dd className="quiet">
      {drift.byLead
        .map(({ lead, bias, observations }) =>
          say.fill(report.history.accuracy.byLead, {
            lead: report.history.accuracy.leads[lead],
            bias: text(bias, texts),
            count: observations,
          }),
        )
        .join("; ")}
    </dd>
  );
}

/** "+12% dearer on average, off by 14%; 6 observations against the outturn" */
function driftWords(
  { bias, error, observations, against }: Drift,
  text: FigureWords,
  texts: ReportWords,
): string {
  const { report, say } = texts;
  const words = report.history.accuracy;
  return say.counted(words.drift[against], observations, {
    bias: text(bias, texts),
    error: text(error, texts).replace(/^[+−]/, ""),
  });
}

function costWords(value: number, { say }: ReportWords): string {
  return signed(value, say.percent(Math.abs(value), 1));
}

function dayWords(value: number, { report, say }: ReportWords): string {
  const days = Math.round(Math.abs(value));
  return signed(Math.round(value), say.counted(report.changes.days, days));
}

function signed(value: number, size: string): string {
  if (value === 0) return size;
  return (value > 0 ? "+" : "−") + size;
}
