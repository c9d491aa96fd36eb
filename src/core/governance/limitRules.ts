import { isClosedOn } from "#core/register/periods";
import { portfolioId } from "#core/register/relatesTo";
import { claimsMoney } from "#core/register/stages";
import { keyOf } from "#core/scoring/registerTable";
import { type FindEntries, type Found, projectPlace } from "./queueContext";
import type { GovernanceSources } from "./governanceSources";

/** Money is compared as it is shown: half a unit is no breach. */
const MONEY_MARGIN = 0.5;

/** Projects, programs and the portfolio whose expected exposure is above what was approved for it. */
export const exposuresAboveContingency: FindEntries = (context) => {
  const { sources, status } = context;
  const found: Found[] = [];
  const add = (
    relatesTo: string,
    exposure: number,
    contingency: number | null,
    place: Found["place"],
  ): void => {
    if (contingency === null || exposure <= contingency + MONEY_MARGIN) return;
    const finding = { rule: "exposure-above-contingency" as const, exposure, contingency };
    found.push({ finding, key: "", relatesTo, place, neededBy: null });
  };
  for (const { id, exposure } of status.projects) {
    const [row] = sources.rowsOf("Projects", "Project ID", id);
    const approved = row === undefined ? null : sources.number("Projects", row, "Contingency");
    add(id, exposure, approved, projectPlace(context, id, "Contingency"));
  }
  for (const row of sources.rows("Programs", "Program ID")) {
    const id = sources.text("Programs", row, "Program ID");
    const place = sources.place("Programs", row, "Program ID", "Contingency");
    // What a program holds is for its own risks: those of its projects have their own.
    add(id, ownExposure(sources, id), sources.number("Programs", row, "Contingency"), place);
  }
  const portfolio = sources.setting("pmo_Contingency");
  const place = { register: "Settings", field: "Portfolio contingency" };
  add(portfolioId, ownExposure(sources, portfolioId), portfolio, place);
  return found;
};

/** Expected exposure of the risks that relate to a program or the portfolio itself. */
function ownExposure(sources: GovernanceSources, relatesTo: string): number {
  const header = sources.has("Risks", "Own exposure") ? "Own exposure" : "Expected exposure";
  return sources
    .rowsOf("Risks", "Relates to", relatesTo)
    .reduce((sum, row) => sum + (sources.number("Risks", row, header) ?? 0), 0);
}

/** Open periods in which the projects that money is promised to need more than the envelope. */
export const exceededEnvelopes: FindEntries = ({ sources, status }) => {
  const promised = new Set(
    sources
      .rows("Projects", "Project ID")
      .filter((row) => {
        const word = (header: string): string => sources.text("Projects", row, header);
        return claimsMoney(word("Stage"), word("Decision"));
      })
      .map((row) => sources.word("Projects", row, "Project ID")),
  );
  return sources.rows("Periods", "Period").flatMap((row): Found[] => {
    const period = sources.text("Periods", row, "Period");
    const envelope = sources.number("Periods", row, "Envelope");
    const ends = sources.number("Periods", row, "Ends on");
    const { statusDate } = status.rules;
    if (envelope === null || isClosedOn(ends, statusDate)) return [];
    const need = sources
      .rowsOf("Financials", "Period", period)
      .filter((r) => promised.has(sources.word("Financials", r, "Project ID")))
      .reduce((sum, r) => sum + (sources.number("Financials", r, "Forecast") ?? 0), 0);
    if (need <= envelope + MONEY_MARGIN) return [];
    return [
      {
        finding: { rule: "envelope-exceeded", period, need, envelope },
        key: period,
        relatesTo: portfolioId,
        place: sources.place("Periods", row, "Period", "Envelope"),
        neededBy: sources.number("Periods", row, "Starts on"),
      },
    ];
  });
};

/** Roles of which the promised projects need more than there is; one entry a role, with its worst period. */
export const shortRoles: FindEntries = ({ sources, status }) => {
  const { statusDate } = status.rules;
  const roles = new Map<string, { row: number; short: number }[]>();
  for (const row of sources.rows("Capacity", "Role")) {
    const short = sources.shortOf(row);
    const [period] = sources.rowsOf("Periods", "Period", sources.text("Capacity", row, "Period"));
    const ends = period === undefined ? null : sources.number("Periods", period, "Ends on");
    if (short === 0 || isClosedOn(ends, statusDate)) continue;
    const role = sources.word("Capacity", row, "Role");
    roles.set(role, [...(roles.get(role) ?? []), { row, short }]);
  }
  return [...roles.values()].flatMap((gaps): Found[] => {
    const [worst] = [...gaps].sort((a, b) => b.short - a.short);
    if (worst === undefined) return [];
    const role = sources.text("Capacity", worst.row, "Role");
    const period = sources.text("Capacity", worst.row, "Period");
    const starts = gaps.flatMap(({ row }) => {
      const key = sources.text("Capacity", row, "Period");
      const [at] = sources.rowsOf("Periods", "Period", key);
      return at === undefined ? [] : (sources.number("Periods", at, "Starts on") ?? []);
    });
    return [
      {
        finding: {
          rule: "people-short",
          role,
          period,
          short: worst.short,
          periods: gaps.length,
        },
        key: role,
        relatesTo: portfolioId,
        place: sources.place("Capacity", worst.row, "Role", "Gap"),
        neededBy: starts.length === 0 ? null : Math.min(...starts),
      },
    ];
  });
};

/** The accepted scenario was solved with other inputs than those of today. */
export const staleScenarios: FindEntries = ({ sources }) =>
  sources
    .rows("Scenarios", "Accepted")
    .filter((row) => keyOf(sources.text("Scenarios", row, "Stale")) === "stale")
    .map((row): Found => {
      const scenario = sources.text("Scenarios", row, "Scenario ID");
      const name = sources.text("Scenarios", row, "Name");
      return {
        finding: { rule: "scenario-stale", scenario, name },
        key: scenario,
        relatesTo: portfolioId,
        place: sources.place("Scenarios", row, "Scenario ID", "Accepted"),
        neededBy: null,
      };
    });
