import { useId, useMemo, type ReactElement } from "react";
import type { StatusReading } from "#actions/status/readStatus";
import { ragMeaning, rollRuleSentence, rollUpSentence } from "#core/messages/statusSentences";
import type { PortfolioStatus } from "#core/status/portfolioStatus";
import type { PartProps } from "../DeliveryPage";
import { Missing } from "../Missing";
import { useDelivery } from "../useDelivery";
import { EarnedFigures } from "./EarnedFigures";
import { OptimismView } from "./OptimismView";
import { ProgramSection } from "./ProgramSection";
import { RagMark } from "./RagMark";
import { filterCounts, listedPrograms, ragLevels, statusFilters } from "./statusView";

export interface StatusProps extends PartProps {
  readonly reading: StatusReading;
  readonly status: PortfolioStatus;
}

/** How projects stand: what is reported beside what the rules derive, and why. */
export function StatusPart(props: PartProps & { readonly reading: StatusReading }): ReactElement {
  const { status } = props.reading;
  const { delivery } = useDelivery();
  if (status === null) return <Missing {...props} registers={["Projects"]} />;
  if (status.projects.length === 0) return <p>{delivery.status.none}</p>;
  return <Status {...props} status={status} />;
}

function Status(props: StatusProps): ReactElement {
  const { status, reading, state, controller } = props;
  const { delivery, say } = useDelivery();
  const programs = useMemo(
    () => listedPrograms(status, state.statusFilter),
    [status, state.statusFilter],
  );
  const counts = useMemo(() => filterCounts(status), [status]);
  return (
    <div className="stack">
      <Portfolio {...props} />
      {reading.lacking.length > 0 && (
        <p className="small quiet">
          {say.fill(delivery.status.lacking, { registers: say.list(reading.lacking) })}
        </p>
      )}
      <select
        className="input"
        aria-label={delivery.status.filter}
        value={state.statusFilter}
        onChange={({ target }) => {
          const chosen = statusFilters.find((filter) => filter === target.value) ?? "all";
          controller.show({ statusFilter: chosen });
        }}
      >
        {statusFilters.map((filter) => (
          <option key={filter} value={filter}>
            {say.fill(delivery.groupCount, {
              name: delivery.status.filters[filter],
              count: counts[filter],
            })}
          </option>
        ))}
      </select>
      {programs.length === 0 && <p className="quiet">{delivery.status.noneListed}</p>}
      {programs.map((listed) => (
        <ProgramSection key={listed.program.id} {...props} listed={listed} />
      ))}
      <OptimismView {...props} />
    </div>
  );
}

/** The portfolio: its rating with the rule that gives it, and its earned value. */
function Portfolio({ status, reading }: StatusProps): ReactElement {
  const { delivery, words } = useDelivery();
  const id = useId();
  const { rollUp, earned } = status;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id} className="rag-line">
        <span className="spread">{delivery.status.portfolio}</span>
        <RagMark level={rollUp.level} what={delivery.status.derived} />
      </h2>
      <p>{rollUpSentence(rollUp, words)}</p>
      <p className="small quiet">{rollRuleSentence(rollUp, words)}</p>
      <EarnedFigures earned={earned.earned} leftOut={earned.leftOut} unit={reading.moneyUnit} />
      <details className="unfold small">
        <summary>{delivery.status.meaning}</summary>
        <ul className="plain">
          {ragLevels.map((level) => (
            <li key={level}>{ragMeaning(level, words)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
