import { useId, type ReactElement } from "react";
import type { QueueEntry } from "#core/governance/decisionQueue";
import { queueConsequence, queueQuestion, queueReason } from "#core/messages/governanceSentences";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import type { GovernanceProps } from "./GovernancePart";
import { askedDecision } from "./governanceView";

const listedAtOnce = 40;

/** What needs a decision: built by rules, the most urgent three first. */
export function Queue(props: GovernanceProps): ReactElement {
  const { reading, governance, state, controller } = props;
  const { delivery, say } = useDelivery();
  const id = useId();
  const { queue } = governance;
  const isAll = state.queueLength === "all";
  const shown = isAll ? queue : reading.first;
  const hidden = queue.length - reading.first.length;
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{delivery.queue.heading}</h2>
      {queue.length === 0 ? (
        <p>{delivery.queue.none}</p>
      ) : (
        <ol className="plain cards">
          {shown.slice(0, listedAtOnce).map((entry) => (
            <Entry key={entry.id} {...props} entry={entry} />
          ))}
        </ol>
      )}
      {isAll && queue.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, queue.length - listedAtOnce)}</p>
      )}
      {hidden > 0 && (
        <div className="row">
          <Button
            size="short"
            aria-expanded={isAll}
            onClick={() => {
              controller.show({ queueLength: isAll ? "first" : "all" });
            }}
          >
            {isAll ? delivery.queue.fewer : say.counted(delivery.queue.all, queue.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Entry({
  entry,
  controller,
}: GovernanceProps & { readonly entry: QueueEntry }): ReactElement {
  const { delivery, say, words } = useDelivery();
  const { id, forum, neededBy, place, pending } = entry;
  const asked = askedDecision(entry);
  return (
    <li className="card stack tight">
      <p className="strong wrap">{queueQuestion(entry, words)}</p>
      <p className="small wrap">{queueReason(entry, words)}</p>
      <p className="small quiet wrap">{queueConsequence(entry, words)}</p>
      <p className="small quiet">
        {forum}
        {neededBy !== null && (
          <> · {say.fill(delivery.queue.neededBy, { date: say.date(neededBy) })}</>
        )}
        {pending !== null && <> · {say.fill(delivery.queue.asked, { decision: pending })}</>}
      </p>
      <div className="row">
        {asked === null ? (
          <Button
            size="short"
            aria-label={say.fill(delivery.queue.raiseOf, { id })}
            onClick={() => void controller.ask("raise-decision", { entry: id })}
          >
            {delivery.queue.raise}
          </Button>
        ) : (
          <Button
            size="short"
            aria-label={say.fill(delivery.queue.recordOf, { decision: asked })}
            onClick={() => void controller.ask("record-decision", { decision: asked })}
          >
            {delivery.queue.record}
          </Button>
        )}
        <Button size="short" onClick={() => void controller.goTo(place)}>
          {say.fill(delivery.goTo, { place: place.record ?? place.register ?? id })}
        </Button>
      </div>
    </li>
  );
}
