import { invalidArgument } from "#host/engine/guards";
import type { Refusal } from "#host/engine/refusal";

/** What Excel says to the person at the screen where it refuses an add-in with a code. */
export function refusalText({ code, message }: Refusal): string {
  if (code === "AccessDenied") {
    return message.includes("structure of the workbook")
      ? "Workbook is protected and cannot be changed."
      : "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet. You might be requested to enter a password.";
  }
  if (code === "MergedRangeConflict" && message.includes("lies inside a merged area")) {
    return "We can't do that to a merged cell.";
  }
  return message.startsWith(invalidArgument)
    ? message.slice(invalidArgument.length).trim()
    : message;
}
