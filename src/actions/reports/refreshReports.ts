import { storedPages } from "#excel/pageRecords";
import { peopleSettings } from "#core/capacity/readPeople";
import type { Issue } from "#core/issues";
import { readinessQueries } from "#core/reports/readiness";
import { joinedQueries } from "#core/register/joinedQueries";
import { matrixName } from "#core/risk/readScale";
import { type Message, message } from "#core/messages/message";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import type { Plan } from "#sheets/plan";
import { planBenefits } from "#sheets/planBenefits";
import { planChanges } from "#sheets/planChanges";
import { planHome } from "#sheets/planHome";
import { planHistory } from "#sheets/planHistory";
import { planPrioritization } from "#sheets/planPrioritization";
import { planCapacity } from "#sheets/planCapacity";
import { planRisk } from "#sheets/planRisk";
import { planRoadmap } from "#sheets/planRoadmap";
import { planStatus } from "#sheets/planStatus";
import { planMoney } from "#sheets/planMoney";
import { planValueRisk } from "#sheets/planValueRisk";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { reportPages, reportParameters } from "../actionParameters";
import { positionAfter } from "../newRegisters";
import {
  drawPage,
  type DrawnPage,
  drawnIssues,
  namesOf,
  pageEdits,
  shownInFront,
  withNames,
} from "../pages";
import { listOf } from "../parameters";
import { lackedBy, readinessOf, readinessSettings } from "./readReports";
import { reportQueries } from "./reportQueries";
import { reportsRequest, type ReportsRequest } from "./reportsRequest";
import { capacityQueries } from "./writtenCapacity";
import { historyQueries } from "./writtenHistory";
import { walkQueries } from "./writtenWalk";

export const refreshReports: ActionWork = { propose };

export type ReportPage = (typeof reportPages)[number];

const drawers: Readonly<Record<ReportPage, (request: ReportsRequest) => Plan>> = {
  Home: planHome,
  Prioritization: planPrioritization,
  "Value and risk": planValueRisk,
  Money: planMoney,
  Risk: planRisk,
  Benefits: planBenefits,
  Capacity: planCapacity,
  Roadmap: planRoadmap,
  Status: planStatus,
  Changes: planChanges,
  History: planHistory,
};

async function propose(context: ActionContext): Promise<Proposal> {
  const chosen = listOf(reportParameters, context, "pages");
  const wanted = reportPages.filter((page) => chosen.length === 0 || chosen.includes(page));
  const queries = [
    ...reportQueries,
    ...capacityQueries,
    ...readinessQueries,
    ...(wanted.includes("Changes") ? walkQueries : []),
    ...(wanted.includes("History") ? historyQueries : []),
  ];
  const reading = await readRegisters(joinedQueries(queries), {
    settings: [...peopleSettings, ...readinessSettings],
    signal: context.signal,
    blocks: [matrixName],
    pages: wanted,
  });
  const { state } = reading;
  const drawn = drawAll(
    wanted.filter((page) => lackedBy(page, reading).length === 0),
    reading,
  );
  const done = drawn.filter(({ edits }) => edits.length > 0);
  const pages = done.map(({ page }) => page).join(", ");
  const edits = pageEdits(state, done);
  const show = shownInFront(done.find(({ shown }) => shown !== null) ?? null);
  return {
    sentence: pages === "" ? nothingDrawn(wanted, reading) : message("draws-pages", { pages }),
    plan: {
      title: pages === "" ? message("drew-no-page") : message("drew-pages", { pages }),
      edits: [...edits, ...show],
    },
    issues: [
      ...readinessOf(reading),
      ...(chosen.length === 0 ? [] : lackingIssues(wanted, reading)),
      ...drawnIssues(drawn),
    ],
    state,
  };
}

/** Why no page is drawn: they are as they would be, or there is nothing to show. */
function nothingDrawn(wanted: readonly ReportPage[], { state }: RegisterReading): Message {
  const there = storedPages(state);
  return wanted.some((page) => there[page] !== undefined)
    ? message("draws-nothing-new")
    : message("draws-no-page");
}

/** Pages that were asked for and cannot be drawn. */
function lackingIssues(wanted: readonly ReportPage[], reading: RegisterReading): Issue[] {
  return wanted.flatMap((page): Issue[] => {
    const lacks = lackedBy(page, reading);
    if (lacks.length === 0) return [];
    const expected = lacks.join(", ");
    return [
      { code: "page-lacks-registers", severity: "warning", place: {}, found: page, expected },
    ];
  });
}

/** The pages one after the other, each behind the one before it; those that have nothing to show are left out. */
function drawAll(wanted: readonly ReportPage[], reading: RegisterReading): DrawnPage[] {
  const { state } = reading;
  const request = reportsRequest(reading, {
    capacity: wanted.includes("Capacity"),
    changes: wanted.includes("Changes"),
    history: wanted.includes("History"),
  });
  const drawn: DrawnPage[] = [];
  let behind = lastPage(reading);
  for (const page of wanted) {
    const before = drawn.flatMap(({ edits }) => edits);
    const made = drawPage(page, state, (taken, kept) =>
      drawers[page]({
        ...request,
        taken: withNames(taken, namesOf(before)),
        ...positionAfter(behind, kept, before),
      }),
    );
    if (made === null) continue;
    drawn.push(made);
    behind = made.record.sheets.at(-1) ?? behind;
  }
  return drawn;
}

/** Sheet of the last page that stands in front of the reports. */
function lastPage({ state }: RegisterReading): string | undefined {
  const { Home, Prioritization, Tradeoff } = storedPages(state);
  const [page] = [Tradeoff, Prioritization, Home].filter((each) => each !== undefined);
  return page?.sheets.at(-1);
}
