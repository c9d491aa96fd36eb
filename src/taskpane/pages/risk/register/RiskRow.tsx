import type { ReactElement } from "react";
import type { RiskRecord } from "#core/risk/risk";
import { escalationSentence } from "#core/messages/riskSentences";
import { Button } from "../../../components/Button";
import { amount, signedAmount } from "../../tradeOff/amounts";
import { LevelMark } from "../LevelMark";
import { ratingSteps } from "../riskListView";
import type { PartProps } from "../RiskPage";
import { useRisk } from "../useRisk";
import { RiskDetails } from "./RiskDetails";

interface Props extends PartProps {
  readonly one: RiskRecord;
}

/** A risk with its way from inherent to residual to target; its ID leads to its row, its text opens more. */
export function RiskRow(props: Props): ReactElement {
  const { one, state, controller } = props;
  const { risk, words, say } = useRisk();
  const { id, text, type, relatesTo, owner, escalation } = one;
  const isOpen = state.opened === id;
  return (
    <li className="risk-row">
      <div className="row risk-head">
        <span className={`type ${type.toLowerCase()}`} aria-hidden="true" />
        <Button
          look="link"
          aria-label={say.fill(risk.goToRow, { id })}
          title={say.fill(risk.goToRow, { id })}
          onClick={() => void controller.goTo({ id })}
        >
          {id}
        </Button>
        <span className="small quiet spread one-line">
          {risk.types[type]} · {relatesTo}
          {owner !== "" && <> · {owner}</>}
        </span>
      </div>
      <button
        type="button"
        id={`risk-${id}`}
        className="risk-name"
        aria-expanded={isOpen}
        onClick={() => {
          controller.show({ opened: isOpen ? null : id });
        }}
      >
        <span className="chevron" aria-hidden="true" />
        <span className={isOpen ? "wrap" : "wrap two-rows"}>{text === "" ? id : text}</span>
      </button>
      <Steps one={one} />
      {state.filter.isEscalated && escalation !== null && !isOpen && (
        <p className="small quiet indented">{escalationSentence(escalation, words)}</p>
      )}
      {isOpen && <RiskDetails {...props} />}
    </li>
  );
}

/** Inherent, residual and target with arrows between them, money, and what is to be known. */
function Steps({ one }: Pick<Props, "one">): ReactElement {
  const texts = useRisk();
  const { risk, words, say } = texts;
  const { status, exposure, impact, isAboveAppetite, escalation, responses, type } = one;
  return (
    <div className="row steps-line small">
      <span className="row rating-steps">
        {ratingSteps(one).map(({ kind, rating }, at) => (
          <span key={kind} className="rating-step">
            {at > 0 && (
              <span className="arrow" aria-hidden="true">
                →
              </span>
            )}
            <LevelMark rating={rating} kind={kind} type={type} />
          </span>
        ))}
      </span>
      {status === "Open" ? (
        <span className="number">
          {impact === null
            ? risk.noMoney
            : say.fill(risk.exposure, {
                amount: exposure < 0 ? signedAmount(exposure, say) : amount(exposure, say),
              })}
        </span>
      ) : (
        <span className="badge">{status === "Closed" ? risk.closed : risk.realised}</span>
      )}
      {isAboveAppetite && <span className="badge bad">{risk.above}</span>}
      {escalation !== null && (
        <span className="badge warning" title={escalationSentence(escalation, words)}>
          {risk.escalated}
        </span>
      )}
      {responses.some(({ isOverdue }) => isOverdue) && (
        <span className="badge warning">{risk.overdue}</span>
      )}
    </div>
  );
}
