import type { ActionContext, AdoptionInput, Traffic } from "#actions/action";
import { readForFunctions } from "#actions/readForFunctions";
import { inThread } from "#compute/inThread";
import { serialDate } from "#core/time/serialDate";
import { InvariantError } from "#core/invariant";
import type { CustomFunctions } from "#host/engine/customFunctions";
import type { Workbook } from "#host/engine/workbook";
import { provideServices } from "#functions/services";
import { addInFunctions } from "#host/runtime/customFunctions";
import { openOffice, type OfficeOptions, type OfficeSession } from "#host/runtime/node";
import metadata from "../../functions/functions.json";
import { addInId } from "./addInId";
import type { Settings } from "./command";
import type { Terminal } from "./terminal";

/** Namespace of the custom functions, as in manifest.xml. */
const namespace = "PMO";

/** The same for every workbook: those opened a second time stay compiled. */
let functions: CustomFunctions | undefined;

/** Opens a workbook with the add-in loaded: its custom functions compute, its actions can run. */
export async function openWithAddIn(
  workbook: Workbook,
  options: OfficeOptions = {},
): Promise<OfficeSession> {
  workbook.addInId = addInId;
  const session = await openOffice(workbook, options);
  provideServices(
    Promise.resolve({ computing: inThread(), readRegisters: readForFunctions, language: "en" }),
  );
  await import("#functions/associate");
  workbook.customFunctions = functions ??= addInFunctions(namespace, metadata);
  return session;
}

/** What an action gets from the command line. */
export function contextOf(
  session: OfficeSession,
  settings: Settings,
  terminal: Terminal,
  adoption: AdoptionInput = {},
): ActionContext {
  return {
    settings,
    adoption,
    today: serialOf(terminal.now()),
    progress: () => undefined,
    meter: () => trafficOf(session),
  };
}

/** The add-in's own requests; those that only release ranges are not counted. */
export function trafficOf(session: OfficeSession): Traffic {
  const batches = session.requests.filter((request) => request.kind === "batch");
  return {
    requests: batches.length,
    bytesUp: batches.reduce((sum, request) => sum + request.bytesUp, 0),
    bytesDown: batches.reduce((sum, request) => sum + request.bytesDown, 0),
  };
}

function serialOf(now: Date): number {
  const serial = serialDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (serial === null) throw new InvariantError(`${String(now)} is no calendar day.`);
  return serial;
}
