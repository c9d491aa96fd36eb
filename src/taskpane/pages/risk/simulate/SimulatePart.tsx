import { useEffect, useMemo, type ReactElement } from "react";
import { issueSentence } from "#core/messages/sentences";
import { Button } from "../../../components/Button";
import { MessageBar } from "../../../components/MessageBar";
import { Progress } from "../../../components/Progress";
import { StickyBar } from "../../../components/StickyBar";
import type { PartProps } from "../RiskPage";
import { useRisk } from "../useRisk";
import { ResultView } from "./ResultView";
import { SettingsFields } from "./SettingsFields";
import { askedOf, prepared, type Prepared } from "./simulationWish";

/** What the open risks may cost together: settings, the S-curve, what drives it, what responses buy. */
export function SimulatePart(props: PartProps): ReactElement {
  const { reading, state, controller } = props;
  const { risk, say } = useRisk();
  const { simulating } = controller;
  useEffect(() => {
    simulating.open();
  }, [simulating]);
  const { answer, running } = state.simulation;
  if (reading.quantified.withMoney === 0) {
    const [first] = reading.quantified.without;
    return (
      <div className="stack">
        <p>{risk.nothingQuantified}</p>
        {first !== undefined && (
          <div className="row">
            <Button onClick={() => void controller.goTo({ id: first, field: "Cost impact" })}>
              {say.fill(risk.goToCellOf, { field: "Cost impact", id: first })}
            </Button>
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="stack">
      <SettingsFields {...props} />
      <Notes {...props} />
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

/** What stands in the way, or is not covered, and the way to a risk without money. */
function Notes({ reading, state, controller }: PartProps): ReactElement | null {
  const texts = useRisk();
  const { risk, words, say } = texts;
  const { issues } = usePrepared({ reading, state });
  const [first] = reading.quantified.without;
  if (issues.length === 0) return null;
  return (
    <div className="stack none small">
      {issues.map((issue) => (
        <p
          key={issue.code}
          {...(issue.severity === "blocking"
            ? { role: "alert", className: "problem" }
            : { className: issue.severity === "warning" ? "text-warning" : "quiet" })}
        >
          {issueSentence(issue, words)}{" "}
          {issue.code === "partly-quantified" && first !== undefined && (
            <Button
              look="link"
              onClick={() => void controller.goTo({ id: first, field: "Cost impact" })}
            >
              {say.fill(risk.goToCellOf, { field: "Cost impact", id: first })}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}

/** What would be simulated now. */
function usePrepared({ reading, state }: Pick<PartProps, "reading" | "state">): Prepared {
  const { wish } = state.simulation;
  return useMemo(() => prepared(reading, askedOf(wish, reading)), [reading, wish]);
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
  const { answer, running } = state.simulation;
  const { simulation } = usePrepared({ reading, state });
  const age = useAge(props);
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
            isOff={simulation === null}
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
  const { answer } = state.simulation;
  const { simulation } = usePrepared({ reading, state });
  const then = useMemo(
    () => (answer === null ? null : prepared(reading, answer.asked).simulation),
    [reading, answer],
  );
  if (answer === null) return "none";
  if (answer.key === simulation?.key) return "new";
  return answer.key === then?.key ? "settings" : "inputs";
}
