import { useId, useMemo, type ReactElement } from "react";
import type { ClosableProject } from "#actions/history/readLedger";
import { Button } from "../../../components/Button";
import { listRoom } from "../reportState";
import { ShowMore } from "../ShowMore";
import { useReport } from "../useReport";
import { CloseForm } from "./CloseForm";
import { closingOf, matches } from "./historyView";
import type { HistoryProps } from "./HistoryPart";

/** Projects that can be closed, with what the closing gate still asks, and those that are archived. */
export function ClosingView(props: HistoryProps): ReactElement {
  return (
    <div className="stack">
      <Closable {...props} />
      <Archived {...props} />
    </div>
  );
}

function Closable(props: HistoryProps): ReactElement {
  const { reading, state, controller } = props;
  const { report } = useReport();
  const words = report.history.closing;
  const id = useId();
  const { search, room } = state.history;
  const found = useMemo(
    () => reading.closable.filter(({ project, title }) => matches(search, [project, title])),
    [reading, search],
  );
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.closable}</h2>
      <p className="small quiet">{words.hint}</p>
      {found.length === 0 && (
        <p className="quiet">
          {reading.closable.length === 0 ? words.noneClosable : report.history.noneFound}
        </p>
      )}
      <ul className="plain cards">
        {found.slice(0, room).map((project) => (
          <Card key={project.project} {...props} one={project} />
        ))}
      </ul>
      <ShowMore
        rest={found.length - room}
        onMore={() => {
          controller.changeHistory({ room: room + listRoom });
        }}
      />
    </section>
  );
}

function Card(props: HistoryProps & { readonly one: ClosableProject }): ReactElement {
  const { one, state, controller } = props;
  const { report, say } = useReport();
  const words = report.history.closing;
  const { project, title, stage, unmet, mustsMet } = one;
  const { closing } = state.history;
  return (
    <li className="card stack tight">
      <div className="spread-line">
        <span className="wrap">
          <span className="strong">{title === "" ? project : title}</span>{" "}
          <span className="small quiet">
            {project} · {stage}
          </span>
        </span>
        <span className={mustsMet ? "badge good" : "badge warning"}>
          {mustsMet ? words.ready : words.notReady}
        </span>
      </div>
      {unmet.length > 0 && (
        <ul className="bulleted small">
          {unmet.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      )}
      {closing?.project === project ? (
        <CloseForm {...props} draft={closing} />
      ) : (
        <div className="row">
          <Button
            size="short"
            aria-label={say.fill(words.closeOf, { project })}
            onClick={() => {
              controller.changeHistory({ closing: closingOf(project) });
            }}
          >
            {words.close}
          </Button>
        </div>
      )}
    </li>
  );
}

function Archived({ reading, state, controller }: HistoryProps): ReactElement {
  const { report, say } = useReport();
  const words = report.history.closing;
  const id = useId();
  const { search } = state.history;
  const found = reading.archived.filter(({ project, title }) => matches(search, [project, title]));
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{words.archived}</h2>
      {found.length === 0 && (
        <p className="quiet">
          {reading.archived.length === 0 ? words.noneArchived : report.history.noneFound}
        </p>
      )}
      <ul className="plain">
        {found.slice(0, listRoom).map(({ project, title, on, values }) => (
          <li key={project} className="history-line spread-line">
            <span className="wrap">
              <span className="strong">{project}</span> {title}{" "}
              <span className="small quiet">
                {on !== null && <>{say.date(on)} · </>}
                {say.counted(words.values, values)}
              </span>
            </span>
            <Button
              size="short"
              aria-label={say.fill(words.reopenOf, { project })}
              onClick={() => void controller.ask("reopen-project", { project })}
            >
              {words.reopen}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > listRoom && (
        <p className="small quiet">{say.counted(report.more, found.length - listRoom)}</p>
      )}
    </section>
  );
}
