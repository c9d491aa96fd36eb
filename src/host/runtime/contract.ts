/** The seam at which the library meets its host: the objects below `window.external`. */
export interface SafeArray {
  toArray(): readonly unknown[];
}

export type HostCallback = (answer: SafeArray) => void;
export type EventHandler = (dispId: number, entries: SafeArray) => void;

export interface ExternalObject {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): ContextObject;
  Execute(dispId: number, parameters: unknown, callback: HostCallback): void;
  RegisterEvent(
    dispId: number,
    target: string,
    handler: EventHandler,
    callback: HostCallback,
  ): void;
  UnregisterEvent(dispId: number, target: string, callback: HostCallback): void;
}

export type ContextObject = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The library's arrays come and go in a wrapper of this shape. */
export function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items };
}

/** Numbers of the calls that this host answers. */
export const dispatch = {
  settingsChanged: 1,
  selectionChanged: 2,
  dialogMessage: 10,
  richApiMessage: 33,
  appCommand: 39,
  richApiRequest: 93,
  appCommandCompleted: 94,
} as const;

/** Messages about custom functions, and the flag of a call that can be cancelled. */
export const customFunctionMessages = { call: 1000, cancel: 1001, cancelableFlag: 1 } as const;

/** Office error numbers for refusals that come before a request is executed. */
export const officeErrors: Readonly<Record<string, number>> = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  InvalidOperationInCellEditMode: 5004,
  GeneralException: 5001,
};

/** Requirement sets of the Excel that this host stands in for. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  DelayForCellEdit: "1.1",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  CustomFunctions: "1.8",
  CustomFunctionsRuntime: "1.4",
  AddInCommands: "1.1",
  DialogApi: "1.1",
  Settings: "1.1",
  Selection: "1.1",
  DocumentEvents: "1.1",
};
