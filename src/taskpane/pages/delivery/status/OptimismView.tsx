import { useId, type ReactElement } from "react";
import type { OptimismLine } from "#core/status/optimism";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import type { StatusProps } from "./StatusPart";
import { Trail } from "./Trail";

/** Reported against derived ratings over time: about people, so it is shown only when somebody asks. */
export function OptimismView(props: StatusProps): ReactElement {
  const { state, controller } = props;
  const { delivery } = useDelivery();
  const id = useId();
  const { showsOptimism } = state;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{delivery.optimism.heading}</h2>
      <div className="row">
        <Button
          size="short"
          aria-expanded={showsOptimism}
          onClick={() => {
            controller.show({ showsOptimism: !showsOptimism });
          }}
        >
          {showsOptimism ? delivery.optimism.hide : delivery.optimism.show}
        </Button>
      </div>
      {showsOptimism && <Lines {...props} />}
    </section>
  );
}

function Lines({ status, reading }: StatusProps): ReactElement {
  const { delivery, say, words } = useDelivery();
  const { optimism } = status;
  if (!reading.hasHistory) return <p>{words.status.noHistory}</p>;
  return (
    <>
      <p className="small">{words.status.optimismLabel}</p>
      <p className="small quiet">
        {say.counted(delivery.optimism.reports, optimism.reports, {
          from: optimism.from === null ? "–" : say.date(optimism.from),
        })}
      </p>
      <LineTable title={delivery.optimism.byProject} lines={optimism.projects} />
      <LineTable title={delivery.optimism.byManager} lines={optimism.managers} />
    </>
  );
}

const listedAtOnce = 60;

function LineTable({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly OptimismLine[];
}): ReactElement | null {
  const { delivery, say } = useDelivery();
  const { optimism } = delivery;
  const told = lines.filter(({ compared }) => compared > 0);
  if (told.length === 0) return null;
  return (
    <>
      <table className="table small">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{optimism.of}</th>
            <th scope="col">{optimism.overTime}</th>
            <th scope="col" className="number">
              {optimism.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.slice(0, listedAtOnce).map((line) => (
            <tr key={line.of}>
              <th scope="row" className="plain-weight">
                {line.of}
              </th>
              <td>
                <Trail
                  line={line}
                  label={say.fill(optimism.trail, {
                    optimistic: line.optimistic,
                    compared: line.compared,
                  })}
                />
              </td>
              <td className="number">
                {line.index === null
                  ? say.fill(optimism.few, { count: line.compared })
                  : say.percent(line.index)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {told.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, told.length - listedAtOnce)}</p>
      )}
    </>
  );
}
