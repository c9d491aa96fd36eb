import { parseArgs } from "node:util";
import { actionById, actions, isActionId, mainJob } from "#actions/registry";
import type { Action, ActionId } from "#actions/action";
import { settingProblems } from "#actions/parameters";
import { isSettlement, type Settlement } from "#actions/unfinished";
import { english } from "#core/messages/english/english";
import { messageSentence } from "#core/messages/sentences";
import { didYouMean } from "./nearest";
import { UsageError } from "./usageError";

/** What was typed, understood. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "actions" }
  | {
      readonly kind: "new";
      readonly out: string;
      readonly sample: boolean;
      readonly settings: Settings;
    }
  | InspectCommand
  | RunCommand
  | ReplayCommand
  | CollectCommand
  | ExportCommand;

/** What adopting is told beside the settings. */
export interface AdoptionOptions {
  /** Files and folders to collect from. */
  readonly from: readonly string[];
  /** File with decisions; null = those that the workbook keeps. */
  readonly decisions: string | null;
  readonly answers: Readonly<Record<string, string>>;
}

export interface InspectCommand extends AdoptionOptions {
  readonly kind: "inspect";
  readonly input: string;
  readonly report: string | null;
}

export interface RunCommand extends AdoptionOptions {
  readonly kind: "run";
  readonly input: string;
  /** null only with `dryRun`. */
  readonly out: string | null;
  readonly actions: readonly ActionId[];
  readonly settings: Settings;
  readonly dryRun: boolean;
  /** What shall become of an action that was not finished; null = nothing is done then. */
  readonly unfinished: Settlement | null;
  readonly report: string | null;
}

export interface ReplayCommand {
  readonly kind: "replay";
  readonly input: string;
  /** ID or name; "" = the only one there is. */
  readonly scenario: string;
  readonly report: string | null;
}

export interface CollectCommand extends Omit<AdoptionOptions, "from"> {
  readonly kind: "collect";
  readonly paths: readonly string[];
  /** null = only the work folder is filled. */
  readonly out: string | null;
  /** null = beside the result. */
  readonly work: string | null;
  /** What was read before and has not changed is taken as it is. */
  readonly resume: boolean;
  readonly report: string | null;
}

export interface ExportCommand {
  readonly kind: "export";
  readonly paths: readonly string[];
  readonly parquet: string;
}

export type Settings = Readonly<Record<string, string>>;

const verbs = ["actions", "new", "inspect", "run", "replay", "collect", "export"] as const;

/** Understands the arguments after the program's name; throws `UsageError` where they make no sense. */
export function parseCommand(args: readonly string[]): Command {
  const [verb, ...rest] = args;
  if (verb === undefined || verb === "help" || args.includes("--help") || args.includes("-h")) {
    return { kind: "help" };
  }
  switch (verb) {
    case "actions":
      takeNothing(rest);
      return { kind: "actions" };
    case "new":
      return parseNew(rest);
    case "inspect":
      return parseInspect(rest);
    case "run":
      return parseRun(rest);
    case "replay":
      return parseReplay(rest);
    case "collect":
      return parseCollect(rest);
    case "export":
      return parseExport(rest);
    default:
      throw new UsageError(`There is no command "${verb}".${didYouMean(verb, verbs)}`);
  }
}

function takeNothing(rest: readonly string[]): void {
  parse(rest, {}, 0);
}

function parseNew(rest: readonly string[]): Command {
  const { values } = parse(
    rest,
    {
      size: { type: "string" },
      packs: { type: "string" },
      sample: { type: "boolean" },
      set: { type: "string", multiple: true },
      out: { type: "string" },
    },
    0,
  );
  const sample = values["sample"] === true;
  const typed: Settings = {
    ...settingsOf(values["set"]),
    ...textValue(values, "size"),
    ...textValue(values, "packs"),
  };
  checkSettings(typed, [actionById(sample ? "add-sample" : "create-registers")]);
  return { kind: "new", out: required(values["out"], "--out"), sample, settings: typed };
}

function parseInspect(rest: readonly string[]): Command {
  const { values, positionals } = parse(
    rest,
    { ...adoptionOptions, report: { type: "string" } },
    1,
  );
  return {
    kind: "inspect",
    input: required(positionals[0], "the workbook to inspect"),
    report: textOr(values, "report"),
    ...adoptionOf(values),
  };
}

function parseRun(rest: readonly string[]): RunCommand {
  const { values, positionals } = parse(
    rest,
    {
      ...adoptionOptions,
      out: { type: "string" },
      do: { type: "string" },
      set: { type: "string", multiple: true },
      "dry-run": { type: "boolean" },
      unfinished: { type: "string" },
      report: { type: "string" },
    },
    1,
  );
  const named = textOr(values, "do");
  const ids = named === null ? mainJob : actionIds(named);
  const settings = settingsOf(values["set"]);
  checkSettings(settings, ids.map(actionById));
  const dryRun = values["dry-run"] === true;
  return {
    kind: "run",
    input: required(positionals[0], "the workbook to run on"),
    out: dryRun && values["out"] === undefined ? null : required(values["out"], "--out"),
    actions: ids,
    settings,
    dryRun,
    unfinished: settlementOf(textOr(values, "unfinished")),
    report: textOr(values, "report"),
    ...adoptionOf(values),
  };
}

function settlementOf(text: string | null): Settlement | null {
  if (text === null || isSettlement(text)) return text;
  throw new UsageError(`--unfinished takes roll-back or keep, not "${text}".`);
}

function parseReplay(rest: readonly string[]): ReplayCommand {
  const { values, positionals } = parse(
    rest,
    { scenario: { type: "string" }, report: { type: "string" } },
    1,
  );
  return {
    kind: "replay",
    input: required(positionals[0], "the workbook with the scenario"),
    scenario: textOr(values, "scenario") ?? "",
    report: textOr(values, "report"),
  };
}

function parseCollect(rest: readonly string[]): CollectCommand {
  const { values, positionals } = parse(
    rest,
    {
      decisions: adoptionOptions.decisions,
      answer: adoptionOptions.answer,
      out: { type: "string" },
      work: { type: "string" },
      resume: { type: "boolean" },
      report: { type: "string" },
    },
    Infinity,
  );
  required(positionals[0], "the folder or file to collect");
  return {
    kind: "collect",
    paths: positionals,
    out: textOr(values, "out"),
    work: textOr(values, "work"),
    resume: values["resume"] === true,
    report: textOr(values, "report"),
    ...adoptionOf(values),
  };
}

function parseExport(rest: readonly string[]): ExportCommand {
  const { values, positionals } = parse(rest, { parquet: { type: "string" } }, Infinity);
  required(positionals[0], "the workbook or folder to export");
  return {
    kind: "export",
    paths: positionals,
    parquet: required(values["parquet"], "--parquet"),
  };
}

const adoptionOptions = {
  from: { type: "string", multiple: true },
  decisions: { type: "string" },
  answer: { type: "string", multiple: true },
} as const;

function adoptionOf(values: Values): AdoptionOptions {
  return {
    from: textsOf(values["from"]),
    decisions: textOr(values, "decisions"),
    answers: Object.fromEntries(textsOf(values["answer"]).map(answerOf)),
  };
}

/** The id of a question ends in its kind; the answer itself may hold equal signs. */
function answerOf(text: string): readonly [string, string] {
  const [, id, value] = /^(.*?\|[a-z-]+)=(.*)$/s.exec(text) ?? [];
  if (id === undefined || value === undefined) {
    throw new UsageError(
      `--answer takes the id of a question and a value, as in "Risks!Due|date-order=day-month", not "${text}".`,
    );
  }
  return [id, value];
}

function textsOf(typed: unknown): readonly string[] {
  return Array.isArray(typed) ? typed.map(String) : [];
}

type Options = Record<string, { type: "string" | "boolean"; multiple?: boolean }>;
type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parse(
  args: readonly string[],
  options: Options,
  positionals: number,
): { values: Values; positionals: readonly string[] } {
  for (const arg of args) {
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name !== undefined && !(name in options)) {
      const known = Object.keys(options).map((option) => `--${option}`);
      throw new UsageError(`There is no option --${name} here.${didYouMean(`--${name}`, known)}`);
    }
  }
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const extra = parsed.positionals[positionals];
    if (extra !== undefined) throw new UsageError(`"${extra}" is one argument too many.`);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function textOr(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === "string" ? value : null;
}

/** A setting that has an option of its own. */
function textValue(values: Values, name: string): Settings {
  const text = textOr(values, name);
  return text === null ? {} : { [name]: text };
}

function required(value: unknown, what: string): string {
  if (typeof value !== "string" || value === "") throw new UsageError(`${what} is missing.`);
  return value;
}

function actionIds(text: string): ActionId[] {
  const typed = text.split(",").map((part) => part.trim());
  return typed.map((id) => {
    if (isActionId(id)) return id;
    const known = actions.map((action) => action.id);
    throw new UsageError(`There is no action "${id}".${didYouMean(id, known)}`);
  });
}

function settingsOf(typed: unknown): Settings {
  return Object.fromEntries(
    textsOf(typed).map((text) => {
      const equals = text.indexOf("=");
      if (equals < 1) throw new UsageError(`--set takes name=value, not "${text}".`);
      return [text.slice(0, equals).trim(), text.slice(equals + 1)];
    }),
  );
}

function checkSettings(settings: Settings, used: readonly Action[]): void {
  const known = used.flatMap((action) => action.parameters.map((parameter) => parameter.name));
  for (const name of Object.keys(settings)) {
    if (known.includes(name)) continue;
    throw new UsageError(
      known.length === 0
        ? `There is no setting "${name}": what was asked for has no settings.`
        : `There is no setting "${name}".${didYouMean(name, known)} Known: ${[...new Set(known)].join(", ")}.`,
    );
  }
  const [problem] = used.flatMap((action) => settingProblems(action, settings));
  if (problem === undefined) return;
  const sentence = messageSentence(problem.problem, english);
  throw new UsageError(`Setting ${problem.parameter.name}: ${sentence}`);
}
