import { useEffect, useMemo, type ReactElement } from "react";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import { Progress } from "../../../components/Progress";
import { StickyBar } from "../../../components/StickyBar";
import type { PartProps } from "../RiskPage";
import { useRisk } from "../useRisk";
import { ResultView } from "./ResultView";
import { SettingsFields } from "./SettingsFields";
import { askedOf, isCorrelationTooHigh, simulationKey } from "./simulationWish";

/** What the open risks may cost together: settings, the S-curve, what drives it, what responses buy. */
export function SimulatePart(props: PartProps): ReactElement {
  const { reading, state, controller } = props;
  const { risk } = useRisk();
  const { simulating } = controller;
  useEffect(() => {
    simulating.open();
  }, [simulating]);
  const { answer, running } = state.simulation;
  if (reading.quantified.withMoney === 0) {
    return (
      <div className="stack">
        <p>{risk.nothingQuantified}</p>
        <Partly {...props} />
      </div>
    );
  }
  return (
    <div className="stack">
      <SettingsFields {...props} />
      <Partly {...props} />
      <Troubles {...props} />
      {answer === null ? (
        running === null && <p className="quiet">{risk.notYet}</p>
      ) : (
        <ResultView {...props} answer={answer} />
      )}
      <RunBar {...props} />
    </div>
  );
}

/** How many of the open risks are not in the simulation, and the way to them. */
function Partly({ reading, state, controller }: PartProps): ReactElement | null {
  const { risk, say } = useRisk();
  const { quantified, scopes } = reading;
  const { confidence, scope } = askedOf(state.simulation.wish, reading);
  const chosen = scopes.find(({ id }) => id === scope);
  const { open, risks: withMoney } = chosen ?? { open: 0, risks: 0 };
  const [first] = quantified.without;
  if (open === withMoney || first === undefined) return null;
  return (
    <div className="row small">
      <span className="spread text-warning">
        {withMoney === 0
          ? risk.nothingInScope
          : say.fill(risk.partly, {
              with: withMoney,
              open,
              level: say.number(confidence * 100, 1),
            })}
      </span>
      <Button look="link" onClick={() => void controller.goTo({ id: first, field: "Cost impact" })}>
        {say.fill(risk.goToCellOf, { field: "Cost impact", id: first })}
      </Button>
    </div>
  );
}

function Troubles({ state, controller }: PartProps): ReactElement {
  const { risk } = useRisk();
  const { trouble } = state.simulation;
  const sentences = {
    cancelled: risk.cancelled,
    "not-started": risk.notStarted,
    broken: risk.broken,
  } as const;
  return (
    <div role="alert">
      {trouble !== null && (
        <MessageBar
          intent={trouble === "cancelled" ? "info" : "bad"}
          actions={
            <Button size="short" onClick={() => void controller.simulating.run()}>
              {risk.tryAgain}
            </Button>
          }
        >
          {sentences[trouble]}
        </MessageBar>
      )}
    </div>
  );
}

/** Starts it, shows how far it is, and says when what is shown is old. */
function RunBar(props: PartProps): ReactElement {
  const { reading, state, controller } = props;
  const { risk, say } = useRisk();
  const { simulating } = controller;
  const { wish, answer, running } = state.simulation;
  const asked = askedOf(wish, reading);
  const age = useAge(props);
  const hasMoney = (reading.scopes.find(({ id }) => id === asked.scope)?.risks ?? 0) > 0;
  return (
    <StickyBar>
      {running !== null ? (
        <div className="stack tight">
          <Progress label={risk.running} share={running.done} />
          <div className="row">
            <span className="small quiet spread">
              {risk.running} {say.percent(running.done)}
            </span>
            <Button
              size="short"
              onClick={() => {
                simulating.cancel();
              }}
            >
              {risk.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button
            look={age === "new" ? "standard" : "primary"}
            size={age === "new" ? "short" : "standard"}
            isOff={!hasMoney || isCorrelationTooHigh(asked)}
            onClick={() => void simulating.run()}
          >
            {answer === null ? risk.run : risk.again}
          </Button>
          {answer !== null && (
            <Button size="short" title={risk.writeHint} onClick={() => void simulating.write()}>
              {risk.write}
            </Button>
          )}
          {age === "settings" && <span className="small quiet spread">{risk.settingsOld}</span>}
          {age === "inputs" && <span className="small quiet spread">{risk.inputsOld}</span>}
        </div>
      )}
    </StickyBar>
  );
}

/** Whether what is shown is what would be simulated now. */
function useAge({ reading, state }: PartProps): "none" | "new" | "settings" | "inputs" {
  const { wish, answer } = state.simulation;
  const key = useMemo(
    () => (answer === null ? "" : simulationKey(reading, answer.asked)),
    [reading, answer],
  );
  if (answer === null) return "none";
  if (answer.key !== key) return "inputs";
  const asked = askedOf(wish, reading);
  const isSame = (Object.keys(asked) as (keyof typeof asked)[]).every(
    (name) => asked[name] === answer.asked[name],
  );
  return isSame ? "new" : "settings";
}
