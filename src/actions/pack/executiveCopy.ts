import { frozenValue } from "#core/publishing/frozenValue";
import { version } from "#core/publishing/version";
import { readHeads } from "#core/history/snapshotHeads";
import { message } from "#core/messages/message";
import type { Issue } from "#core/issues";
import { isoDate } from "#core/time/serialDate";
import { type FunctionName, type FunctionUse, readFunctionCells } from "#excel/readFunctionCells";
import { readProperties } from "#excel/readProperties";
import { readRegisters } from "#excel/readRegisters";
import type { DocumentStamp, Edit } from "#sheets/plan";
import { planExecutiveCopy } from "#sheets/planExecutiveCopy";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { textOf } from "../parameters";
import { placesIssue, writableCells } from "./functionPlaces";
import {
  type KeptFormulas,
  noFormulas,
  readFormulas,
  storeFormulas,
  withFrozen,
} from "./keptFormulas";
import { keptPack } from "./keptPack";
import { copySettings } from "./packParameters";

export const executiveCopy: ActionWork = { propose };

/** Switches off the prompt that people without the add-in get. */
export const trustKey = "Office.DisableTrustUX";
/** Opens the pane with the document. */
const paneKey = "Office.AutoShowTaskpaneWithDocument";

async function propose(context: ActionContext): Promise<Proposal> {
  const { signal } = context;
  const use = await readFunctionCells(signal);
  const before = await readFormulas(signal);
  const properties = await readProperties(signal);
  const stamp = await stampOf(use, properties, context);
  const writable = writableCells(use.cells, use.state);
  const keepsComments = textOf(copySettings, context, "comments") === "yes";
  const made = planExecutiveCopy(writable.cells, keepsComments);
  const single = use.names.filter(({ isArray, value }) => !isArray && frozenValue(value) !== null);
  const base = before ?? {
    ...noFormulas,
    settings: settingsOf(use),
    properties: formerOf(properties),
  };
  const kept = withFrozen(base, writable.cells, made.comments, single);
  const cells = writable.cells.length + single.length;
  return {
    sentence: message("makes-copy", { cells }),
    plan: {
      title: message("made-copy", { cells }),
      edits: [
        ...made.edits,
        ...single.map(frozenName),
        storeFormulas(kept),
        { kind: "setSetting", key: trustKey, value: true },
        ...(use.state.settings.has(paneKey)
          ? [{ kind: "setSetting", key: paneKey, value: null } as const]
          : []),
        { kind: "stampProperties", properties: stamp },
      ],
    },
    issues: [...issuesOf(use, made.withoutValue, made.leftOut), ...writable.issues],
    state: use.state,
  };
}

function issuesOf(
  use: FunctionUse,
  withoutValue: Parameters<typeof placesIssue>[1],
  leftOut: number,
): readonly Issue[] {
  const { cells, names } = use;
  const left = names.filter(({ isArray, value }) => isArray || frozenValue(value) === null);
  const hint = (code: Issue["code"], count?: number): Issue => ({
    code,
    severity: "hint",
    place: {},
    ...(count === undefined ? {} : { facts: { count } }),
  });
  return [
    hint("save-copy-first"),
    cells.length === 0 ? hint("functions-none") : hint("functions-in-workbook", cells.length),
    ...(withoutValue.length > 0 ? [placesIssue("functions-without-value", withoutValue)] : []),
    ...(leftOut > 0 ? [hint("comments-left-out", leftOut)] : []),
    ...(left.length > 0 ? [namesIssue(left)] : []),
  ];
}

function namesIssue(names: readonly FunctionName[]): Issue {
  const facts = { count: names.length, names: names.map(({ name }) => name).join(", ") };
  return { code: "names-left", severity: "warning", place: {}, facts };
}

function frozenName({ name, value, comment }: FunctionName): Edit {
  const formula =
    typeof value === "string" ? `="${value.replaceAll('"', '""')}"` : `=${constant(value)}`;
  return { kind: "defineName", name, formula, comment };
}

function constant(value: FunctionName["value"]): string {
  if (value === null) return '""';
  if (typeof value === "object") return "NA()";
  return String(value).toUpperCase();
}

function settingsOf({ state }: FunctionUse): KeptFormulas["settings"] {
  return Object.fromEntries(
    [trustKey, paneKey].map((key) => [key, state.settings.get(key) ?? null]),
  );
}

function formerOf({ title, subject, keywords, comments }: Required<DocumentStamp>): DocumentStamp {
  return { title, subject, keywords, comments };
}

/** What the document says of itself: for which day, by which snapshot, and that it is a copy. */
async function stampOf(
  { state, cells }: FunctionUse,
  before: DocumentStamp,
  { today, signal }: ActionContext,
): Promise<DocumentStamp> {
  const reading = await readRegisters([{ register: "Snapshots" }], {
    settings: ["pmo_StatusDate"],
    signal,
  });
  const day = reading.settings.get("pmo_StatusDate");
  const snapshot = readHeads(reading.registers).heads.at(-1);
  const subject = [
    typeof day === "number" ? `Status date ${isoDate(day)}` : "Status date not set",
    snapshot === undefined ? "no snapshot" : `snapshot ${snapshot.id} ${snapshot.name}`,
  ];
  const title = keptPack(state)?.title ?? "";
  return {
    title: title === "" ? before.title || "Portfolio report" : title,
    subject: subject.join(" · "),
    keywords: "Executive copy",
    comments: `Executive copy made by Sightline ${version} on ${isoDate(today)}; values in place of ${cells.length} PMO functions.`,
  };
}
