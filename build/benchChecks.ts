import { checkRegisters } from "#core/register/checkRegisters";
import type { RegisterContent } from "#core/register/content";
import { serialDate } from "#core/time/serialDate";
import { manyRecords } from "./bench/manyRecords";

/**
 * Processor time of the checks: `npm run bench:checks`. The goal is 20,000 records in less than 2 seconds;
 * the ratio tells whether time grows with the records or faster.
 */
const sizes = [2_000, 20_000];
const records = (registers: readonly RegisterContent[]): number =>
  registers.reduce((sum, { rows }) => sum + rows.length, 0);

/** Milliseconds of processor time, the least of three runs. */
function leastTime(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const one = records(manyRecords(1, Infinity));
const results = sizes.map((size) => {
  const registers = manyRecords(Math.ceil(size / one), 97);
  const settings = { pmo_StatusDate: serialDate(2026, 9, 30), pmo_Currency: "GBP" };
  let found = 0;
  const ms = leastTime(() => {
    found = checkRegisters(registers, settings).findings.length;
  });
  const count = records(registers);
  console.log(`${count} records, ${found} findings: ${Math.round(ms)} ms of processor time`);
  return { count, ms };
});
const [small, large] = results;
if (small !== undefined && large !== undefined) {
  const rows = large.count / small.count;
  console.log(
    `${rows.toFixed(1)} times the records: ${(large.ms / small.ms).toFixed(1)} times the time`,
  );
}
