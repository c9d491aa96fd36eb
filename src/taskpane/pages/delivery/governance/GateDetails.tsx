import { useState, type ReactElement } from "react";
import type { GateCheckResult, ProjectGate } from "#core/governance/gateResult";
import { checkSentence } from "#core/messages/governanceSentences";
import { Button } from "../../../components/Button";
import { useDelivery } from "../useDelivery";
import { TextField } from "../TextField";
import type { GovernanceProps } from "./GovernancePart";
import {
  emptyGateDraft,
  gateSettings,
  needsException,
  outcomes,
  type GateDraft,
} from "./governanceView";

interface Props extends GovernanceProps {
  readonly gate: ProjectGate;
}

/** The checks of a project's next gate, and the decision on it. */
export function GateDetails(props: Props): ReactElement {
  const { gate, controller } = props;
  const { delivery, say } = useDelivery();
  return (
    <div
      className="result-details stack tight"
      role="region"
      aria-label={say.fill(delivery.detailsOf, { id: gate.project })}
    >
      <p className="small strong">
        {gate.gate?.gate}: {say.fill(delivery.gates.met, { met: gate.mustsMet, all: gate.musts })}
        {gate.shoulds > 0 && (
          <> · {say.fill(delivery.gates.shouldsMet, { met: gate.shouldsMet, all: gate.shoulds })}</>
        )}
      </p>
      <ul className="plain small">
        {gate.checks.map((check) => (
          <Check key={check.check} check={check} onGo={(place) => void controller.goTo(place)} />
        ))}
      </ul>
      <Decide {...props} />
    </div>
  );
}

interface CheckProps {
  readonly check: GateCheckResult;
  readonly onGo: (place: NonNullable<GateCheckResult["place"]>) => void;
}

function Check({ check, onGo }: CheckProps): ReactElement {
  const { delivery, say, words } = useDelivery();
  const { kind, passed, place } = check;
  const look = passed ? "text-good" : kind === "must" ? "text-bad" : "text-warning";
  return (
    <li className="gate-check">
      <span
        className={look}
        role="img"
        aria-label={passed ? delivery.gates.passed : delivery.gates.failed}
      >
        {passed ? "✓" : "✗"}
      </span>
      <span className="spread wrap">
        <span className="quiet">{words.governance.kind[kind]}</span> {checkSentence(check, words)}{" "}
        {place !== null && (
          <Button
            look="link"
            aria-label={say.fill(delivery.toCellOf, {
              place: [place.register, place.record, place.field].filter(Boolean).join(" "),
            })}
            onClick={() => {
              onGo(place);
            }}
          >
            {delivery.toCell}
          </Button>
        )}
      </span>
    </li>
  );
}

/** Go, hold, recycle or stop; nothing is written before it has been seen. */
function Decide({ gate, controller }: Props): ReactElement {
  const { delivery } = useDelivery();
  const { gates } = delivery;
  const [draft, setDraft] = useState<GateDraft>(emptyGateDraft);
  const type = (change: Partial<GateDraft>): void => {
    setDraft({ ...draft, ...change });
  };
  return (
    <details className="unfold">
      <summary className="small">{gates.decide}</summary>
      <form
        className="stack tight inside"
        onSubmit={(event) => {
          event.preventDefault();
          void controller.ask("advance-stage", gateSettings(gate, draft));
        }}
      >
        <label className="field">
          <span className="small">{gates.outcome}</span>
          <select
            className="input"
            value={draft.outcome}
            onChange={({ target }) => {
              type({ outcome: outcomes.find((each) => each === target.value) ?? "go" });
            }}
          >
            {outcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {gates.outcomes[outcome]}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={gates.rationale}
          value={draft.rationale}
          onType={(rationale) => {
            type({ rationale });
          }}
        />
        {draft.outcome === "go" && (
          <TextField
            label={gates.conditions}
            value={draft.conditions}
            onType={(conditions) => {
              type({ conditions });
            }}
          />
        )}
        {needsException(gate, draft) && (
          <TextField
            label={gates.exception}
            value={draft.exception}
            onType={(exception) => {
              type({ exception });
            }}
          />
        )}
        <TextField
          label={gates.decidedBy}
          value={draft.decidedBy}
          onType={(decidedBy) => {
            type({ decidedBy });
          }}
        />
        <div className="row">
          <Button type="submit">{delivery.preview}</Button>
        </div>
      </form>
    </details>
  );
}
