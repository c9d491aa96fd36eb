import { useId, useMemo, useState, type ReactElement } from "react";
import type { ProjectGate } from "#core/governance/gateResult";
import { useDelivery } from "../useDelivery";
import { GateDetails } from "./GateDetails";
import type { GovernanceProps } from "./GovernancePart";
import { listedGates } from "./governanceView";

const listedAtOnce = 40;

/** The next gate of each project: what it asks for, and what is met. */
export function GateList(props: GovernanceProps): ReactElement {
  const { governance } = props;
  const { delivery, say } = useDelivery();
  const id = useId();
  const [search, setSearch] = useState("");
  const gates = useMemo(() => listedGates(governance.gates, search), [governance, search]);
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{delivery.gates.heading}</h2>
      <input
        className="input"
        type="search"
        aria-label={delivery.gates.find}
        placeholder={delivery.gates.find}
        value={search}
        onChange={({ target }) => {
          setSearch(target.value);
        }}
      />
      {gates.length === 0 && <p className="quiet">{delivery.gates.none}</p>}
      <ul className="plain">
        {gates.slice(0, listedAtOnce).map((gate) => (
          <Row key={gate.project} {...props} gate={gate} />
        ))}
      </ul>
      {gates.length > listedAtOnce && (
        <p className="small quiet">{say.counted(delivery.more, gates.length - listedAtOnce)}</p>
      )}
    </section>
  );
}

function Row(props: GovernanceProps & { readonly gate: ProjectGate }): ReactElement {
  const { gate, state, controller } = props;
  const { delivery, say } = useDelivery();
  const { project, name, stage, due, mustsMet, musts } = gate;
  const isOpen = state.opened === project;
  return (
    <li className={isOpen ? "result open" : "result"}>
      <div className="result-head">
        <button
          type="button"
          className="result-name"
          aria-expanded={isOpen}
          onClick={() => {
            controller.show({ opened: isOpen ? null : project });
          }}
        >
          <span className="chevron" aria-hidden="true" />
          <span className="stack none">
            <span>{name === "" ? project : name}</span>
            <span className="small quiet">
              {project} · {stage} → {gate.gate?.to}
              {due !== null && <> · {say.date(due)}</>}
            </span>
          </span>
        </button>
        <span className={gate.state === "blocked" ? "badge" : "badge warning"}>
          {gate.state === "blocked"
            ? say.fill(delivery.gates.met, { met: mustsMet, all: musts })
            : delivery.gates.states[gate.state]}
        </span>
      </div>
      {isOpen && <GateDetails {...props} />}
    </li>
  );
}
