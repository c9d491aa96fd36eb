import { sizes } from "#core/register/choices";
import { riskMatrices } from "#core/register/defaults";
import type { PeriodCalendar } from "#core/time/reportingPeriods";
import { readStart } from "#excel/workbookState";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { createParameters, grains } from "./actionParameters";
import { planNewRegisters } from "./newRegisters";
import { choiceOf, listOf, textOf } from "./parameters";
import { presentRegisters } from "./presentRegisters";
import { plannedReports } from "./registerReports";
import { workbookSettings } from "./workbookSettings";

export const createRegisters: ActionWork = { propose };

async function propose(context: ActionContext): Promise<Proposal> {
  const { state, isBlank } = await readStart(context.signal);
  const present = presentRegisters(state);
  if (present.length > 0) {
    return {
      sentence: `The workbook holds ${present.length} registers already; nothing to create.`,
      plan: { title: "Created nothing", edits: [] },
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
  const matrix = textOf(createParameters, context, "riskMatrix");
  const riskMatrix = Object.entries(riskMatrices).find(([name]) => name === matrix)?.[1];
  const size = choiceOf(createParameters, context, "size", sizes);
  const settings = workbookSettings(createParameters, context);
  const { plan, tables } = planNewRegisters({
    title: `Created registers (size ${size})`,
    size,
    packs: listOf(createParameters, context, "packs"),
    rows: [],
    settings,
    calendar: calendarOf(context, Number(settings["pmo_BaseDate"])),
    ...(riskMatrix ? { riskMatrix } : {}),
    state,
    isBlank,
    replaces: {},
  });
  const registers = plannedReports(tables, []);
  return {
    sentence: `Creates ${registers.length} registers of size ${size}, Settings and Home.`,
    plan,
    issues: [],
    registers,
    state,
  };
}

function calendarOf(context: ActionContext, baseDate: number): PeriodCalendar {
  const number = (name: string): number => Number(textOf(createParameters, context, name));
  return {
    from: baseDate,
    grain: choiceOf(createParameters, context, "grain", grains),
    count: Math.round(number("periods")),
    tailYears: Math.round(number("tailYears")),
    fiscalStartMonth: number("fiscalStart"),
  };
}
