import type { ReactElement } from "react";
import { amount } from "./amounts";
import type { ResultProject } from "./portfolioView";
import { ProjectDetails } from "./ProjectDetails";
import type { PartProps } from "./TradeOffPage";
import type { Answer, Lock } from "./tradeOffState";
import { useTradeOff } from "./useTradeOff";

interface Props extends PartProps {
  readonly answer: Answer;
  readonly one: ResultProject;
}

/** A project with its result: a press opens why, two buttons lock it in or out. */
export function ProjectRow(props: Props): ReactElement {
  const { one, tradeOff, controller } = props;
  const { trade, say } = useTradeOff();
  const { id, name } = one.project;
  const isOpen = tradeOff.opened === id;
  return (
    <li className={isOpen ? "result open" : "result"}>
      <div className="result-head">
        <button
          type="button"
          id={`why-${id}`}
          className="result-name"
          aria-expanded={isOpen}
          onClick={() => {
            controller.show({ opened: isOpen ? null : id });
          }}
        >
          <span className="chevron" aria-hidden="true" />
          <span className="stack none">
            <span>{name === "" ? id : name}</span>
            <span className="small quiet">
              {id} · {trade.cost} {amount(one.cost, say)}
              {one.share !== null && (
                <> · {say.fill(trade.share, { share: say.percent(one.share) })}</>
              )}
              {one.shift > 0 && <> · {say.counted(trade.shifted, one.shift)}</>}
            </span>
            <Marks one={one} />
          </span>
        </button>
        <Locks {...props} />
      </div>
      {isOpen && <ProjectDetails {...props} />}
    </li>
  );
}

function Marks({ one }: Pick<Props, "one">): ReactElement | null {
  const { trade } = useTradeOff();
  const { moved, lock } = one;
  if (moved === null && lock === null) return null;
  return (
    <span className="marks">
      {lock !== null && (
        <span className="badge">{lock === "in" ? trade.lockedIn : trade.lockedOut}</span>
      )}
      {moved !== null && (
        <span className="badge warning">{moved === "entered" ? trade.entered : trade.left}</span>
      )}
    </span>
  );
}

/** Pressed, it is locked; pressed again, it is free. Either chooses anew at once. */
function Locks({ one, controller }: Props): ReactElement {
  const { trade, say } = useTradeOff();
  const { id } = one.project;
  const button = (how: Lock, words: string, label: string): ReactElement => (
    <button
      type="button"
      id={`lock-${how}-${id}`}
      className="lock"
      aria-pressed={one.lock === how}
      aria-label={say.fill(label, { project: id })}
      title={say.fill(label, { project: id })}
      onClick={() => void controller.lock(id, one.lock === how ? null : how)}
    >
      {words}
    </button>
  );
  return (
    <div className="locks" role="group" aria-label={say.fill(trade.lock, { project: id })}>
      {button("in", trade.lockIn, trade.lockInOf)}
      {button("out", trade.lockOut, trade.lockOutOf)}
    </div>
  );
}
