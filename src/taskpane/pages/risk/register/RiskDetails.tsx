import type { ReactElement } from "react";
import { escalationSentence } from "#core/messages/riskSentences";
import type { RiskRecord, RiskResponse } from "#core/risk/risk";
import { Button } from "../../../components/Button";
import { amount } from "../../tradeOff/amounts";
import { MoneyForm } from "../MoneyForm";
import { ratingSteps } from "../riskListView";
import { namedScope, ratingLine, signedLevels, signedShare, wordOf } from "../riskWordings";
import type { PartProps } from "../RiskPage";
import { useRisk, type RiskWords } from "../useRisk";

interface Props extends PartProps {
  readonly one: RiskRecord;
}

/** All about one risk, and what can be done with it. */
export function RiskDetails(props: Props): ReactElement {
  const { one, controller } = props;
  const texts = useRisk();
  const { risk, words, say } = texts;
  const { id, escalation, status } = one;
  return (
    <section className="stack tight risk-details" aria-label={say.fill(risk.detailsOf, { id })}>
      {escalation !== null && <p className="small">{escalationSentence(escalation, words)}</p>}
      <Ratings {...props} />
      <Facts {...props} />
      <Responses {...props} />
      <MoneyForm {...props} />
      {status === "Open" && (
        <div className="row">
          <Button
            size="short"
            aria-label={say.fill(risk.realiseOf, { id })}
            onClick={() => void controller.realise(id)}
          >
            {risk.realise}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Each rating in words of the scale. */
function Ratings({ one, reading, controller }: Props): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const { id, afterResponses, residual } = one;
  const differs =
    afterResponses !== null &&
    !one.isDerived &&
    (afterResponses.probability !== residual.probability ||
      afterResponses.impact !== residual.impact);
  return (
    <>
      <dl className="pairs small">
        {ratingSteps(one).map(({ kind, rating }) => (
          <div key={kind}>
            <dt>{risk.ratings[kind]}</dt>
            <dd>{ratingLine(rating, reading.scale, texts)}</dd>
          </div>
        ))}
      </dl>
      {one.isDerived && <p className="small quiet">{risk.isDerived}</p>}
      {differs && (
        <p className="small">
          {say.fill(risk.derivedLine, {
            probability: afterResponses.probability ?? "–",
            impact: afterResponses.impact ?? "–",
            score: afterResponses.score ?? "–",
          })}{" "}
          <Button
            look="link"
            aria-label={say.fill(risk.deriveOf, { id })}
            onClick={() => void controller.derive([id])}
          >
            {risk.derive}
          </Button>
        </p>
      )}
    </>
  );
}

function Facts({ one, reading }: Props): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const facts: readonly (readonly [string, string])[] = [
    [risk.relatesTo, namedScope(one.relatesTo, reading, texts)],
    [risk.category, [one.category, one.subcategory].filter((name) => name !== "").join(" / ")],
    [risk.owner, one.owner === "" ? risk.noOwner : one.owner],
    [risk.proximity, wordOf(risk.proximities, one.proximity)],
    [risk.response, wordOf(risk.responses, one.response)],
    [risk.appetite, say.fill(risk.appetiteLine, { limit: one.appetite })],
    [risk.reviewOn, one.reviewOn === null ? risk.never : say.date(one.reviewOn)],
    [
      risk.sharedWith,
      say.list(
        one.shares.map(({ project, share }) =>
          say.fill(risk.shareOf, { project, share: say.percent(share) }),
        ),
      ),
    ],
  ];
  return (
    <dl className="pairs small">
      {facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What is done about it: its rows of register Responses, or the action that stands in its own row. */
function Responses({ one, controller }: Props): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const { responses, responseAction, responseDue, responseCost } = one;
  if (responses.length > 0) {
    return (
      <section className="stack none" aria-label={risk.actions}>
        <h3 className="small">{risk.actions}</h3>
        <ul className="plain lines small">
          {responses.map((response) => (
            <li key={`${response.id} ${response.row}`}>
              <Button
                look="link"
                aria-label={say.fill(risk.goToAction, { id: response.id })}
                onClick={() =>
                  void controller.goTo({
                    register: "Responses",
                    key: "Response ID",
                    id: response.id,
                  })
                }
              >
                {response.id}
              </Button>{" "}
              {response.action} <ResponseFacts response={response} />
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const own = [
    responseAction,
    responseDue === null ? "" : `${risk.due} ${say.date(responseDue)}`,
    responseCost === null || responseCost === 0
      ? ""
      : say.fill(risk.buysCost, { cost: amount(responseCost, say) }),
  ].filter((part) => part !== "");
  return (
    <p className="small">
      <span className="quiet">{risk.actions}:</span>{" "}
      {own.length === 0 ? risk.noActions : own.join(" · ")}
    </p>
  );
}

function ResponseFacts({ response }: { readonly response: RiskResponse }): ReactElement {
  const texts = useRisk();
  const { risk, say } = texts;
  const { owner, due, cost, status, isOverdue } = response;
  const facts = [
    owner,
    due === null ? "" : `${risk.due} ${say.date(due)}`,
    cost === null ? "" : say.fill(risk.buysCost, { cost: amount(cost, say) }),
    risk.responseStatuses[status],
    effectWords(response, texts),
  ].filter((part) => part !== "");
  return (
    <span className="quiet">
      {facts.join(" · ")} {isOverdue && <span className="badge warning">{risk.overdue}</span>}
    </span>
  );
}

/** "probability −1, money −40%". */
function effectWords(
  { probabilityChange, impactChange, costChange }: RiskResponse,
  { risk, say }: RiskWords,
): string {
  const parts = [
    probabilityChange === 0
      ? ""
      : say.fill(risk.effectProbability, { change: signedLevels(probabilityChange, say) }),
    impactChange === 0
      ? ""
      : say.fill(risk.effectImpact, { change: signedLevels(impactChange, say) }),
    costChange === 0 ? "" : say.fill(risk.effectCost, { change: signedShare(costChange, say) }),
  ].filter((part) => part !== "");
  return parts.length === 0 ? risk.noEffect : parts.join(", ");
}
