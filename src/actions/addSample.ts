import { northmere } from "#core/sample/northmere";
import { sizes } from "#core/register/choices";
import { readRegisters, everyRegister } from "#excel/readRegisters";
import { readStart } from "#excel/workbookState";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { sampleParameters } from "./actionParameters";
import { planNewRegisters } from "./newRegisters";
import { choiceOf, listOf } from "./parameters";
import { presentRegisters } from "./presentRegisters";
import { enteredRecords, plannedReports } from "./registerReports";

export const addSample: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const { state, isBlank } = await readStart(context.signal);
  const present = presentRegisters(state);
  const reading =
    present.length > 0 ? await readRegisters(everyRegister, { signal: context.signal }) : null;
  const entered = reading ? enteredRecords(reading.registers) : 0;
  if (entered > 0) {
    return {
      sentence: `The registers hold ${entered} records; the sample goes into empty registers only.`,
      plan: { title: "Added nothing", edits: [] },
      issues: [
        { code: "registers-not-empty", severity: "blocking", place: {}, facts: { rows: entered } },
      ],
      state,
    };
  }
  const sample = northmere();
  const packs = [...new Set([...sample.packs, ...listOf(sampleParameters, context, "packs")])];
  const { plan, tables } = planNewRegisters({
    title: "Added the sample portfolio Northmere",
    size: choiceOf(sampleParameters, context, "size", sizes),
    packs,
    rows: sample.rows,
    settings: sample.settings,
    views: sample.views,
    state,
    isBlank,
    replaces: reading?.tables ?? {},
  });
  const registers = plannedReports(tables, sample.rows);
  return {
    sentence: `Creates ${registers.length} registers with the sample portfolio Northmere (24 projects), Settings, Home and the ranked list.`,
    plan,
    issues: [],
    registers,
    state,
  };
}
