import type { Tally } from "./tally";

/** The figures of a run as Markdown, for docs/fuzz.md. */
export function editsReport(tally: Tally): readonly string[] {
  const last = tally.firstSeed + tally.sequences - 1;
  const books = [...tally.books].sort(byCount).map(([name, times]) => `${name} ${times}`);
  return [
    `Seeds ${tally.firstSeed} to ${last}: ${tally.sequences} sequences in ${Math.round(tally.seconds)} s.`,
    "",
    "| what | figure |",
    "| --- | --- |",
    `| sequences that broke a law | ${tally.broken} |`,
    `| start workbooks | ${books.join(", ")} |`,
    `| actions followed by undo | ${tally.undone} |`,
    `| actions asked for again | ${tally.again} |`,
    `| workbooks saved and read again | ${tally.saved} |`,
    `| slowest action | ${tally.slowest.id}, ${Math.round(tally.slowest.ms)} ms (seed ${tally.slowest.seed}) |`,
    `| longest sequence | ${Math.round(tally.longestSequence)} ms |`,
    `| memory, most above the beginning | ${tally.memoryGrowth} MB |`,
    "",
    ...kindLines(tally),
    "| by hand | done | refused by Excel, or nothing there |",
    "| --- | --: | --: |",
    ...[...tally.deeds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([deed, { done, refused }]) => `| ${deed} | ${done} | ${refused} |`),
    "",
    "| action | how it ended |",
    "| --- | --- |",
    ...[...tally.actions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, ends]) => {
        const list = [...ends].sort(byCount).map(([end, times]) => `${end} ${times}`);
        return `| ${id} | ${list.join(", ")} |`;
      }),
  ];
}

function byCount(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1];
}

function kindLines({ kinds }: Tally): string[] {
  if (kinds.size === 0) return [];
  return [
    "| law broken | at | sequences | first seed |",
    "| --- | --- | --: | --: |",
    ...[...kinds.values()]
      .sort((a, b) => b.times - a.times)
      .map(({ law, step, times, seed }) => `| ${law} | ${step} | ${times} | ${seed} |`),
    "",
  ];
}
