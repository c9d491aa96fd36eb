import { sizes } from "#core/register/choices";
import { riskMatrices } from "#core/register/defaults";
import type { FieldValue } from "#core/register/rows";
import { message } from "#core/messages/message";
import { readStart, type Start } from "#excel/workbookState";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { createParameters } from "./actionParameters";
import { planNewRegisters } from "./newRegisters";
import { choiceOf, listOf, textOf } from "./parameters";
import { presentRegisters } from "./presentRegisters";
import { plannedReports } from "./registerReports";
import { isBlocking, type SetUpFacts, setUpFacts } from "./setUpFacts";
import { takenSheets } from "./takenSheets";
import { workbookSettings } from "./workbookSettings";

export const createRegisters: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const { state, isBlank } = await readStart(context.signal);
  const present = presentRegisters(state);
  if (present.length > 0) {
    return {
      sentence: message("registers-there", { registers: present.length }),
      plan: { title: message("created-nothing"), edits: [] },
      issues: [
        {
          code: "registers-exist",
          severity: "hint",
          place: {},
          facts: { count: present.length },
        },
      ],
      state,
    };
  }
  const settings = workbookSettings(createParameters, context);
  const facts = setUpFacts(context, {
    status: Number(settings["pmo_StatusDate"]),
    base: Number(settings["pmo_BaseDate"]),
  });
  if (facts.issues.some(isBlocking)) {
    return {
      sentence: message("set-up-unreadable", { errors: facts.issues.filter(isBlocking).length }),
      plan: { title: message("created-nothing"), edits: [] },
      issues: facts.issues,
      state,
    };
  }
  return creation(context, { state, isBlank }, settings, facts);
}

function creation(
  context: ActionContext,
  { state, isBlank }: Start,
  settings: Readonly<Record<string, FieldValue>>,
  { rows, calendar, issues }: SetUpFacts,
): Proposal {
  const matrix = textOf(createParameters, context, "riskMatrix");
  const riskMatrix = Object.entries(riskMatrices).find(([name]) => name === matrix)?.[1];
  const size = choiceOf(createParameters, context, "size", sizes);
  const { plan, tables } = planNewRegisters({
    title: message("created-registers", { size }),
    size,
    packs: listOf(createParameters, context, "packs"),
    rows,
    settings,
    calendar,
    ...(riskMatrix ? { riskMatrix } : {}),
    state,
    isBlank,
    replaces: {},
    contents: [],
  });
  const registers = plannedReports(tables, rows);
  return {
    sentence: message("creates-registers", { registers: registers.length, size }),
    plan,
    issues: [...takenSheets(tables, plan, state), ...issues],
    registers,
    state,
  };
}
