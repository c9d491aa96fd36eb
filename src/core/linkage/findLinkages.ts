import { message } from "#core/messages/message";
import type { RegisterContent } from "#core/register/content";
import { keyOf } from "#core/scoring/registerTable";
import { naturalOrder } from "#core/text/naturalOrder";
import { isoWeek } from "#core/time/isoWeek";
import { isoDate } from "#core/time/serialDate";
import { type Linkage, type LinkageEvidence, linkageId } from "./linkage";
import { type LinkedPortfolio, linkedPortfolio, type Mention } from "./linkedPortfolio";
import { similarTexts } from "./similarTexts";
import { namesIn } from "./terms";

export interface LinkageOptions {
  /** Ids of pairs that a person has turned down. */
  readonly rejected: ReadonlySet<string>;
}

/** What this many projects share is an ordinary thing of the office and no link. */
const MOST_SHARING = 8;
/** Someone who works on more projects than this knows them without our help. */
const MOST_OF_A_PERSON = 5;
const LEAST_STRENGTH = 0.2;
const LEAST_SIMILARITY = 0.55;
const weights = { week: 0.2, name: 0.25 } as const;

/**
 * Looks for projects that have something in common: a system, supplier, site, audience or person, the
 * week of their go-live, names in their texts, or projects, risks and benefits that say nearly the same.
 *
 * Live projects only; pairs that Dependencies has already, or that were turned down, are left out. The
 * strength of a pair is 1 - product of (1 - weight) over its evidence; a value that n projects share
 * weighs 1 / sqrt(n - 1) of its full weight. Time grows about linearly with the number of records.
 * @returns strongest first.
 */
export function findLinkages(
  registers: readonly RegisterContent[],
  { rejected }: LinkageOptions,
): readonly Linkage[] {
  const portfolio = linkedPortfolio(registers);
  const found = new Pairs();
  shareValues(portfolio, found);
  sharePeople(portfolio, found);
  shareWeeks(portfolio, found);
  shareNames(portfolio, found);
  sayTheSame(portfolio, found);
  return found
    .linkages(portfolio)
    .filter(({ id }) => !rejected.has(id))
    .sort((a, b) => b.strength - a.strength || naturalOrder(a.id, b.id));
}

/** Evidence by pair of projects. */
class Pairs {
  private readonly evidence = new Map<string, { a: number; b: number; list: LinkageEvidence[] }>();

  add(one: number, other: number, evidence: LinkageEvidence): void {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = `${a}~${b}`;
    const pair = this.evidence.get(key) ?? { a, b, list: [] };
    pair.list.push(evidence);
    this.evidence.set(key, pair);
  }

  linkages({ projects, linked }: LinkedPortfolio): Linkage[] {
    return [...this.evidence.values()].flatMap(({ a, b, list }): Linkage[] => {
      const ordered = [projects[a], projects[b]].filter((project) => project !== undefined);
      ordered.sort((one, other) => naturalOrder(one.key, other.key));
      const [first, second] = ordered;
      if (first === undefined || second === undefined) return [];
      if (linked.has(`${keyOf(first.key)}~${keyOf(second.key)}`)) return [];
      const strength = 1 - list.reduce((rest, { weight }) => rest * (1 - weight), 1);
      if (strength < LEAST_STRENGTH) return [];
      const evidence = [...list].sort((one, other) => other.weight - one.weight);
      return [{ id: linkageId(first.key, second.key), first, second, strength, evidence }];
    });
  }
}

/** Mentions of the same value, by its key; each project once. */
function byValue(
  mentions: readonly Mention[],
  most = MOST_SHARING,
): readonly (readonly Mention[])[] {
  const groups = new Map<string, Map<number, Mention>>();
  for (const mention of mentions) {
    const key = keyOf(mention.value);
    const group = groups.get(key) ?? new Map<number, Mention>();
    if ((group.get(mention.project)?.weight ?? -1) < mention.weight) {
      group.set(mention.project, mention);
    }
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => [...group.values()])
    .filter((group) => group.length > 1 && group.length <= most);
}

function eachPair<T>(group: readonly T[], visit: (one: T, other: T) => void): void {
  group.forEach((one, at) => {
    for (const other of group.slice(at + 1)) visit(one, other);
  });
}

function share(of: number): number {
  return 1 / Math.sqrt(of - 1);
}

function shareValues({ values }: LinkedPortfolio, found: Pairs): void {
  for (const group of byValue(values)) {
    eachPair(group, (one, other) => {
      found.add(one.project, other.project, {
        weight: Math.max(one.weight, other.weight) * share(group.length),
        reason: message("shares-value", { field: one.role, value: one.value }),
      });
    });
  }
}

function sharePeople({ people }: LinkedPortfolio, found: Pairs): void {
  for (const group of byValue(people, MOST_OF_A_PERSON)) {
    eachPair(group, (one, other) => {
      found.add(one.project, other.project, {
        weight: Math.min(one.weight, other.weight) * share(group.length),
        reason: message("shares-person", { person: one.value, one: one.role, other: other.role }),
      });
    });
  }
}

function shareWeeks({ projects }: LinkedPortfolio, found: Pairs): void {
  const weeks = new Map<string, number[]>();
  projects.forEach(({ finish }, project) => {
    if (finish === null) return;
    const week = isoWeek(finish);
    weeks.set(week, [...(weeks.get(week) ?? []), project]);
  });
  for (const [week, group] of weeks) {
    if (group.length < 2 || group.length > MOST_SHARING) continue;
    eachPair(group, (one, other) => {
      const dates = [projects[one]?.finish ?? 0, projects[other]?.finish ?? 0].map(isoDate);
      found.add(one, other, {
        weight: weights.week * share(group.length),
        reason: message("shares-week", { week, one: dates[0] ?? "", other: dates[1] ?? "" }),
      });
    });
  }
}

/** Names in the texts of a few projects: a product, a town, a firm that has no column of its own. */
function shareNames({ texts, people }: LinkedPortfolio, found: Pairs): void {
  const persons = new Set(people.flatMap(({ value }) => keyOf(value).split(/[\s.]+/)));
  const mentions = Object.values(texts)
    .flat()
    .flatMap(({ project, text }) =>
      namesIn(text)
        .filter((name) => !persons.has(keyOf(name)))
        .map((value): Mention => ({ project, value, role: "", weight: weights.name })),
    );
  const shared = new Map<string, { one: number; other: number; names: string[]; rest: number }>();
  for (const group of byValue(mentions)) {
    eachPair(group, (one, other) => {
      const key = `${Math.min(one.project, other.project)}~${Math.max(one.project, other.project)}`;
      const pair = shared.get(key) ?? {
        one: one.project,
        other: other.project,
        names: [],
        rest: 1,
      };
      pair.names.push(one.value);
      pair.rest *= 1 - weights.name * share(group.length);
      shared.set(key, pair);
    });
  }
  for (const { one, other, names, rest } of shared.values()) {
    const terms = names.slice(0, 5).join(", ");
    found.add(one, other, { weight: 1 - rest, reason: message("shares-terms", { terms }) });
  }
}

function sayTheSame({ texts }: LinkedPortfolio, found: Pairs): void {
  for (const register of ["Projects", "Risks", "Benefits"] as const) {
    for (const { first, second, similarity } of similarTexts(texts[register], LEAST_SIMILARITY)) {
      const percent = Math.round(similarity * 100);
      found.add(first.project, second.project, {
        weight: similarity * (register === "Projects" ? 0.8 : 0.6),
        reason: message("similar-texts", {
          register,
          one: first.record,
          other: second.record,
          percent,
        }),
      });
    }
  }
}
