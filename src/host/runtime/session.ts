import { calculationOf } from "#host/engine/calculate";
import type { Workbook } from "#host/engine/workbook";
import type { RibbonUpdate } from "#host/protocol/declaration";
import type { Host } from "#host/protocol/host";
import { Desk, type DeskListener, type DeskOptions } from "./desk";
import type { Fault } from "./faults";
import type { OfficeTheme } from "./officeTheme";
import { Person, type PersonSide } from "./personSide";
import type { RequestRecord } from "./requests";

/** A workbook that is open in front of the real library. */
export interface OfficeSession {
  readonly workbook: Workbook;
  readonly host: Host;
  /** Every request since the workbook was opened. */
  readonly requests: readonly RequestRecord[];
  /** The person at the screen: what they do to the workbook, as Excel tells it to the add-in. */
  readonly person: PersonSide;
  /** Tells of every request as it has been answered; the result ends it. */
  onRequest(listener: (record: RequestRecord) => void): () => void;
  /** Tells of requests, settled functions, the pane and the ribbon; the result ends it. */
  listen(listener: DeskListener): () => void;
  /** Keeps the JSON of coming requests, or no longer. */
  logRequests(isOn: boolean): void;
  /** Changes Office's colours; the library looks at them again after five seconds at the latest. */
  setOfficeTheme(theme: OfficeTheme): void;
  /** Computes what is out of date, as after an edit; functions that answer later fill their cells when they do. */
  recalculate(): void;
  /** What the add-in asked of the ribbon. */
  readonly ribbonUpdates: readonly RibbonUpdate[];
  /** Lets a request fail on purpose; null takes the fault back. */
  refuse(fault: Fault | null): void;
  /** Somebody else acts right before the request with this number, counted from 1 from now on. */
  meanwhile(request: number, act: () => void): void;
  /** Presses the ribbon button of a function name; resolves at `event.completed()`. */
  invokeCommand(functionName: string): Promise<void>;
  /**
   * Calls a custom function through the library (slow; recalculation calls it directly).
   *
   * @param cancelled aborted to cancel the call, as Excel does when its formula changes; only for functions
   * that the metadata calls cancelable.
   */
  invokeCustomFunction(
    id: string,
    args: readonly unknown[],
    cancelled?: AbortSignal,
  ): Promise<CustomFunctionAnswer>;
  close(): void;
}

/** A workbook with no add-in in front of it: edits are computed, nobody hears of them. */
export function openWithoutAddIn(workbook: Workbook): OfficeSession {
  return sessionOf(new Desk(workbook));
}

/** What a custom function gave back through the library. */
export type CustomFunctionAnswer =
  | { readonly value: unknown }
  /** The library's number of the error (1 #N/A, 5 #DIV/0!, 6 #NUM!, 7 #VALUE!, 2 anything thrown). */
  | { readonly error: string; readonly errorCode: number };

/** The globals that the library leaves behind, in whichever realm it was loaded. */
export interface LibraryRealm {
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Excel: typeof Excel;
}

export function sessionOf(desk: Desk): OfficeSession {
  const { host } = desk;
  const listen = (listener: DeskListener): (() => void) => {
    desk.listeners.add(listener);
    return () => desk.listeners.delete(listener);
  };
  return {
    workbook: host.workbook,
    host,
    get requests() {
      return desk.requests.records;
    },
    ribbonUpdates: desk.ribbonUpdates,
    person: new Person(desk),
    listen,
    onRequest: (listener) => listen({ request: listener }),
    logRequests: (isOn) => {
      desk.requests.isLogging = isOn;
    },
    setOfficeTheme: (officeTheme) => {
      desk.options = { ...desk.options, officeTheme };
    },
    recalculate: () => {
      calculationOf(host.workbook).recalculate();
      void desk.settle();
    },
    refuse: (fault) => {
      desk.faults.set(fault);
    },
    meanwhile: (request, act) => {
      desk.faults.meanwhile(request, act);
    },
    invokeCommand: (functionName) => desk.invokeCommand(functionName),
    invokeCustomFunction: (id, args, cancelled) => desk.invokeCustomFunction(id, args, cancelled),
    close: () => {
      host.detach();
    },
  };
}

/**
 * Makes the booted library ready for a workbook: its guard against members above the declared
 * requirement sets is switched on, and document settings are read again.
 */
export async function prepareLibrary(realm: LibraryRealm): Promise<void> {
  const { CommonUtility } = realm.OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  // The library itself sets this on another object, so that its guard never works.
  CommonUtility._doApiNotSupportedCheck = true;
  await new Promise<void>((resolve) => {
    realm.Office.context.document.settings.refreshAsync(() => {
      resolve();
    });
  });
}

/** Lets the host tell members that it lacks from names that do not exist. */
export function withLibraryMembers<O extends DeskOptions>(
  options: O,
  realm: () => LibraryRealm,
): O {
  return { isKnown: (className, member) => isMember(realm(), className, member), ...options };
}

function isMember(realm: LibraryRealm, className: string, folded: string): boolean {
  const classes = realm.Excel as unknown as Readonly<Record<string, { prototype?: object }>>;
  const prototype = classes[className]?.prototype;
  if (!prototype) return false;
  return Object.getOwnPropertyNames(prototype).some((name) => name.toLowerCase() === folded);
}
