import type { Issue } from "#core/issues";
import type { ScenarioRow } from "./scenarioRows";

/** There is no scenario of that ID or name, or several and none was named. */
export function unknownScenario(named: string, rows: readonly ScenarioRow[]): Issue {
  return {
    code: "scenario-unknown",
    severity: "blocking",
    place: { register: "Scenarios" },
    found: named,
    expected: rows.map(({ id, name }) => (name === "" ? id : `${id} (${name})`)).join(", "),
  };
}
