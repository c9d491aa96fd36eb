import type { Issue } from "#core/issues";
import { type AcceptedRename, holdsBoth, renamedState } from "#core/history/acceptedRename";
import { keptTable, type KeptTable } from "#core/history/keptFields";
import { rewrittenStore } from "#core/history/rewrittenStore";
import { suspectedRenames } from "#core/history/suspectedRenames";
import { message } from "#core/messages/message";
import { keyOf, RegisterTable } from "#core/scoring/registerTable";
import type { RegisterReading } from "#excel/registerReading";
import type { Edit } from "#sheets/plan";
import { planRecordChange } from "#sheets/planRecordChange";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { listOf, textOf } from "../parameters";
import { registersToWrite } from "../registersToWrite";
import { renameParameters } from "./historyParameters";
import { refusedHistory } from "./refusedHistory";
import { snapshotRegisters } from "./snapshotEdits";
import { readForSnapshots, snapshotSources, type SnapshotSources } from "./snapshotReading";
import { storeEdits } from "./storeEdits";

export const acceptRename: ActionWork = { propose };

/** Identifiers as typed. */
interface Asked {
  readonly kept: KeptTable;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Carries the history of a record on under the identifier that it has now: in all snapshots, with what
 * relates to it, and in the priority log. What was split goes on under the first new identifier, what was
 * merged begins with the first former one; the others begin or end there.
 */
async function propose(context: ActionContext): Promise<Proposal> {
  const reading = await readForSnapshots(context.signal, [{ register: "PriorityLog" }]);
  const sources = snapshotSources(reading);
  const asked = askedFor(context);
  if ("code" in asked) return refusedHistory(reading, [asked]);
  const found = renameOf(sources, asked);
  if ("code" in found) return refusedHistory(reading, [found]);
  const { store } = sources;
  const writing = registersToWrite(reading, [...snapshotRegisters]);
  const rewritten = rewrittenStore(store, new Set(store.chain), (state) =>
    renamedState(state, found),
  );
  const facts = { from: asked.from.join(", "), to: asked.to.join(", ") };
  return {
    sentence: message("accepts-rename", { ...facts, snapshots: holding(sources, found) }),
    plan: {
      title: message("accepted-rename", facts),
      edits: [
        ...writing.edits,
        ...storeEdits(writing, store, rewritten),
        ...logEdits(reading, found),
      ],
    },
    issues: store.issues,
    state: reading.state,
  };
}

function askedFor(context: ActionContext): Asked | Issue {
  const table = textOf(renameParameters, context, "table");
  const [from, to] = [
    listOf(renameParameters, context, "from"),
    listOf(renameParameters, context, "to"),
  ];
  const kept = keptTable(table);
  if (kept !== null && from.length > 0 && to.length > 0) return { kept, from, to };
  return { code: "rename-incomplete", severity: "blocking", place: { register: table } };
}

/** The rename that is carried out: of several identifiers the first of each side. */
function renameOf(sources: SnapshotSources, { kept, from, to }: Asked): AcceptedRename | Issue {
  const { store, present } = sources;
  const { register } = kept;
  const known = new Map(store.keysOf(register).map((key) => [keyOf(key), key]));
  const unknown = from.find((key) => !known.has(keyOf(key)));
  if (unknown !== undefined) return unknownKey(sources, register, unknown);
  const now = present.tables.get(register);
  const absent = to.find((key) => now?.has(keyOf(key)) !== true);
  if (absent !== undefined) {
    const place = { register };
    return { code: "rename-target-unknown", severity: "blocking", place, found: absent };
  }
  const [former = "", later = ""] = [from[0], to[0]];
  const rename: AcceptedRename = {
    table: register,
    from: known.get(keyOf(former)) ?? former,
    to: now?.get(keyOf(later))?.key ?? later,
  };
  if (keyOf(former) === keyOf(later)) {
    return { code: "rename-incomplete", severity: "blocking", place: { register } };
  }
  const both = store.chain.find((id) => holdsBoth(store.at(id), rename));
  if (both === undefined && !holdsBoth(present, rename)) return rename;
  return {
    code: "rename-of-two",
    severity: "blocking",
    place: { register, record: rename.from },
    expected: rename.to,
    facts: { snapshot: both ?? "" },
  };
}

/** Names the records that have gone since the last snapshot: one of them may be meant. */
function unknownKey({ store, present }: SnapshotSources, register: string, found: string): Issue {
  const gone = [...(store.latest().tables.get(register)?.values() ?? [])].filter(
    ({ key }) => present.tables.get(register)?.has(keyOf(key)) !== true,
  );
  const suspected = suspectedRenames(store.latest(), present)
    .filter(({ table }) => table === register)
    .flatMap(({ from }) => from);
  const named = (suspected.length > 0 ? suspected : gone).map(({ key }) => key);
  return {
    code: "rename-unknown",
    severity: "blocking",
    place: { register },
    found,
    expected: named.join(", "),
  };
}

function holding({ store }: SnapshotSources, { table, from }: AcceptedRename): number {
  return store.heads.filter(({ id }) => store.holds(id, table, from)).length;
}

/** The priority log tells the history of projects, too. */
function logEdits({ tables, registers }: RegisterReading, rename: AcceptedRename): Edit[] {
  const [table, content] = [
    tables["PriorityLog"],
    registers.find(({ register }) => register === "PriorityLog"),
  ];
  if (rename.table !== "Projects" || table === undefined || content === undefined) return [];
  const log = new RegisterTable(content);
  return content.rows.flatMap((_, row) =>
    keyOf(log.text(row, "Project ID")) === keyOf(rename.from)
      ? planRecordChange(table, row, { "Project ID": rename.to })
      : [],
  );
}
