import type { Workbook } from "#host/engine/workbook";
import type { RibbonUpdate } from "#host/protocol/declaration";
import type { Host } from "#host/protocol/host";
import { Desk, type DeskOptions } from "./desk";
import { bootLibrary } from "./nodeWindow";
import { prepareLibrary } from "./library";
import type { RefusalRule, RequestRecord } from "./requests";

export interface OfficeOptions extends DeskOptions {
  /** Use the readable files of the library: slower by nothing, but its stack traces can be read. */
  readonly debug?: boolean;
}

/** A workbook that is open in front of the real library. */
export interface OfficeSession {
  readonly workbook: Workbook;
  readonly host: Host;
  /** Every request since the workbook was opened. */
  readonly requests: readonly RequestRecord[];
  /** Refuses a request on purpose; null takes the rule back. */
  refuse(rule: RefusalRule | null): void;
  /** Presses the ribbon button of a function name; resolves at `event.completed()`. */
  invokeCommand(functionName: string): Promise<void>;
  /** Calls a custom function through the library (slow; recalculation calls it directly). */
  invokeCustomFunction(id: string, args: readonly unknown[]): Promise<readonly unknown[]>;
  /** What the add-in asked of the ribbon. */
  readonly ribbonUpdates: readonly RibbonUpdate[];
  close(): void;
}

let desk: Desk | undefined;
let boot: Promise<void> | undefined;

/**
 * Opens a workbook in front of the real, unmodified @microsoft/office-js. The first call boots the library in
 * this realm (the globals `Office`, `Excel`, `OfficeExtension`, `CustomFunctions` appear); later
 * calls exchange the workbook.
 */
export async function openOffice(
  workbook: Workbook,
  options: OfficeOptions = {},
): Promise<OfficeSession> {
  if (desk && boot) {
    await boot;
    desk.exchange(workbook, withKnowledge(options));
  } else {
    desk = new Desk(workbook, withKnowledge(options));
    const instance = `sightline-${process.pid}-${Date.now()}`;
    boot = bootLibrary(desk.external(instance), options.debug ?? false);
    await boot;
  }
  await prepareLibrary();
  desk.requests = [];
  return session(desk);
}

function withKnowledge(options: OfficeOptions): DeskOptions {
  return {
    isKnown: (className, member) => isLibraryMember(className, member),
    ...options,
  };
}

function isLibraryMember(className: string, folded: string): boolean {
  const classes = Excel as unknown as Readonly<Record<string, { prototype?: object } | undefined>>;
  const prototype = classes[className]?.prototype;
  if (!prototype) return false;
  return Object.getOwnPropertyNames(prototype).some((name) => name.toLowerCase() === folded);
}

function session(open: Desk): OfficeSession {
  const { host } = open;
  return {
    workbook: host.workbook,
    host,
    get requests() {
      return open.requests;
    },
    refuse: (rule) => {
      open.refuse(rule);
    },
    invokeCommand: (functionName) => open.invokeCommand(functionName),
    invokeCustomFunction: (id, args) => open.invokeCustomFunction(id, args),
    ribbonUpdates: open.ribbonUpdates,
    close: () => {
      host.detach();
    },
  };
}
