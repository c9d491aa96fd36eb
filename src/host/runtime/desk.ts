import type { Workbook } from "#host/engine/workbook";
import type { RibbonUpdate } from "#host/protocol/declaration";
import { Host, type HostOptions } from "#host/protocol/host";
import type { RequestBody, ResponseBody } from "#host/protocol/wire";
import { CellEdit } from "./cellEdit";
import {
  customFunctionMessages,
  dispatch,
  officeErrors,
  requirementSets,
  safeArray,
  type ContextObject,
  type EventHandler,
  type ExternalObject,
  type HostCallback,
} from "./contract";
import { officeThemes, type OfficeTheme } from "./officeTheme";
import type { CustomFunctionAnswer } from "./session";
import { Faults } from "./faults";
import { AddInShell } from "./shell";
import { RequestList, utf8Length, type RequestRecord } from "./requests";

export interface DeskOptions extends HostOptions {
  /** Bytes that one request or answer may have; Excel on the web allows 5 MB, desktop Excel more. */
  readonly payloadLimit?: number;
  /** Language of Office's menus, as in "de-DE"; the library reads it once, at its start. */
  readonly displayLanguage?: string;
  /** Language in which the document is edited. */
  readonly contentLanguage?: string;
  readonly officeTheme?: OfficeTheme;
  /** Requirement set that this Excel claims to have, as in "1.20"; the library reads it once, at its start. */
  readonly excelApi?: string;
}

/** What happens on a desk, told to whoever draws the workbook around it. */
export interface DeskListener {
  /** A request of the add-in has been answered. */
  request?(record: RequestRecord): void;
  /** Custom functions that answer later have filled their cells. */
  settled?(): void;
  /** The add-in asked for its pane to be shown or hidden. */
  paneAsked?(isVisible: boolean): void;
  ribbonUpdated?(update: RibbonUpdate): void;
}

const fiveMegabytes = 5 * 1024 * 1024;

/**
 * What the library sees as Excel: answers its calls, counts them, hands it events and commands. One
 * desk belongs to one copy of the library; the workbook on it can be exchanged.
 */
export class Desk {
  readonly requests = new RequestList();
  host: Host;
  options: DeskOptions;
  cellEdit = new CellEdit();
  readonly listeners = new Set<DeskListener>();
  /** What goes wrong on purpose. */
  readonly faults = new Faults();
  private readonly sinks = new Map<string, EventHandler>();
  private readonly commands = new Map<string, (status: number) => void>();
  private readonly customResults = new Map<number, (answer: CustomFunctionAnswer) => void>();
  private nextCommand = 1;
  private nextInvocation = 1;
  private settling = false;

  constructor(workbook: Workbook, options: DeskOptions = {}) {
    this.options = options;
    this.host = this.seat(workbook);
  }

  /** Puts another workbook before the add-in. */
  exchange(workbook: Workbook, options: DeskOptions): void {
    this.host.detach();
    this.options = options;
    this.requests.clear();
    this.ribbonUpdates.length = 0;
    this.faults.clear();
    this.cellEdit = new CellEdit();
    this.listeners.clear();
    this.host = this.seat(workbook);
  }

  private seat(workbook: Workbook): Host {
    const host = new Host(workbook, this.options);
    host.selectionListener = () => {
      this.send(dispatch.selectionChanged, "", []);
    };
    host.shell = new AddInShell({
      ribbonUpdate: (update) => {
        this.ribbonUpdates.push(update);
        for (const listener of this.listeners) listener.ribbonUpdated?.(update);
      },
      customFunctionResults: (results) => {
        this.deliverResults(results);
      },
      paneAsked: (isVisible) => {
        for (const listener of this.listeners) listener.paneAsked?.(isVisible);
      },
    });
    return host;
  }

  /** What the add-in asked of the ribbon (Office.ribbon.requestUpdate). */
  readonly ribbonUpdates: RibbonUpdate[] = [];

  /** Presses a ribbon button; resolves when the add-in calls `event.completed()`. */
  invokeCommand(functionName: string, sourceId = functionName): Promise<void> {
    const handler = this.sinks.get(`${dispatch.appCommand}|`);
    if (!handler) return Promise.reject(new Error("The add-in has not registered for commands."));
    const id = String(this.nextCommand++);
    return new Promise((resolve, reject) => {
      this.commands.set(id, (status) => {
        if (status === 0) resolve();
        else
          reject(
            new Error(`The add-in has no function for the command ${functionName} (${status}).`),
          );
      });
      const source = JSON.stringify({ source: { id: sourceId } });
      handler(dispatch.appCommand, safeArray([id, functionName, source]));
    });
  }

  /** Calls a custom function the way Excel does: through the library, by its id. */
  invokeCustomFunction(
    id: string,
    args: readonly unknown[],
    cancelled?: AbortSignal,
  ): Promise<CustomFunctionAnswer> {
    const invocation = this.nextInvocation++;
    return new Promise((resolve) => {
      this.customResults.set(invocation, resolve);
      const { call, cancel, cancelableFlag } = customFunctionMessages;
      const send = (type: number, message: unknown): void => {
        this.send(dispatch.richApiMessage, "", [
          safeArray([1, type, "", JSON.stringify(message), 0]),
        ]);
      };
      const flags = cancelled === undefined ? 0 : cancelableFlag;
      send(call, [invocation, id, args, null, flags, null]);
      cancelled?.addEventListener("abort", () => {
        send(cancel, { invocationId: invocation });
      });
    });
  }

  private deliverResults(results: unknown): void {
    for (const [id, succeeded, result, code] of flattenResults(results)) {
      if (typeof id !== "number") continue;
      const done = this.customResults.get(id);
      this.customResults.delete(id);
      done?.(
        succeeded === true
          ? { value: result }
          : { error: typeof result === "string" ? result : "", errorCode: Number(code) },
      );
    }
  }

  /** Hands the events that the last request or edit caused to the add-in. */
  deliverEvents(): void {
    const entries = this.host.takeEvents();
    if (entries.length === 0) return;
    this.send(
      dispatch.richApiMessage,
      "",
      entries.map((entry) => safeArray(entry)),
    );
  }

  /** What follows an edit that no request made. */
  afterEdit(): void {
    this.host.afterEdit();
    this.deliverEvents();
    void this.settle();
  }

  /** Custom functions that answer later fill their cells when they do. */
  async settle(): Promise<void> {
    // One at a time: two that wait for the same call would each compute its cells.
    if (this.settling) return;
    this.settling = true;
    const { host } = this;
    try {
      while (!host.isSettled) {
        await host.settle();
        for (const listener of this.listeners) listener.settled?.();
      }
    } finally {
      this.settling = false;
    }
  }

  private send(dispId: number, target: string, entries: readonly unknown[]): void {
    this.sinks.get(`${dispId}|${target}`)?.(dispId, safeArray(entries));
  }

  /** The object to put at `window.external` before office.js is evaluated. */
  external(instanceId: string): ExternalObject {
    return {
      // Host, platform, version, locale, correlation, dialog, logging, flags (shared runtime + functions).
      GetHostInfo: () => `Excel$Win32$16.01$${this.displayLanguage}$telemetry$$disableLogging$3`,
      GetLoggingAllowed: () => false,
      GetContext: () => this.context(instanceId),
      Execute: (dispId, parameters, callback) => {
        queueMicrotask(() => {
          this.execute(dispId, parameters, callback);
        });
      },
      RegisterEvent: (dispId, target, handler, callback) => {
        this.sinks.set(`${dispId}|${target}`, handler);
        queueMicrotask(() => {
          callback(safeArray([0]));
        });
      },
      UnregisterEvent: (dispId, target, callback) => {
        this.sinks.delete(`${dispId}|${target}`);
        queueMicrotask(() => {
          callback(safeArray([0]));
        });
      },
    };
  }

  private execute(dispId: number, parameters: unknown, callback: HostCallback): void {
    if (dispId === dispatch.richApiRequest) {
      const [call] = parameters as readonly [readonly unknown[]];
      const again = (): void => {
        this.execute(dispId, parameters, callback);
      };
      if (this.host.quirks.has("cell-edit-waits") && this.cellEdit.delays(call, again)) return;
      const answer = this.answer(String(call[4]));
      if (answer !== null) callback(answer);
      this.deliverEvents();
      void this.settle();
      return;
    }
    if (dispId === dispatch.appCommandCompleted) {
      const [id, status] = parameters as readonly unknown[];
      const done = this.commands.get(String(id));
      this.commands.delete(String(id));
      callback(safeArray([0]));
      done?.(Number(status));
      return;
    }
    callback(safeArray([officeErrors["GeneralException"]]));
  }

  /** null: a fault lets the add-in hear nothing. */
  private answer(body: string): ReturnType<typeof safeArray> | null {
    const started = performance.now();
    const at = Date.now();
    const { workbook } = this.host;
    const { revision } = workbook;
    const bytesUp = utf8Length(body);
    const limit = this.options.payloadLimit ?? fiveMegabytes;
    const request = JSON.parse(body) as RequestBody;
    const kind = kindOf(request);
    const count = (bytesDown: number, error?: RequestRecord["error"]): void => {
      const record = this.requests.add({
        at,
        kind,
        actions: request.Actions.length,
        bytesUp,
        bytesDown,
        ms: performance.now() - started,
        writes: workbook.revision > revision,
        body,
        ...(error ? { error } : {}),
      });
      for (const listener of this.listeners) listener.request?.(record);
    };
    const refuse = (code: string, location = ""): ReturnType<typeof safeArray> => {
      count(0, { code, location, message: code });
      return safeArray([officeErrors[code] ?? 5001]);
    };
    if (this.cellEdit.isEditing && kind !== "service")
      return refuse("InvalidOperationInCellEditMode");
    if (bytesUp > limit) return refuse("RequestPayloadSizeLimitExceeded");
    const response = this.run(request, kind);
    if (response === null) {
      count(0);
      return null;
    }
    const text = JSON.stringify(response);
    const bytesDown = utf8Length(text);
    if (bytesDown > limit) return refuse("ResponsePayloadSizeLimitExceeded");
    const { Error: error } = response;
    count(
      bytesDown,
      error && { code: error.Code, location: error.Location, message: error.Message },
    );
    return safeArray([0, 200, [], text]);
  }

  private run(request: RequestBody, kind: RequestRecord["kind"]): ResponseBody | null {
    const failing = kind === "batch" ? this.faults.next() : null;
    if (failing === null) return this.host.process(request);
    const { execute, error } = failing;
    const response = execute === null ? null : this.host.process(request, execute);
    if (error === null) return null;
    return response?.Error === undefined ? { Results: [], Error: error } : response;
  }

  private supportedSets(): Readonly<Record<string, string>> {
    const { excelApi } = this.options;
    return excelApi === undefined ? requirementSets : { ...requirementSets, ExcelApi: excelApi };
  }

  private get displayLanguage(): string {
    return this.options.displayLanguage ?? "en-US";
  }

  private context(instanceId: string): ContextObject {
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "sightline",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => this.displayLanguage,
      GetAppDataLocale: () => this.options.contentLanguage ?? this.displayLanguage,
      GetDocUrl: () => this.host.workbook.fileName,
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 2,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "",
      GetInstanceId: () => instanceId,
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetSupportedMatrix: () => JSON.stringify(this.supportedSets()),
      GetHostCustomMessage: () => "",
      GetHostFullVersion: () => "16.0.18000.20000",
      GetDialogRequirementMatrix: () => "{}",
      GetFeaturesForSolution: () => "{}",
      GetInitialDisplayMode: () => 2,
      GetSettings: () => this.settings(),
      GetOfficeThemeInfo: () => JSON.stringify(this.options.officeTheme ?? officeThemes.light),
    };
  }

  private settings(): unknown {
    const { workbook } = this.host;
    return {
      Read: (keys: string[], values: string[]): void => {
        for (const [key, value] of workbook.settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]): void => {
        workbook.settings.clear();
        for (const [i, key] of keys.entries()) workbook.settings.set(key, values[i] ?? "null");
        workbook.touch("settings");
      },
    };
  }
}

function kindOf(request: RequestBody): RequestRecord["kind"] {
  const { Actions: actions, ObjectPaths: paths } = request;
  if (Object.values(paths).some((path) => path.ObjectPathType === 2)) return "service";
  const isRelease = actions.some((action) => action.Name === "_RemoveReference");
  return isRelease ? "release" : "batch";
}

/** Results arrive as one entry, as a list of entries, or as a list of such lists. */
function flattenResults(results: unknown): (readonly unknown[])[] {
  if (!Array.isArray(results)) return [];
  const list: readonly unknown[] = results;
  return typeof list[0] === "number" ? [list] : list.flatMap(flattenResults);
}
