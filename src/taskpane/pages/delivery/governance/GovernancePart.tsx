import type { ReactElement } from "react";
import type { GovernanceReading } from "#actions/governance/readGovernance";
import type { Governance } from "#core/governance/governance";
import { issueSentence } from "#core/messages/sentences";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import type { PartProps } from "../DeliveryPage";
import { Missing } from "../Missing";
import { useDelivery } from "../useDelivery";
import { Funnel } from "./Funnel";
import { GateList } from "./GateList";
import { IntakeForm } from "./IntakeForm";
import { Queue } from "./Queue";

export interface GovernanceProps extends PartProps {
  readonly reading: GovernanceReading;
  readonly governance: Governance;
}

/** What needs a decision, how projects come in, and what the next gate of each still asks for. */
export function GovernancePart(
  props: PartProps & { readonly reading: GovernanceReading },
): ReactElement {
  const { governance } = props.reading;
  if (governance === null) return <Missing {...props} registers={["Projects"]} />;
  const all = { ...props, governance };
  if (props.state.intake !== null) return <IntakeForm {...all} draft={props.state.intake} />;
  return (
    <div className="stack">
      <Policy {...all} />
      <Queue {...all} />
      <Funnel {...all} />
      <GateList {...all} />
    </div>
  );
}

/** What is wrong with the policy, and where it comes from when the workbook has none. */
function Policy({ reading, governance, store }: GovernanceProps): ReactElement | null {
  const { delivery, say, words } = useDelivery();
  const { issues, lacking } = reading;
  return (
    <>
      {issues.length > 0 && (
        <MessageBar intent="warning">
          <span className="stack none">
            {issues.map((issue, i) => (
              <span key={i}>{issueSentence(issue, words)}</span>
            ))}
          </span>
        </MessageBar>
      )}
      {governance.policy.source === "standard" && (
        <p className="small quiet">
          {delivery.governance.standard}{" "}
          {lacking.includes("Gates") && (
            <Button
              look="link"
              onClick={() => void store.open("add-pack", { packs: "Stage gates" })}
            >
              {delivery.governance.ownPolicy}
            </Button>
          )}
        </p>
      )}
      {lacking.some((register) => register !== "Gates") && (
        <p className="small quiet">
          {say.fill(delivery.governance.lacking, {
            registers: say.list(lacking.filter((register) => register !== "Gates")),
          })}
        </p>
      )}
    </>
  );
}
