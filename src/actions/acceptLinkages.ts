import type { Linkage } from "#core/linkage/linkage";
import { english } from "#core/messages/english/english";
import { message } from "#core/messages/message";
import { messageSentence } from "#core/messages/sentences";
import type { RegisterContent } from "#core/register/content";
import { freeRows } from "#core/register/freeRows";
import { nextKeys } from "#core/register/nextKeys";
import { type NewRecord, planNewRecords } from "#sheets/planNewRecords";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { type LinkageReading, readForLinkages } from "./linkages";
import { chosenLinkages } from "./rejectLinkages";

/** Puts linkages into register Dependencies: soft, proposed, with the evidence as deliverable. */
export const acceptLinkages: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const read = await readForLinkages(context.signal);
  const { state, tables, registers } = read.reading;
  const chosen = chosenLinkages(context, read.linkages);
  const table = tables["Dependencies"];
  const content = registers.find(({ register }) => register === "Dependencies");
  const title = message("accepted-linkages", { linkages: chosen.length });
  if (chosen.length === 0 || table === undefined || content === undefined) {
    return refused(read, chosen);
  }
  return {
    sentence: message("accepts-linkages", { linkages: chosen.length }),
    plan: { title, edits: planNewRecords(table, freeRows(content), records(content, chosen)) },
    issues: [],
    state,
  };
}

function refused({ reading }: LinkageReading, chosen: readonly Linkage[]): Proposal {
  const isMissing = chosen.length > 0;
  return {
    sentence: message("no-such-linkage"),
    plan: { title: message("accepted-linkages", { linkages: 0 }), edits: [] },
    issues: isMissing
      ? [
          {
            code: "missing-register",
            severity: "blocking",
            place: { register: "Dependencies" },
            expected: "Dependencies",
          },
        ]
      : [],
    state: reading.state,
  };
}

/** The project that finishes first delivers to the other one. */
function records(content: RegisterContent, chosen: readonly Linkage[]): readonly NewRecord[] {
  const next = nextKeys(content, "Dependency ID", "D-001");
  return chosen.map(({ first, second, evidence }, at): NewRecord => {
    const isFirst = (first.finish ?? Infinity) <= (second.finish ?? Infinity);
    const [from, to] = isFirst ? [first, second] : [second, first];
    const reasons = evidence.map(({ reason }) => messageSentence(reason, english)).join("; ");
    return {
      "Dependency ID": next(at),
      "From project": from.key,
      "To project": to.key,
      Deliverable: reasons.length > 250 ? `${reasons.slice(0, 249)}…` : reasons,
      Strength: "Soft",
      Status: "Proposed",
    };
  });
}
