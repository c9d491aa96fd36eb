import { storedPages } from "#excel/pageRecords";
import { readHeads } from "#core/history/snapshotHeads";
import type { Issue } from "#core/issues";
import { message } from "#core/messages/message";
import { audiences, type PackPage, packPages, usualPages } from "#core/publishing/audiences";
import type { ColumnQuery } from "#core/register/joinedQueries";
import { joinedQueries } from "#core/register/joinedQueries";
import { readinessQueries } from "#core/reports/readiness";
import { filledRows, registerTable } from "#core/status/statusSources";
import { isoDate } from "#core/time/serialDate";
import { readPrintedSheets } from "#excel/readPrintedSheets";
import { readRegisters } from "#excel/readRegisters";
import type { RegisterReading } from "#excel/registerReading";
import { registerSetting, registerSettingKey } from "#excel/registerSetting";
import type { Edit } from "#sheets/plan";
import { planSteeringPack, type SteeringRequest } from "#sheets/planSteeringPack";
import type { ActionContext, ActionWork, Proposal } from "../action";
import { drawnIssues, drawPage, pageEdits } from "../pages";
import { choiceOf, dateSerial, listOf, textOf } from "../parameters";
import { readinessOf, readinessSettings } from "../reports/readReports";
import { keepPack, type KeptPack } from "./keptPack";
import { behindFirst, filledSheets, packSheets, printsOf } from "./packPlan";
import { packSettings } from "./packParameters";

export const makePack: ActionWork = { propose };

/** Where the registers of the first page stand, and what the footers say. */
const packQueries: readonly ColumnQuery[] = [
  { register: "Projects", columns: [] },
  { register: "Decisions", columns: [] },
  { register: "Milestones", columns: [] },
  { register: "Benefits", columns: [] },
  { register: "Changes", columns: ["Since"] },
  { register: "Snapshots", columns: ["Snapshot ID", "Status date", "Taken on", "Label"] },
];

async function propose(context: ActionContext): Promise<Proposal> {
  const { signal, today } = context;
  const asked = askedPack(context);
  const reading = await readRegisters(joinedQueries([...packQueries, ...readinessQueries]), {
    settings: [...readinessSettings],
    signal,
    pages: ["Steering pack"],
  });
  const { state } = reading;
  const chosen = packSheets(asked.pages, state);
  const drawnSheets = chosen.sheets.map(({ sheet }) => sheet);
  const filled = filledSheets(chosen.sheets, await readPrintedSheets(drawnSheets, signal));
  const names = filled.sheets.map(({ sheet }) => sheet);
  const printed = printsOf(filled.sheets, filled.sizes, asked.paper);
  const footer = footerOf(reading, today);
  let own: readonly Edit[] = [];
  const first = drawPage("Steering pack", state, (taken) => {
    const behind = { names, prints: printed.prints, footer };
    const plan = planSteeringPack(requestOf(reading, asked, taken, behind));
    own = plan.edits;
    return plan;
  });
  const sheet = (first?.record ?? storedPages(state)["Steering pack"])?.sheets.at(-1);
  const issues = [
    ...chosen.issues,
    ...filled.issues,
    ...printed.issues,
    ...sinceIssues(reading, asked.since),
  ];
  if (sheet === undefined) {
    return {
      sentence: message("makes-no-pack"),
      plan: { title: message("made-no-pack"), edits: [] },
      issues,
      state,
    };
  }
  const drawn = pageEdits(state, [first]);
  const prints = printed.prints.reduce((sum, pages) => sum + pages, ownPages(own));
  const pack: KeptPack = { ...asked, sheets: [sheet, ...names] };
  const pages = filled.sheets.map(({ page }) => page).join(", ");
  return {
    sentence: message("makes-pack", { pages, prints }),
    plan: {
      title: message("made-pack", { title: asked.title }),
      edits: [
        ...drawn,
        ...names.map((name): Edit => ({
          kind: "arrangePrint",
          sheet: name,
          paper: asked.paper,
          footer,
        })),
        ...behindFirst(sheet, names, state, drawn),
        keepPack(pack),
        { kind: "activateSheet", sheet },
      ],
    },
    issues: [...issues, ...readinessOf(reading), ...drawnIssues([first])],
    state,
  };
}

type AskedPack = Omit<KeptPack, "sheets">;

function askedPack(context: ActionContext): AskedPack {
  const audience = choiceOf(packSettings, context, "audience", audiences);
  const typed = listOf(packSettings, context, "pages");
  const pages = typed.flatMap((name): PackPage[] => packPages.filter((page) => page === name));
  return {
    title: textOf(packSettings, context, "title") || "Steering pack",
    audience,
    pages: pages.length === 0 ? usualPages[audience] : [...new Set(pages)],
    meeting: dateSerial(textOf(packSettings, context, "meeting")),
    since: textOf(packSettings, context, "since"),
    paper: choiceOf(packSettings, context, "paper", ["A4", "Letter"]),
  };
}

function requestOf(
  { state, tables, registers }: RegisterReading,
  asked: AskedPack,
  taken: SteeringRequest["taken"],
  behind: {
    readonly names: readonly string[];
    readonly prints: readonly number[];
    readonly footer: SteeringRequest["pack"]["footer"];
  },
): SteeringRequest {
  const stored = storedPages(state)["Steering pack"];
  const changes = filledRows(registerTable(registers, "Changes"), "Since").length;
  const request = (first: number): SteeringRequest => {
    let page = first + 1;
    const agenda = behind.names.map((sheet, s) => {
      const entry = { sheet, first: page };
      page += behind.prints[s] ?? 1;
      return entry;
    });
    return {
      tables,
      taken,
      names: registerSetting(state.settings.get(registerSettingKey))?.names ?? {},
      riskLevels: 5,
      ...(stored === undefined ? { position: 0 } : {}),
      pack: { ...asked, agenda, footer: behind.footer, changes },
    };
  };
  return request(ownPages(planSteeringPack(request(2)).edits));
}

/** Printed pages of the first page itself: one more than it has cuts. */
function ownPages(edits: readonly Edit[]): number {
  const print = edits.find((edit) => edit.kind === "setUpPrint");
  return print?.kind === "setUpPrint" ? (print.rowBreaks?.length ?? 0) + 1 : 2;
}

/** Footers are texts: the day on which they were drawn is said. */
function footerOf(
  { registers, settings }: RegisterReading,
  today: number,
): { readonly left: string; readonly center: string; readonly right: string } {
  const day = settings.get("pmo_StatusDate");
  const snapshot = readHeads(registers).heads.at(-1);
  const status = typeof day === "number" ? `Status date ${isoDate(day)}` : "Status date not set";
  return {
    left: status,
    center: plainText(
      `${snapshot === undefined ? "No snapshot" : `Snapshot ${snapshot.id} ${snapshot.name}`} · drawn ${isoDate(today)}`,
    ),
    right: "Page &P of &N",
  };
}

/** "&" begins a code in a footer, which holds 255 characters in all. */
function plainText(text: string): string {
  return text.slice(0, 120).replaceAll("&", "&&");
}

/** Changes that were compared since another snapshot than the one that is asked. */
function sinceIssues({ registers }: RegisterReading, asked: string): readonly Issue[] {
  if (asked === "") return [];
  const changes = registerTable(registers, "Changes");
  const since = changes?.text(0, "Since") ?? "";
  const head = readHeads(registers).heads.find(
    ({ id }) => id.toLowerCase() === asked.toLowerCase(),
  );
  const isSame = since.toLowerCase().includes(asked.toLowerCase()) || since === head?.name;
  if (since !== "" && isSame) return [];
  const facts = { asked, since: since === "" ? "–" : since };
  return [{ code: "pack-other-since", severity: "warning", place: {}, facts }];
}
