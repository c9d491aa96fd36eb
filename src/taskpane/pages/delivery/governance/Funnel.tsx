import { useId, useMemo, type ReactElement } from "react";
import { Button } from "../../../components/Button";
import { amount } from "../../tradeOff/amounts";
import { useDelivery } from "../useDelivery";
import type { GovernanceProps } from "./GovernancePart";
import { funnelRows, type FunnelRow } from "./governanceView";
import { emptyIntake } from "./intakeDraft";

/** Projects by stage: how many, worth how much, and for how long; what proposals still lack. */
export function Funnel(props: GovernanceProps): ReactElement {
  const { governance, reading, controller } = props;
  const { delivery, say } = useDelivery();
  const id = useId();
  const rows = useMemo(() => funnelRows(governance.funnel), [governance]);
  return (
    <section className="stack tight" aria-labelledby={id}>
      <div className="rag-line">
        <h2 id={id} className="spread">
          {delivery.funnel.heading}
        </h2>
        <Button
          size="short"
          onClick={() => {
            controller.show({ intake: emptyIntake });
          }}
        >
          {delivery.intake.open}
        </Button>
      </div>
      <table className="table small" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{delivery.funnel.stage}</th>
            <th scope="col" className="number">
              {delivery.funnel.count}
            </th>
            <th scope="col" className="number">
              {delivery.funnel.budget}
            </th>
            <th scope="col" className="number">
              {delivery.funnel.value}
            </th>
            <th scope="col" className="number">
              {delivery.funnel.age}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Stage key={row.stage} row={row} />
          ))}
        </tbody>
      </table>
      <p className="small quiet">{say.fill(delivery.funnel.hint, { unit: reading.moneyUnit })}</p>
      <Gaps {...props} />
    </section>
  );
}

function Stage({ row }: { readonly row: FunnelRow }): ReactElement {
  const { delivery, say } = useDelivery();
  const { stage, projects, budget, value, ageDays, oldest, length } = row;
  const longest =
    oldest === null
      ? undefined
      : say.counted(delivery.funnel.oldest, oldest.days, { project: oldest.project });
  return (
    <tr>
      <th scope="row" className="plain-weight">
        {stage}
        <span className="funnel-bar" aria-hidden="true">
          <span style={{ width: `${100 * length}%` }} />
        </span>
      </th>
      <td className="number">{say.number(projects.length)}</td>
      <td className="number">{amount(budget, say)}</td>
      <td className="number">{value === null ? "–" : amount(value, say)}</td>
      <td className="number" title={longest}>
        {ageDays === null ? "–" : say.number(ageDays, 0)}
      </td>
    </tr>
  );
}

const listedAtOnce = 20;

/** Ideas and proposals that lack something; what is not scored is not scored, never a middle score. */
function Gaps({ governance, controller }: GovernanceProps): ReactElement | null {
  const { delivery, say } = useDelivery();
  const { gaps } = governance;
  if (gaps.length === 0) return null;
  return (
    <details className="unfold">
      <summary className="small strong">{say.counted(delivery.funnel.gaps, gaps.length)}</summary>
      <ul className="plain lines small">
        {gaps.slice(0, listedAtOnce).map(({ project, name, stage, unscored, blank }) => (
          <li key={project}>
            <Button
              look="link"
              aria-label={say.fill(delivery.goTo, { place: project })}
              onClick={() => void controller.goToRecord("Projects", project, blank[0])}
            >
              {project}
            </Button>{" "}
            {name} · {stage}
            {unscored.length > 0 && (
              <p>{say.fill(delivery.funnel.unscored, { criteria: say.list(unscored) })}</p>
            )}
            {blank.length > 0 && (
              <p>{say.fill(delivery.funnel.blank, { fields: say.list(blank) })}</p>
            )}
          </li>
        ))}
      </ul>
      {gaps.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, gaps.length - listedAtOnce)}</p>
      )}
    </details>
  );
}
