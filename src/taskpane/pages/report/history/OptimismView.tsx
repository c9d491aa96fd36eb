import { useMemo, type ReactElement } from "react";
import { Trail } from "../../delivery/status/Trail";
import { listRoom } from "../reportState";
import { ShowMore } from "../ShowMore";
import { useReport } from "../useReport";
import { matches } from "./historyView";
import type { HistoryProps } from "./HistoryPart";

/** Reported against derived ratings by project, in the order of IDs: no league table. */
export function OptimismView({ reading, state, controller }: HistoryProps): ReactElement {
  const { report, say, words } = useReport();
  const own = report.history.optimism;
  const { search, room } = state.history;
  const { optimism } = reading;
  const lines = useMemo(
    () => optimism.projects.filter(({ of, compared }) => compared > 0 && matches(search, [of])),
    [optimism, search],
  );
  if (optimism.reports < 2) return <p>{words.status.noHistory}</p>;
  return (
    <div className="stack tight">
      <p className="small">{words.status.optimismLabel}</p>
      {lines.length === 0 ? (
        <p className="quiet">{report.history.noneFound}</p>
      ) : (
        <table className="table small">
          <thead>
            <tr>
              <th scope="col">{report.history.project}</th>
              <th scope="col">{own.overTime}</th>
              <th scope="col" className="number">
                {own.compared}
              </th>
              <th scope="col" className="number">
                {own.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, room).map((line) => (
              <tr key={line.of}>
                <th scope="row" className="plain-weight">
                  {line.of}
                </th>
                <td>
                  <Trail
                    line={line}
                    label={say.fill(own.trail, {
                      optimistic: line.optimistic,
                      compared: line.compared,
                    })}
                  />
                </td>
                <td className="number">{line.compared}</td>
                <td className="number">{line.index === null ? "–" : say.percent(line.index)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ShowMore
        rest={lines.length - room}
        onMore={() => {
          controller.changeHistory({ room: room + listRoom });
        }}
      />
    </div>
  );
}
