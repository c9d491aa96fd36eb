import type { ReactElement } from "react";
import { derivedSentence, doubtSentence, ratingSentence } from "#core/messages/statusSentences";
import type { ProjectStatus } from "#core/status/portfolioStatus";
import { statusDimensions } from "#core/status/ratings";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import { EarnedFigures } from "./EarnedFigures";
import { RagMark } from "./RagMark";
import type { StatusProps } from "./StatusPart";
import { dimensionFields } from "./statusView";

interface Props extends StatusProps {
  readonly project: ProjectStatus;
}

/** A project with both ratings; a press opens why. */
export function ProjectStatusRow(props: Props): ReactElement {
  const { project, state, controller } = props;
  const { delivery, say, words } = useDelivery();
  const { id, name, stage, reported, derived, check, isStale, doubts } = project;
  const isOpen = state.opened === id;
  return (
    <li className={isOpen ? "result open" : "result"}>
      <div className="result-head">
        <button
          type="button"
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
              {id} · {stage}
            </span>
            <span className="marks">
              {(check === "Optimistic" || check === "Pessimistic") && (
                <span className="badge warning">{words.status.check[check]}</span>
              )}
              {doubts.length > 0 && (
                <span className="badge warning">{delivery.status.doubted}</span>
              )}
              {isStale && <span className="badge">{delivery.status.stale}</span>}
            </span>
          </span>
        </button>
        <span className="rags">
          <RagMark level={reported} what={delivery.status.reported} />
          <RagMark level={derived.level} what={delivery.status.derived} />
        </span>
      </div>
      {isOpen && (
        <div
          className="result-details stack tight"
          role="region"
          aria-label={say.fill(delivery.detailsOf, { id })}
        >
          <Details {...props} />
        </div>
      )}
    </li>
  );
}

function Details({ project, reading, controller }: Props): ReactElement {
  const { delivery, say, words } = useDelivery();
  const { id, derived, note, updatedOn, manager, earned, schedule, doubts, ratings, complete } =
    project;
  const go = (field: string, label: string): ReactElement => (
    <Button
      look="link"
      aria-label={say.fill(delivery.toField, { label, id, field })}
      onClick={() => void controller.goToRecord("Projects", id, field)}
    >
      {label}
    </Button>
  );
  return (
    <>
      <p className="small">{derivedSentence(derived, words)}</p>
      <ul className="plain stack tight">
        {statusDimensions.map((dimension) => (
          <li key={dimension} className="dimension small">
            <RagMark level={ratings[dimension].level} what={words.status.dimension[dimension]} />
            <span>
              {go(dimensionFields[dimension], capitalised(words.status.dimension[dimension]))}
              {": "}
              {ratingSentence(ratings[dimension], words)}
            </span>
          </li>
        ))}
      </ul>
      {doubts.map((doubt) => (
        <p key={doubt.kind} className="small text-warning">
          {doubtSentence(doubt, words)}
        </p>
      ))}
      <EarnedFigures earned={earned} schedule={schedule} unit={reading.moneyUnit} />
      <p className="small wrap">
        <span className="strong">{delivery.status.note}</span>{" "}
        {note === "" ? delivery.status.noNote : note}
      </p>
      <p className="small quiet">
        {manager === "" ? delivery.status.noManager : manager}
        {complete !== null && (
          <> · {say.fill(delivery.status.complete, { share: say.percent(complete) })}</>
        )}
        {updatedOn !== null && (
          <> · {say.fill(delivery.status.updated, { date: say.date(updatedOn) })}</>
        )}
      </p>
      <p className="small row">
        {go("Reported RAG", delivery.status.toReported)}
        {go("Status note", delivery.status.toNote)}
        {go("Complete %", delivery.status.toComplete)}
      </p>
    </>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
