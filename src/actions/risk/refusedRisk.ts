import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import type { RegisterReading } from "#excel/registerReading";
import type { Proposal } from "../action";

/** No risk is changed; the issues say why. */
export function refusedRisk(
  { state }: Pick<RegisterReading, "state">,
  issues: readonly Issue[],
): Proposal {
  return {
    sentence: message("changes-no-risk"),
    plan: { title: message("changed-no-risk"), edits: [] },
    issues,
    state,
  };
}

/** A register that an action cannot do without. */
export function missingRegister(register: string): Issue {
  return {
    code: "missing-register",
    severity: "blocking",
    place: { register },
    expected: register,
  };
}
