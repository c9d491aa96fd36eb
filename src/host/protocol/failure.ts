import { Refusal, type RefusalCode } from "#host/engine/refusal";
import type { WireError } from "./wire";

const httpStatus: Partial<Record<RefusalCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  Conflict: 409,
  InsertDeleteConflict: 409,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

export const messages = {
  invalidArgument: "The argument is invalid or missing or has an incorrect format.",
  itemNotFound: "The requested resource doesn't exist.",
  itemExists: "The resource being created already exists.",
  shape:
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
} as const;

export function invalidArgument(message: string = messages.invalidArgument): Refusal {
  return new Refusal("InvalidArgument", message);
}

export function itemNotFound(): Refusal {
  return new Refusal("ItemNotFound", messages.itemNotFound);
}

export function notImplemented(member: string): Refusal {
  return new Refusal("NotImplemented", `${member} is not supported by this stand-in for Excel.`);
}

/** The error of an answer. An exception that is no refusal is a bug of the host and says so. */
export function wireError(error: unknown, location: string, actionIndex: number): WireError {
  const code = error instanceof Refusal ? error.code : "GeneralException";
  const text = error instanceof Error ? error.message : String(error);
  return {
    Code: code,
    Message: error instanceof Refusal ? text : `Bug of the stand-in for Excel: ${text}`,
    Location: location,
    ActionIndex: actionIndex,
    HttpStatusCode: httpStatus[code] ?? 400,
  };
}
