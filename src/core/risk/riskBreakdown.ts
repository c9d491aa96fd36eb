import { keyOf } from "#core/scoring/registerTable";
import type { RiskRecord } from "./risk";
import { type BearerKind, bearerFinder, type RiskMembers, riskParts } from "./riskMembers";

/** What some open risks come to. Money in the unit of the workbook. */
export interface RiskSums {
  /** Open risks, threats and opportunities. */
  readonly open: number;
  readonly threats: number;
  readonly opportunities: number;
  readonly high: number;
  readonly moderate: number;
  readonly low: number;
  /** Open risks without a level. */
  readonly unrated: number;
  readonly aboveAppetite: number;
  /** Open risks of others of which a share falls here; they are not among `open`. */
  readonly shared: number;
  /** Expected exposure of threats, 0 or more. */
  readonly grossThreats: number;
  /** Expected gain of opportunities, 0 or more. */
  readonly grossOpportunities: number;
  /** `grossThreats` less `grossOpportunities`. */
  readonly net: number;
  /** Open risks whose money is not known: they are in none of the sums. */
  readonly withoutMoney: number;
}

/** A node of the risk breakdown structure. */
export interface CategoryNode extends RiskSums {
  /** "" = risks without a category. */
  readonly category: string;
  /** Share of the gross threats of all, 0..1; null where there are none. */
  readonly concentration: number | null;
  /** Level 2; empty where no risk of the category has one. */
  readonly children: readonly CategoryNode[];
}

/** Open risks of one bearer, in all and by category. */
export interface BearerLine extends RiskSums {
  readonly kind: BearerKind;
  /** ID as in the registers; "PORTFOLIO"; as written where nobody knows it. */
  readonly id: string;
  /** "" = none. */
  readonly name: string;
  /** Program of a project, ID; "" = none. */
  readonly program: string;
  readonly byCategory: readonly { readonly category: string; readonly sums: RiskSums }[];
}

/** A program with all its projects; `id` "" = what belongs to no program. */
export type ProgramLine = Omit<BearerLine, "kind" | "program">;

/** Open risks by category and by who bears them; a shared risk counts once in all, its money by its shares. */
export interface RiskBreakdown {
  readonly all: RiskSums;
  /** The largest gross threats first. */
  readonly categories: readonly CategoryNode[];
  /** What each project, each program and the portfolio itself bear; together `all`. */
  readonly bearers: readonly BearerLine[];
  /** The same rolled up to programs; together `all`. */
  readonly programs: readonly ProgramLine[];
}

/** A risk with the part of it that counts. */
interface Part {
  readonly risk: RiskRecord;
  readonly share: number;
  /** The risk relates to it, so that it is counted here. */
  readonly isOwn: boolean;
}

/** the open risks among `risks` rolled up by breakdown structure, project and program. */
export function riskBreakdown(risks: readonly RiskRecord[], members: RiskMembers): RiskBreakdown {
  const open = risks.filter(({ status }) => status === "Open");
  const all = sumsOf(open.map(whole));
  return {
    all,
    categories: categoryNodes(open, all.grossThreats, [(risk) => risk.category, subcategoryOf]),
    ...bearerLines(open, members),
  };
}

function subcategoryOf({ subcategory }: RiskRecord): string {
  return subcategory;
}

function whole(risk: RiskRecord): Part {
  return { risk, share: 1, isOwn: true };
}

/** Sums of whole risks or of parts of them. */
function sumsOf(parts: readonly Part[]): RiskSums {
  const own = parts.filter(({ isOwn }) => isOwn).map(({ risk }) => risk);
  const count = (is: (risk: RiskRecord) => boolean): number => own.filter(is).length;
  const money = (type: RiskRecord["type"]): number =>
    parts.reduce(
      (sum, { risk, share }) => (risk.type === type ? sum + share * Math.abs(risk.exposure) : sum),
      0,
    );
  const [grossThreats, grossOpportunities] = [money("Threat"), money("Opportunity")];
  return {
    open: own.length,
    threats: count(({ type }) => type === "Threat"),
    opportunities: count(({ type }) => type === "Opportunity"),
    high: count(({ residual }) => residual.level === "High"),
    moderate: count(({ residual }) => residual.level === "Moderate"),
    low: count(({ residual }) => residual.level === "Low"),
    unrated: count(({ residual }) => residual.level === null),
    aboveAppetite: count(({ isAboveAppetite }) => isAboveAppetite),
    shared: parts.length - own.length,
    grossThreats,
    grossOpportunities,
    net: grossThreats - grossOpportunities,
    withoutMoney: count((risk) => !hasMoney(risk)),
  };
}

/** Its money is known: a cost impact and a probability. */
export function hasMoney({ impact, probability }: RiskRecord): boolean {
  return impact !== null && probability !== null;
}

function categoryNodes(
  risks: readonly RiskRecord[],
  grossThreats: number,
  [level, ...below]: readonly ((risk: RiskRecord) => string)[],
): readonly CategoryNode[] {
  if (level === undefined) return [];
  return [...groups(risks, level)]
    .map(([category, members]): CategoryNode => {
      const sums = sumsOf(members.map(whole));
      const children = categoryNodes(members, grossThreats, below);
      return {
        category,
        ...sums,
        concentration: grossThreats > 0 ? sums.grossThreats / grossThreats : null,
        // A single node without a name says nothing that its parent does not.
        children: children.every((child) => child.category === "") ? [] : children,
      };
    })
    .sort((a, b) => b.grossThreats - a.grossThreats || b.open - a.open);
}

/** Groups by a text in the order of their first members; writings that differ in case are one. */
function groups<T>(all: readonly T[], textOf: (each: T) => string): ReadonlyMap<string, T[]> {
  const byKey = new Map<string, { readonly text: string; readonly members: T[] }>();
  for (const each of all) {
    const text = textOf(each);
    const known = byKey.get(keyOf(text));
    if (known === undefined) byKey.set(keyOf(text), { text, members: [each] });
    else known.members.push(each);
  }
  return new Map([...byKey.values()].map(({ text, members }) => [text, members]));
}

function bearerLines(
  open: readonly RiskRecord[],
  members: RiskMembers,
): Pick<RiskBreakdown, "bearers" | "programs"> {
  const find = bearerFinder(members);
  const projects = new Map(members.projects.map((project) => [keyOf(project.id), project]));
  const programs = new Map(members.programs.map((program) => [keyOf(program.id), program]));
  const programOf = (bearer: string): string => {
    const { kind, id } = find(bearer);
    if (kind === "program") return id;
    const program = programs.get(keyOf(projects.get(keyOf(id))?.program ?? ""));
    return program?.id ?? "";
  };
  const parts = open.flatMap((risk) =>
    bornParts(risk, (id) => find(id).id).map(({ bearer, part }) => ({ bearer, part })),
  );
  const byProgram = open.flatMap((risk) =>
    bornParts(risk, programOf).map(({ bearer, part }) => ({ bearer, part })),
  );
  return {
    bearers: [...groups(parts, ({ bearer }) => bearer)].map(([bearer, own]) => {
      const { kind, id } = find(bearer);
      const project = kind === "project" ? projects.get(keyOf(id)) : undefined;
      const name = project?.name ?? programs.get(keyOf(id))?.name ?? "";
      return { kind, id, name, program: project?.program ?? "", ...lineOf(own) };
    }),
    programs: [...groups(byProgram, ({ bearer }) => bearer)].map(([id, own]) => ({
      id,
      name: programs.get(keyOf(id))?.name ?? "",
      ...lineOf(own),
    })),
  };
}

/** The parts of a risk by who bears them in the end, each bearer once. */
function bornParts(
  risk: RiskRecord,
  bearerOf: (id: string) => string,
): readonly { readonly bearer: string; readonly part: Part }[] {
  const home = bearerOf(risk.relatesTo);
  const shares = new Map<string, number>([[home, 0]]);
  for (const { bearer, share } of riskParts(risk)) {
    const id = bearerOf(bearer);
    shares.set(id, (shares.get(id) ?? 0) + share);
  }
  return [...shares].map(([bearer, share]) => ({
    bearer,
    part: { risk, share, isOwn: bearer === home },
  }));
}

function lineOf(
  own: readonly { readonly part: Part }[],
): RiskSums & Pick<BearerLine, "byCategory"> {
  const parts = own.map(({ part }) => part);
  const byCategory = [...groups(parts, ({ risk }) => risk.category)].map(([category, members]) => ({
    category,
    sums: sumsOf(members),
  }));
  return { ...sumsOf(parts), byCategory };
}
