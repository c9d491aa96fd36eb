import { isoDate } from "#core/time/serialDate";
import type { Audience, PackPage } from "#core/publishing/audiences";
import { reportPages } from "#actions/actionParameters";
import type { PackReading } from "#actions/pack/readPack";

/** Choices for the next pack. */
export interface PackDraft {
  readonly title: string;
  readonly audience: Audience;
  /** Pages of the pack in their order. */
  readonly pages: readonly PackPage[];
  readonly paper: "A4" | "Letter";
  /** Day of the meeting as YYYY-MM-DD; "" = none. */
  readonly meeting: string;
}

export const papers: readonly PackDraft["paper"][] = ["A4", "Letter"];

/** A page with its sheet and how many pages it prints. */
export type ListedPage = PackReading["pages"][number];

/** The choices of the last pack; those that are usual for a portfolio board where none was made. */
export function packDraftOf({ kept, usual }: Pick<PackReading, "kept" | "usual">): PackDraft {
  if (kept === null) {
    const audience = "Portfolio board";
    return { title: "", audience, pages: usual[audience], paper: "A4", meeting: "" };
  }
  const { title, audience, pages, paper, meeting } = kept;
  return { title, audience, pages, paper, meeting: meeting === null ? "" : isoDate(meeting) };
}

/** For other readers the pages that are usual for them. */
export function withAudience(
  draft: PackDraft,
  audience: Audience,
  usual: PackReading["usual"],
): PackDraft {
  return { ...draft, audience, pages: usual[audience] };
}

/** A page joins the pack as its last one, or leaves it. */
export function withPage(draft: PackDraft, page: PackPage, isIn: boolean): PackDraft {
  const others = draft.pages.filter((each) => each !== page);
  return { ...draft, pages: isIn ? [...others, page] : others };
}

/** A page goes up (-1) or down (+1) by one place; at the end of the list it stays. */
export function movedBy(draft: PackDraft, page: PackPage, by: -1 | 1): PackDraft {
  const at = draft.pages.indexOf(page);
  const other = draft.pages[at + by];
  return at < 0 || other === undefined ? draft : movedTo(draft, page, other);
}

/** A page takes the place of another, which gives way. */
export function movedTo(draft: PackDraft, page: PackPage, target: PackPage): PackDraft {
  const { pages } = draft;
  const [from, to] = [pages.indexOf(page), pages.indexOf(target)];
  if (from < 0 || to < 0 || from === to) return draft;
  const others = pages.filter((each) => each !== page);
  return { ...draft, pages: [...others.slice(0, to), page, ...others.slice(to)] };
}

/** Pages of the pack in their order, then those that are not in it. */
export function listedPages(
  { pages }: PackDraft,
  all: readonly ListedPage[],
): { readonly chosen: readonly ListedPage[]; readonly others: readonly ListedPage[] } {
  return {
    chosen: pages.flatMap((page) => all.filter((each) => each.page === page)),
    others: all.filter(({ page }) => !pages.includes(page)),
  };
}

/** Printed pages of the pack, with how many of its pages are not drawn yet and cannot be counted. */
export function printedPages(chosen: readonly ListedPage[]): {
  readonly prints: number;
  readonly undrawn: number;
} {
  return {
    prints: chosen.reduce((sum, { prints }) => sum + (prints ?? 0), 0),
    undrawn: chosen.filter(({ prints }) => prints === null).length,
  };
}

/** Settings of the action that makes the pack. */
export function packSettings(draft: PackDraft): Readonly<Record<string, string>> {
  const { title, audience, pages, paper, meeting } = draft;
  return { title: title.trim(), audience, pages: pages.join(", "), paper, meeting };
}

/** Pages of the pack that refreshing draws, as its setting takes them; the others have actions of their own. */
export function drawnPages({ pages }: Pick<PackDraft, "pages">): string {
  const chosen: readonly string[] = pages;
  return reportPages.filter((page) => chosen.includes(page)).join(",");
}
