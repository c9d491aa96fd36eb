import { makeBase } from "#core/adopt/again/adoptionBase";
import { adoptSheets as adopt } from "#core/adopt/adoptSheets";
import type { Adoption } from "#core/adopt/adoption";
import { type KeptFormulas, keptFormulas } from "#core/adopt/keptFormulas";
import type { Outcome } from "#core/issues";
import { sizes } from "#core/register/choices";
import type { RegisterContent } from "#core/register/content";
import type { RegisterRows } from "#core/register/rows";
import { message } from "#core/messages/message";
import { readStart } from "#excel/workbookState";
import type { RegisterTable } from "#sheets/registerTable";
import type { ActionContext, ActionWork, Proposal, ProposedAdoption } from "./action";
import { adoptParameters } from "./actionParameters";
import { storeBase } from "./adopt/adoptionBase";
import { decideInPlace, type InPlace } from "./adopt/inPlace";
import { type Known, knownBefore } from "./adopt/knownBefore";
import { type AdoptionSources, readSources } from "./adopt/sources";
import { storeStandingRegisters } from "./adopt/standingRegisters";
import { storeDecisions } from "./adopt/storedDecisions";
import { updateRegisters } from "./adopt/updateRegisters";
import { noSetUp, readSetUp } from "./keptSetUp";
import { planNewRegisters } from "./newRegisters";
import { choiceOf, listOf } from "./parameters";
import { plannedReports } from "./registerReports";
import { workbookSettings } from "./workbookSettings";

export const adoptSheets: ActionWork = { propose };

const nothing = { title: message("adopted-nothing"), edits: [] };

async function propose(context: ActionContext): Promise<Proposal> {
  const sources = await readSources(context);
  const known = await knownBefore(sources, context.signal);
  const { value: adoption, issues: found } = understand(sources, known, context);
  const issues = [...sources.issues, ...found];
  const { state } = sources;
  const inPlace = await decideInPlace(adoption, sources, context.signal);
  const kept = keptFormulas(adoption, sources.decisions, sources.contents);
  const seen = {
    issues: [...issues, ...inPlace.issues, ...kept.issues],
    state,
    adoption: { ...proposed(adoption, sources), inPlace: inPlace.obstacles, comparison: null },
  };
  if (adoption.rows.length === 0) {
    return { ...seen, sentence: message("nothing-recognised"), plan: nothing };
  }
  if (known.again !== undefined) {
    const { base } = known.again;
    const updated = updateRegisters({ adoption, sources, base }, context);
    const { comparison } = updated;
    return {
      ...seen,
      ...updated,
      issues: [...seen.issues, ...updated.issues],
      adoption: { ...seen.adoption, comparison },
    };
  }
  return { ...seen, ...(await fillRegisters({ adoption, inPlace, kept, sources }, context)) };
}

function understand(
  sources: AdoptionSources,
  known: Known,
  context: ActionContext,
): Outcome<Adoption> {
  const order = choiceOf(adoptParameters, context, "dateOrder", [
    "unknown",
    "day-month",
    "month-day",
  ]);
  const { contents, ownTables, ownSheets, decisions } = sources;
  const { collected } = context.adoption ?? {};
  return adopt(contents, {
    ownTables,
    ownSheets,
    // What is known of collected registers is no decision of a person: the workbook does not keep it.
    decisions: { ...decisions, islands: { ...decisions.islands, ...collected?.islands } },
    ...(collected === undefined ? {} : { originOf: (origin) => collected.originOf(origin) }),
    ...known,
    fiveStepRag: choiceOf(adoptParameters, context, "fiveStepRag", ["outer", "amber"]),
    ...(order === "unknown" ? {} : { dateOrder: order }),
  });
}

/** What a pane shows of an adoption, whether or not there is anything to write. */
function proposed(
  adoption: Adoption,
  sources: AdoptionSources,
): Omit<ProposedAdoption, "inPlace" | "comparison"> {
  const { contents, decisions, ownSheets, ownTables } = sources;
  const isOwn = (sheet: string, tables: readonly { readonly table: string }[]): boolean =>
    ownSheets.includes(sheet) || tables.some(({ table }) => ownTables.includes(table));
  const others = contents.filter(
    ({ workbook, sheet, tables }) => workbook !== undefined || !isOwn(sheet, tables),
  );
  return {
    adoption,
    decisions,
    sheets: others.map(({ workbook, sheet, visibility }) => ({
      workbook: workbook ?? null,
      sheet,
      visibility,
    })),
    suggestedForms: adoption.suggestedForms,
  };
}

type Filling = Pick<Proposal, "sentence" | "plan" | "registers">;

interface Found {
  readonly adoption: Adoption;
  readonly inPlace: InPlace;
  readonly kept: KeptFormulas;
  readonly sources: AdoptionSources;
}

/** New registers, or registers in the place of empty ones. */
async function fillRegisters(
  { adoption, inPlace, kept, sources }: Found,
  context: ActionContext,
): Promise<Filling> {
  const { registers, state, decisions } = sources;
  const adopted = adoption.islands.filter(({ register }) => register !== null);
  const setUp = registers.length > 0 ? await readSetUp(context.signal) : noSetUp;
  const rows = [
    ...inPlace.rows,
    ...adoption.rows.filter((each) => !has(inPlace.rows, each.register)),
    ...setUp.rows.filter((each) => !has(adoption.rows, each.register)),
  ];
  const { plan, tables } = planNewRegisters({
    title: message("adopted-blocks", { blocks: adopted.length }),
    size: choiceOf(adoptParameters, context, "size", sizes),
    packs: [...new Set([...adoption.packs, ...listOf(adoptParameters, context, "packs")])],
    rows,
    settings: {
      ...workbookSettings(adoptParameters, context),
      ...setUp.settings,
      ...adoption.settings,
    },
    state,
    inPlace: inPlace.tables,
    extraFormulas: kept.formulas,
    isBlank: await isBlankBook(sources, context.signal),
    replaces: Object.fromEntries(registers.map((r) => [r.register, placeOf(r)])),
    contents: sources.contents,
  });
  const records = adopted.reduce((sum, each) => sum + each.rows, 0);
  const filled = new Set(adopted.map((each) => each.register)).size;
  return {
    sentence:
      inPlace.rows.length > 0
        ? message("adopts-in-place", { records, registers: filled, inPlace: inPlace.rows.length })
        : message("adopts-blocks", { records, blocks: adopted.length, registers: filled }),
    plan: {
      ...plan,
      edits: [
        ...plan.edits,
        ...storeDecisions(decisions, state),
        ...storeStandingRegisters(inPlace.tables),
        storeBase(makeBase(adoption.rows)),
      ],
    },
    registers: plannedReports(tables, rows),
  };
}

/** A new workbook, into which files are collected. */
async function isBlankBook(
  { contents, state }: AdoptionSources,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const isUsed = contents.some(
    ({ workbook, values }) => workbook === undefined && values.length > 0,
  );
  return !isUsed && state.sheets.length === 1 && (await readStart(signal)).isBlank;
}

function has(rows: readonly RegisterRows[], register: string): boolean {
  return rows.some((each) => each.register === register);
}

function placeOf(content: RegisterContent): RegisterTable {
  const { register, place, headers } = content;
  return { ...place, register, rows: place.rows - 1, columns: headers };
}
