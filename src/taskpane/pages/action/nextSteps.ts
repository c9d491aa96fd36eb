import type { ActionId } from "#actions/action";
import type { ActionOutcome } from "#actions/runAction";

/** Something that makes sense after an action: another action, a page of the pane or a sheet. */
export type NextStep =
  | { readonly kind: "action"; readonly id: ActionId }
  | {
      readonly kind: "page";
      readonly page: "score" | "data" | "trade-off" | "delivery" | "benefits" | "report";
    }
  | { readonly kind: "sheet"; readonly place: string };

const sheet = (place: string): NextStep => ({ kind: "sheet", place });
const report: NextStep = { kind: "page", page: "report" };
const action = (id: ActionId): NextStep => ({ kind: "action", id });

/** What to do after an action, the likeliest first. */
export function nextSteps(id: ActionId, { proposal }: ActionOutcome): readonly NextStep[] {
  const blocking = proposal.issues.some(({ severity }) => severity === "blocking");
  switch (id) {
    case "add-sample":
      return [sheet("Home"), { kind: "page", page: "score" }, sheet("Projects")];
    case "adopt-sheets":
      return [action("check-registers"), sheet("Projects"), sheet("Home")];
    case "check-registers":
      return blocking ? [sheet("Checks")] : [sheet("Checks"), { kind: "page", page: "score" }];
    case "score-projects":
      return [sheet("Prioritization"), { kind: "page", page: "score" }];
    case "choose-portfolio":
    case "accept-scenario":
    case "remove-scenario":
      return [{ kind: "page", page: "trade-off" }, sheet("Scenarios")];
    case "set-selection-rule":
      return [{ kind: "page", page: "trade-off" }, sheet("Projects")];
    case "move-project":
    case "add-project":
    case "advance-stage":
      return [{ kind: "page", page: "delivery" }, sheet("Projects")];
    case "raise-decision":
    case "record-decision":
      return [{ kind: "page", page: "delivery" }, sheet("Decisions")];
    case "add-benefit":
    case "phase-benefit":
    case "enter-benefit-periods":
    case "set-objective-shares":
    case "set-cost-basis":
      return [{ kind: "page", page: "benefits" }, sheet("BenefitPeriods")];
    case "take-snapshot":
    case "compare-snapshots":
    case "explain-changes":
    case "accept-rename":
      return [report, sheet("Changes")];
    case "thin-snapshots":
    case "remove-snapshot":
    case "rebaseline":
      return [report, sheet("Snapshots")];
    case "log-priorities":
      return [report, sheet("PriorityLog")];
    case "add-lesson":
      return [report, sheet("Lessons")];
    case "close-project":
    case "reopen-project":
      return [report, sheet("Projects")];
    case "refresh-reports":
      return [report, sheet("Home")];
    case "make-pack":
      return [report, sheet("Steering pack")];
    case "export-pdf":
    case "executive-copy":
    case "restore-functions":
    case "repair-functions":
      return [report];
    // The flow for a new workbook ends with an offer of its own.
    case "create-registers":
    case "undo":
    case "show-view":
    case "recalculate":
      return [];
    default:
      return [{ kind: "page", page: "score" }];
  }
}
