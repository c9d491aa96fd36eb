import { message } from "#core/messages/message";
import { readRegisters } from "#excel/readRegisters";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import { takenNames, type WorkbookState } from "#excel/workbookState";
import { registers } from "#core/register/schema";
import { planAddedPack } from "#sheets/planAddedPack";
import type { Edit } from "#sheets/plan";
import type { RegisterTables } from "#sheets/registerTable";
import type { WorkbookNames } from "#sheets/planColumn";
import type { ActionContext, ActionWork, Proposal } from "./action";
import { packParameters } from "./actionParameters";
import { registersNote, stampsThere } from "./addedRegisters";
import { namesOf, withNames } from "./pages";
import { listOf } from "./parameters";

export const addPack: ActionWork = { propose };

/** What one pack after the other has added. */
interface Added {
  readonly edits: readonly Edit[];
  readonly tables: RegisterTables;
  readonly names: WorkbookNames;
  readonly registers: number;
  readonly columns: number;
}

async function propose(context: ActionContext): Promise<Proposal> {
  const wanted = registers.map(({ name }) => ({ register: name, columns: [] }));
  const { tables, state } = await readRegisters(wanted, { signal: context.signal });
  if (Object.keys(tables).length === 0) {
    return {
      sentence: message("no-project-register"),
      plan: { title: message("added-no-pack"), edits: [] },
      issues: [{ code: "missing-register", severity: "blocking", place: {}, expected: "Projects" }],
      state,
    };
  }
  const added = addAll(listOf(packParameters, context, "packs"), tables, state);
  if (added.edits.length === 0) {
    return {
      sentence: message("adds-no-pack"),
      plan: { title: message("added-no-pack"), edits: [] },
      issues: [],
      state,
    };
  }
  const counts = { registers: added.registers, columns: added.columns };
  return {
    sentence: message("adds-pack", counts),
    plan: {
      title: message("added-pack", counts),
      edits: [...added.edits, registersNote(state, tables, added)],
    },
    issues: [],
    state,
  };
}

function addAll(packs: readonly string[], tables: RegisterTables, state: WorkbookState): Added {
  const names = registerSetting(state.settings.get(registerSettingKey))?.names ?? {};
  const start: Added = { edits: [], tables, names, registers: 0, columns: 0 };
  return packs.reduce((so, pack): Added => {
    const added = planAddedPack({
      pack,
      tables: so.tables,
      names: so.names,
      taken: withNames(takenNames(state), namesOf(so.edits)),
      stamps: stampsThere(state, so.names),
    });
    return {
      edits: [...so.edits, ...added.edits],
      tables: added.tables,
      names: added.names,
      registers: so.registers + added.registers.length,
      columns: so.columns + added.columns,
    };
  }, start);
}
