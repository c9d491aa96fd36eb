import type { Area } from "#core/register/content";
import type { AdoptDecisions, IslandDecision } from "./decisions";
import { headerKey } from "./headerText";
import type { Island } from "./island";

/** Headers that a name of an island lists, and letters of each. */
const MOST_HEADERS = 40;
const LETTERS = 24;
/** Share of headers that two islands of one sheet have in common when they are the same island, changed. */
const SAME_SHEET = 0.5;
/** The same for islands of sheets with different names: another file, or a sheet that was renamed. */
const OTHER_SHEET = 0.85;

/**
 * The name by which decisions about an island are kept: "Sheet/Table/header|header". Sheets and tables
 * cannot have "/" in their names, and folded headers hold none. The file is not in it, so a decision holds
 * for every file of the same layout.
 */
export function islandId(island: Island): string {
  return `${island.sheet}/${island.table ?? ""}/${signature(island).join("|")}`;
}

/** The name under which a person shows where the headers of an island are, before there is an island. */
export function shownHeadersId(sheet: string, headers: Area): string {
  return `${sheet}//@${headers.row},${headers.column},${headers.rows},${headers.columns}`;
}

function signature(island: Island): readonly string[] {
  const keys = island.headers
    .map(({ bands, shown }) =>
      headerKey([...bands, shown].join(" "))
        .slice(0, LETTERS)
        .trim(),
    )
    .filter((key) => /\p{L}/u.test(key));
  return [...new Set(keys)].slice(0, MOST_HEADERS);
}

interface KeptIsland {
  readonly id: string;
  readonly sheet: string;
  readonly table: string;
  readonly headers: ReadonlySet<string>;
  readonly decision: IslandDecision;
}

function keptIslands(decisions: AdoptDecisions): readonly KeptIsland[] {
  return Object.entries(decisions.islands).map(([id, decision]) => {
    const [sheet = "", table = "", headers = ""] = id.split("/");
    return { id, sheet, table, headers: new Set(headers.split("|")), decision };
  });
}

/** Header cells of a sheet that a person showed. */
export function shownHeaders(decisions: AdoptDecisions, sheet: string): readonly Area[] {
  return keptIslands(decisions)
    .filter((kept) => sameName(kept.sheet, sheet))
    .flatMap(({ decision }) => (decision.headers === undefined ? [] : [decision.headers]));
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** How well an island fits what a decision was made about, 0 = not at all; above 1 = it is the very same. */
function likeness(island: Island, own: readonly string[], kept: KeptIsland): number {
  const sameSheet = sameName(kept.sheet, island.sheet);
  const shown = kept.decision.headers;
  if (sameSheet && shown !== undefined) {
    const { row, column } = island.headerCells[0] ?? island.area;
    const inside =
      row >= shown.row &&
      row < shown.row + shown.rows &&
      column >= shown.column &&
      column < shown.column + shown.columns;
    if (inside) return 3;
  }
  if (sameSheet && island.table !== null && sameName(kept.table, island.table)) return 2;
  const shared = own.filter((key) => kept.headers.has(key)).length;
  const overlap = shared / Math.max(1, new Set([...own, ...kept.headers]).size);
  if (overlap < (sameSheet ? SAME_SHEET : OTHER_SHEET)) return 0;
  return sameSheet ? 1 + overlap : overlap;
}

/** An island and what a person decided about it. */
export interface NamedIsland {
  readonly island: Island;
  /** Unique among the islands of a file. */
  readonly id: string;
  readonly decided: IslandDecision | null;
}

/**
 * Gives every island its name and the decision that was made about it: the best match of headers, each
 * decision for one island of a file. An island whose headers changed keeps the name that it had.
 */
export function nameIslands(
  islands: readonly Island[],
  decisions: AdoptDecisions,
): readonly NamedIsland[] {
  const kept = keptIslands(decisions);
  const files = new Map<string | null, Island[]>();
  for (const island of islands) {
    const file = files.get(island.workbook);
    if (file === undefined) files.set(island.workbook, [island]);
    else file.push(island);
  }
  const named = new Map<Island, NamedIsland>();
  for (const file of files.values()) nameFile(file, kept, named);
  return islands.flatMap((island) => named.get(island) ?? []);
}

function nameFile(
  islands: readonly Island[],
  kept: readonly KeptIsland[],
  named: Map<Island, NamedIsland>,
): void {
  const pairs = islands
    .flatMap((island) => {
      const own = signature(island);
      return kept.map((one) => ({ island, one, like: likeness(island, own, one) }));
    })
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const used = new Set<string>();
  for (const { island, one } of pairs) {
    if (named.has(island) || used.has(one.id)) continue;
    used.add(one.id);
    named.set(island, { island, id: one.id, decided: one.decision });
  }
  for (const island of islands) {
    if (named.has(island)) continue;
    const base = islandId(island);
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}|#${number}`;
    used.add(id);
    named.set(island, { island, id, decided: null });
  }
}
