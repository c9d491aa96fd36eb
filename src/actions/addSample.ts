import type { Issue } from "#core/issues";
import type { RegisterContent } from "#core/register/content";
import { northmere } from "#core/sample/northmere";
import { sizes } from "#core/register/choices";
import { message } from "#core/messages/message";
import { readRegisters, everyRegister } from "#excel/readRegisters";
import { readWorkbookContent } from "#excel/readWorkbookContent";
import { readStart } from "#excel/workbookState";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { sampleParameters } from "./actionParameters";
import { planNewRegisters } from "./newRegisters";
import { choiceOf, listOf } from "./parameters";
import { presentRegisters } from "./presentRegisters";
import { enteredRecords, plannedReports, recordsIn } from "./registerReports";
import { takenSheets } from "./takenSheets";

export const addSample: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const { state, isBlank } = await readStart(context.signal);
  const present = presentRegisters(state);
  const reading =
    present.length > 0 ? await readRegisters(everyRegister, { signal: context.signal }) : null;
  const entered = reading ? enteredRecords(reading.registers) : 0;
  if (entered > 0) {
    return {
      sentence: message("sample-needs-empty", { records: entered }),
      plan: { title: message("added-nothing"), edits: [] },
      issues: [
        { code: "registers-not-empty", severity: "blocking", place: {}, facts: { rows: entered } },
      ],
      state,
    };
  }
  const { signal, progress } = context;
  const contents = reading ? (await readWorkbookContent({ signal, progress })).sheets : [];
  const sample = northmere();
  const packs = [...new Set([...sample.packs, ...listOf(sampleParameters, context, "packs")])];
  const { plan, tables } = planNewRegisters({
    title: message("added-sample"),
    size: choiceOf(sampleParameters, context, "size", sizes),
    packs,
    rows: sample.rows,
    settings: sample.settings,
    views: sample.views,
    state,
    isBlank,
    replaces: reading?.tables ?? {},
    contents,
  });
  const registers = plannedReports(tables, sample.rows);
  return {
    sentence: message("adds-sample", { registers: registers.length }),
    plan,
    issues: [...takenSheets(tables, plan, state), ...replacedObjectives(reading?.registers ?? [])],
    registers,
    state,
  };
}

/** The sample brings objectives of its own: those of a workbook that was set up by hand go. */
function replacedObjectives(registers: readonly RegisterContent[]): readonly Issue[] {
  const objectives = registers.find(({ register }) => register === "Objectives");
  const count = objectives ? recordsIn(objectives) : 0;
  if (objectives === undefined || count === 0) return [];
  const place = { register: "Objectives", sheet: objectives.place.sheet };
  return [{ code: "objectives-replaced", severity: "warning", place, facts: { count } }];
}
