import { cellAddress } from "#core/register/cellAddress";
import { fullHeader } from "./headerText";
import type { Island } from "./island";
import { periodHeaders, isTimed } from "./periods/periodHeaders";
import type { Question } from "./questions";
import { questionId } from "./questions";
import type { Evidence, RegisterDecision } from "./registerDecision";
import { keyField } from "./recordNames";
import { headerCell } from "./source";
import type { ColumnView } from "./mapping/candidates";
import { columnViews } from "./mapping/candidates";
import type { Likeness, Lookalike } from "./mapping/looksLike";
import { isMixedLog, likenesses } from "./mapping/looksLike";
import { joinMarks } from "./mapping/oneHot";
import type { RegisterScore } from "./mapping/registerScores";
import { registerScores } from "./mapping/registerScores";
import { registerShapes } from "./mapping/registerShapes";

/** What must speak for a register before an island is taken for one. */
const LEAST = 0.75;
/** Identifiers such as R-001 and texts such as "There is a risk that ..." count like one column and more. */
const BY_IDS = 0.8;
const BY_TEXTS = 0.8;
/** Several columns of ratings are a report on projects. */
const BY_RATINGS = 0.6;
/** An alternative below this is not named. */
const WORTH_NAMING = 0.05;
/** Below the first a decision is asked where the next one is no less likely than the second. */
const UNSURE = 0.6;
const RIVAL = 0.25;
const RIVAL_OF_NONE = 0.22;
const SURE_OF_FEW = 0.75;
const FEW = 3;

/** A log of several things is as likely none as the register that most of its columns fit. */
const mixedLog: Likeness = { what: "mixed-log", weight: 0 };
const AS_LIKELY = 0.95;

/** Registers that something else is easily taken for; a list of contacts is no register at all. */
const mistaken: Partial<Readonly<Record<Lookalike, readonly string[]>>> = {
  tasks: [
    "Projects",
    "Programs",
    "Milestones",
    "Objectives",
    "Capacity",
    "Demand",
    "Roles",
    "Financials",
    "Issues",
  ],
  list: [
    "Projects",
    "Programs",
    "Objectives",
    "Criteria",
    "Roles",
    "Risks",
    "Issues",
    "Decisions",
    "Milestones",
    "Benefits",
  ],
  assumptions: [
    "Projects",
    "Programs",
    "Objectives",
    "Issues",
    "Decisions",
    "Dependencies",
    "Roles",
  ],
  stakeholders: ["Projects", "Programs", "Objectives", "Issues", "Roles", "Capacity"],
  actions: ["Projects", "Programs", "Objectives", "Issues", "Roles", "Milestones", "Decisions"],
};

interface Weighed {
  readonly score: RegisterScore;
  readonly weight: number;
}

/**
 * Decides by headers and values which register an island is; null when it is none.
 *
 * The sheet's name does not count. A list of tasks, contacts or requirements is not a project
 * register although it has names, owners and dates. Columns that every register has say little; what only
 * one has says much, as do identifiers and texts that speak of what may happen.
 */
export function decideRegister(island: Island): RegisterDecision {
  const known = decisions.get(island);
  if (known !== undefined) return known;
  const decision = decided(island);
  decisions.set(island, decision);
  return decision;
}

/** Decisions by island, for the several parts of adopting that need them. */
const decisions = new WeakMap<Island, RegisterDecision>();

function decided(island: Island): RegisterDecision {
  const views = joinMarks(columnViews(island));
  const periods = new Set(
    periodHeaders(island)
      .filter(({ text, day }) => day !== null || isTimed(text))
      .map(({ at }) => at),
  );
  const weighed = registerScores({ views, periods })
    .map((score): Weighed => ({ score, weight: weightOf(score, views, periods) }))
    .sort((a, b) => b.weight - a.weight);
  const [like] = isMixedLog(views) ? [mixedLog] : likenesses(views, periods);
  const chances = chancesOf(weighed, like);
  const [first] = chances.registers;
  const taken = first !== undefined && first.chance >= chances.none ? first : null;
  return {
    register: taken?.register ?? null,
    confidence: taken?.chance ?? chances.none,
    evidence:
      taken === null
        ? noneEvidence(weighed, like)
        : [
            ...evidenceFor(taken.weighed, views, periods),
            ...(like === mixedLog ? noneEvidence([], like) : []),
          ],
    alternatives: chances.registers
      .filter((other) => other !== taken && other.chance >= WORTH_NAMING)
      .slice(0, 3)
      .map(({ register, chance }) => ({ register, confidence: chance })),
  };
}

function weightOf(
  score: RegisterScore,
  views: readonly ColumnView[],
  periods: ReadonlySet<number>,
): number {
  if (score.score === 0) return 0;
  const ids = idColumn(score, views);
  const shape = registerShapes[score.register];
  const own = ids !== null && (shape?.prefixes.includes(ids.profile.prefix) ?? false);
  const foreign = ids !== null && !own && isOfOther(score.register, ids.profile.prefix);
  const texts = score.register === "Risks" ? uncertainColumn(score, views) : null;
  const ratings = views.filter(({ profile }) => profile.ratings > 0.8 && profile.distinct > 1);
  const byRatings = score.register === "Projects" && ratings.length > 1 ? BY_RATINGS : 0;
  const byPeriods = isPeriodic(score.register) && periods.size > 1 ? 1.2 : 0;
  const more = (own ? BY_IDS : 0) + (texts === null ? 0 : BY_TEXTS) + byPeriods + byRatings;
  return (score.score + more * score.factor) * (foreign ? 0.6 : 1);
}

const isPeriodic = (register: string): boolean =>
  ["Financials", "BenefitPeriods", "Capacity", "Demand"].includes(register);

function isOfOther(register: string, prefix: string): boolean {
  return (
    prefix.length > 1 &&
    Object.entries(registerShapes).some(
      ([other, { prefixes }]) => other !== register && prefixes.includes(prefix),
    )
  );
}

/** The column that holds the register's own identifiers, where they have letters. */
function idColumn(score: RegisterScore, views: readonly ColumnView[]): ColumnView | null {
  const field = keyField(score.register);
  const at = [...score.fields].find(([, { match }]) => match.field === field)?.[0];
  const view = views.find((each) => each.at === at);
  return view !== undefined && view.profile.ids > 0.7 && view.profile.prefix !== "" ? view : null;
}

/** The column that says what a risk is, where its texts speak of what may happen. */
function uncertainColumn(score: RegisterScore, views: readonly ColumnView[]): ColumnView | null {
  const isText = (at: number): boolean =>
    ["Risk", "Event", "Cause", "Effect"].includes(score.fields.get(at)?.match.field ?? "");
  return (
    views.find(
      ({ at, profile }) => profile.uncertain >= 0.3 && profile.filled >= 3 && isText(at),
    ) ?? null
  );
}

interface Chance {
  readonly register: string;
  readonly chance: number;
  readonly weighed: Weighed;
}

/** How likely each register and none of them are; they add up to 1. */
function chancesOf(
  weighed: readonly Weighed[],
  like: Likeness | undefined,
): { readonly registers: readonly Chance[]; readonly none: number } {
  const lowered = weighed.map((each) => {
    const list =
      like === undefined ? undefined : (mistaken[like.what] ?? Object.keys(registerShapes));
    const against = list?.includes(each.score.register) === true ? (like?.weight ?? 0) : 0;
    return { each, power: Math.max(0, each.weight - against * 0.6) ** 2 };
  });
  const most = Math.max(...lowered.map(({ power }) => power));
  const none =
    like === mixedLog
      ? Math.max(LEAST ** 2, most * AS_LIKELY)
      : Math.max(LEAST, like === undefined ? 0 : like.weight * 0.6) ** 2;
  const sum = lowered.reduce((total, { power }) => total + power, none);
  const registers = lowered
    .map(({ each, power }) => ({
      register: each.score.register,
      chance: power / sum,
      weighed: each,
    }))
    .sort((a, b) => b.chance - a.chance || (a.register < b.register ? -1 : 1));
  return { registers, none: none / sum };
}

function evidenceFor(
  { score }: Weighed,
  views: readonly ColumnView[],
  periods: ReadonlySet<number>,
): readonly Evidence[] {
  const pathOf = (at: number): string =>
    fullHeader(views.find((view) => view.at === at)?.header.text ?? { bands: [], shown: "" });
  const strong = [...score.fields]
    .map(([at, { match }]) => ({ at, field: match.field, telling: score.telling.get(at) ?? 0 }))
    .sort((a, b) => b.telling - a.telling);
  const own = strong.filter(({ telling }) => telling >= 0.4).slice(0, 4);
  const shared = strong.filter(({ telling }) => telling < 0.4).slice(0, 6);
  const evidence: Evidence[] = own.map(({ at, field }) => ({
    kind: "own-header",
    header: pathOf(at),
    field,
  }));
  const ids = idColumn(score, views);
  if (ids !== null && registerShapes[score.register]?.prefixes.includes(ids.profile.prefix)) {
    const { ids: share, filled } = ids.profile;
    const field = keyField(score.register) ?? "";
    const fits = Math.round(share * filled);
    evidence.push({ kind: "values", header: pathOf(ids.at), field, fits, filled });
  }
  const texts = score.register === "Risks" ? uncertainColumn(score, views) : null;
  if (texts !== null) {
    const { uncertain, filled } = texts.profile;
    evidence.push({
      kind: "texts",
      header: pathOf(texts.at),
      fits: Math.round(uncertain * filled),
      filled,
    });
  }
  if (isPeriodic(score.register) && periods.size > 1)
    evidence.push({ kind: "periods", headers: [...periods].slice(0, 4).map(pathOf) });
  if (score.criteria.length > 0)
    evidence.push({ kind: "criteria", headers: score.criteria.slice(0, 6).map(pathOf) });
  if (shared.length > 0)
    evidence.push({ kind: "shared-headers", headers: shared.map(({ at }) => pathOf(at)) });
  return evidence;
}

function noneEvidence(
  weighed: readonly Weighed[],
  like: Likeness | undefined,
): readonly Evidence[] {
  const [best] = weighed;
  const lacks: Evidence[] =
    best === undefined || best.score.lacks.length === 0
      ? []
      : [{ kind: "lacks", fields: best.score.lacks }];
  return like === undefined ? lacks : [{ kind: "looks-like", what: like.what }, ...lacks];
}

function isUnsure(island: Island, decision: RegisterDecision, rival: number): boolean {
  if (decision.confidence < UNSURE && rival >= RIVAL) return true;
  // No register although one is likely, or one that was taken for few words.
  if (decision.register === null) return rival >= RIVAL_OF_NONE && island.body.length > 1;
  const headers = decision.evidence.flatMap((evidence) =>
    evidence.kind === "own-header" || evidence.kind === "shared-headers" ? headersOf(evidence) : [],
  );
  return decision.confidence < SURE_OF_FEW && headers.length <= FEW;
}

const headersOf = (
  evidence: Extract<Evidence, { kind: "own-header" | "shared-headers" }>,
): readonly string[] => (evidence.kind === "own-header" ? [evidence.header] : evidence.headers);

/** Asks which register an island is, where two are about as likely; null = it is clear enough. */
export function registerQuestion(island: Island, decision: RegisterDecision): Question | null {
  const [next] = decision.alternatives;
  const named = decision.alternatives.reduce((sum, { confidence }) => sum + confidence, 0);
  const none = decision.register === null ? 0 : 1 - decision.confidence - named;
  const rival = Math.max(next?.confidence ?? 0, none);
  if (!isUnsure(island, decision, rival)) return null;
  const { row, column } = headerCell(island, 0);
  const place = { sheet: island.sheet, address: cellAddress(row, column) };
  const headers = island.headers.map(({ shown }) => shown).filter((shown) => shown !== "");
  const registers = [decision.register, ...decision.alternatives.map(({ register }) => register)];
  return {
    id: questionId(island.sheet, headers.slice(0, 3).join(" "), "register"),
    kind: "register",
    place: island.workbook === null ? place : { ...place, workbook: island.workbook },
    header: "",
    options: [...new Set([...registers.map((register) => register ?? "none"), "none"])].map(
      (value) => ({ value }),
    ),
    assumed: decision.register ?? "none",
    cells: island.body.length,
    samples: headers.slice(0, 3),
  };
}
