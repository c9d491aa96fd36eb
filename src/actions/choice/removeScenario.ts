import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { RegisterReading } from "#excel/registerReading";
import { readRegisters } from "#excel/readRegisters";
import { planScenarioRemoval } from "#sheets/planScenario";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { textOf } from "../parameters";
import { removeScenarioParameters } from "./choiceParameters";
import { scenarioNamed, scenarioRows } from "./scenarioRows";
import { scenarioTables } from "./scenarioTables";
import { forgetScenario } from "./storedScenarios";
import { unknownScenario } from "./unknownScenario";

export const removeScenario: ActionWork = { propose };

/** Takes a scenario's rows and details out of the workbook. */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readRegisters(
    ["Scenarios", "ScenarioProjects", "Runs"].map((register) => ({ register })),
    { signal: context.signal },
  );
  const rows = scenarioRows(reading);
  const named = textOf(removeScenarioParameters, context, "scenario");
  const scenario = scenarioNamed(rows, named);
  if (scenario === undefined) return refused(reading, [unknownScenario(named, rows)]);
  const { registers, issues, added } = scenarioTables(reading);
  if (issues.length > 0 || added.length > 0) return refused(reading, issues);
  const facts = { scenario: scenario.id, name: scenario.name };
  return {
    sentence: message("removes-scenario", facts),
    plan: {
      title: message("removed-scenario", facts),
      edits: [
        ...planScenarioRemoval(registers, scenario.id),
        ...forgetScenario(reading.state, scenario.id),
      ],
    },
    issues: [],
    state: reading.state,
  };
}

function refused({ state }: RegisterReading, issues: readonly Issue[]): Proposal {
  return {
    sentence: message("removes-no-scenario"),
    plan: { title: message("removed-no-scenario"), edits: [] },
    issues,
    state,
  };
}
