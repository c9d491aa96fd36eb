import type { ReactElement } from "react";
import { reviewSentence } from "#core/messages/riskSentences";
import { reviewField, type ReviewEntry, type ReviewReason } from "#core/risk/reviewQueue";
import type { RiskRecord } from "#core/risk/risk";
import { Button } from "../../components/Button";
import { FindingList } from "../../components/FindingList";
import { findingsOf } from "../../preview";
import { LevelMark } from "./LevelMark";
import { risksToDerive } from "./riskListView";
import type { PartProps } from "./RiskPage";
import type { RiskPlace } from "./riskController";
import { useRisk } from "./useRisk";

/** As many are listed at once. */
const listedAtOnce = 60;

/** Risks that somebody should look at, each with why and what to do. */
export function ReviewPart(props: PartProps): ReactElement {
  const { reading, controller, store } = props;
  const texts = useRisk();
  const { risk, words, say } = texts;
  const { review, issues, risks } = reading;
  const derivable = risksToDerive(risks);
  const byId = new Map(risks.map((one) => [one.id, one]));
  const more = review.length - listedAtOnce;
  return (
    <div className="stack">
      <div className="stack none">
        <h2>
          {review.length === 0 ? risk.reviewNone : say.counted(risk.reviewCount, review.length)}
        </h2>
        {review.length > 0 && <p className="small quiet">{risk.reviewHint}</p>}
      </div>
      {derivable.length > 0 && (
        <div className="row">
          <span className="small spread">{say.counted(risk.deriveAll, derivable.length)}</span>
          <Button size="short" onClick={() => void controller.derive(derivable)}>
            {risk.deriveButton}
          </Button>
        </div>
      )}
      <ul className="plain">
        {review.slice(0, listedAtOnce).map((entry) => (
          <Entry key={entry.id} {...props} entry={entry} one={byId.get(entry.id) ?? null} />
        ))}
      </ul>
      {more > 0 && <p className="small quiet">{say.counted(risk.more, more)}</p>}
      <FindingList
        findings={findingsOf(issues, words, texts)}
        onShowCell={(sheet, address) => void store.showCell(sheet, address)}
      />
    </div>
  );
}

interface EntryProps extends PartProps {
  readonly entry: ReviewEntry;
  readonly one: RiskRecord | null;
}

function Entry({ entry, one, controller }: EntryProps): ReactElement {
  const { risk, words, say } = useRisk();
  const { id, reasons } = entry;
  return (
    <li className="risk-row">
      <div className="row risk-head">
        {one !== null && <LevelMark rating={one.residual} kind="residual" type={one.type} />}
        <Button
          look="link"
          aria-label={say.fill(risk.openOf, { id })}
          onClick={() => {
            controller.open(id);
          }}
        >
          {id}
        </Button>
        <span className="small quiet spread one-line">
          {one !== null && (
            <>
              {one.relatesTo}
              {one.owner !== "" && <> · {one.owner}</>}
            </>
          )}
        </span>
      </div>
      {one !== null && <p className="wrap two-rows">{one.text}</p>}
      <ul className="plain reasons small">
        {reasons.map((reason) => {
          const place = placeOf(id, reason);
          return (
            <li key={place.id + reason.reason} className="row">
              <span className="spread">{reviewSentence(reason, words)}</span>
              <Button
                look="link"
                aria-label={say.fill(risk.goToCellOf, { field: place.field, id: place.id })}
                onClick={() => void controller.goTo(place)}
              >
                {say.fill(risk.goToCell, { field: place.field })}
              </Button>
              {reason.reason === "certain" && (
                <Button
                  size="short"
                  aria-label={say.fill(risk.realiseOf, { id })}
                  onClick={() => void controller.realise(id)}
                >
                  {risk.realise}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** The cell in which a reason is mended: of the risk, or of the response that it is about. */
function placeOf(id: string, reason: ReviewReason): RiskPlace & { readonly field: string } {
  const field = reviewField(reason.reason);
  return reason.reason === "response-overdue" && reason.response !== ""
    ? { register: "Responses", key: "Response ID", id: reason.response, field: "Due" }
    : { id, field };
}
