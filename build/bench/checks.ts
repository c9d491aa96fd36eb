import { checkRegisters } from "#core/register/checkRegisters";
import type { RegisterContent } from "#core/register/content";
import { serialDate } from "#core/time/serialDate";
import { manyRecords } from "./manyRecords";
import { cpuMs, growth, median, type Part } from "./measure";

/** Checking 2,000 and 20,000 records; the goal is 2 seconds for 20,000. */
export const checks: Part = {
  runs: () => ["2000", "20000"],
  measure: (run, { quick }) => {
    const registers = manyRecords(Math.ceil(Number(run) / records(manyRecords(1, Infinity))), 97);
    const settings = { pmo_StatusDate: serialDate(2026, 9, 30), pmo_Currency: "GBP" };
    let found = 0;
    const times = Array.from({ length: quick ? 1 : 5 }, () =>
      cpuMs(() => {
        found = checkRegisters(registers, settings).findings.length;
      }),
    );
    const value = median(times);
    const [what, note] = [
      `check ${run} records`,
      `${records(registers)} records, ${found} findings`,
    ];
    const goal = run === "20000" ? { goal: { atMost: 2_000 } } : {};
    return Promise.resolve([{ what, value, unit: "ms CPU", note, ...goal }]);
  },
  join: ([few, many]) => {
    const [small, large] = [few?.[0], many?.[0]];
    return !small?.value || !large?.value
      ? []
      : [
          {
            ...{ what: "growth of checking, 2000 to 20000", unit: "exponent" },
            value: growth(
              { size: 2_000, value: small.value },
              { size: 20_000, value: large.value },
            ),
            goal: { atMost: 1.2 },
          },
        ];
  },
};

function records(registers: readonly RegisterContent[]): number {
  return registers.reduce((sum, { rows }) => sum + rows.length, 0);
}
