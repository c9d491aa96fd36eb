import fc from "fast-check";
import { findLinkages } from "#core/linkage/findLinkages";
import type { Linkage } from "#core/linkage/linkage";
import { english } from "#core/messages/english/english";
import { messageSentence } from "#core/messages/sentences";
import type { CellValue, RegisterContent } from "#core/register/content";
import { serialDate } from "#core/time/serialDate";

/** A register as read, with its records under their headers. */
function register(
  name: string,
  headers: readonly string[],
  ...rows: readonly (readonly CellValue[])[]
): RegisterContent {
  const place = {
    table: name,
    sheet: name,
    row: 3,
    column: 1,
    rows: rows.length + 1,
    columns: headers.length,
  };
  return { register: name, place, headers, rows };
}

const day = (month: number, date: number): number | null => serialDate(2027, month, date);

function find(
  registers: readonly RegisterContent[],
  rejected: readonly string[] = [],
): readonly Linkage[] {
  return findLinkages(registers, { rejected: new Set(rejected) });
}

/** What speaks for a pair, in words. */
function reasons(linkages: readonly Linkage[], id: string): readonly string[] {
  const evidence = linkages.find((linkage) => linkage.id === id)?.evidence ?? [];
  return evidence.map(({ reason }) => messageSentence(reason, english));
}

const headers = ["Project ID", "Project", "Stage", "Manager", "Forecast finish", "Status note"];

test("a system, a supplier, a site and an audience in columns of the office's own", () => {
  const linkages = find([
    register(
      "Projects",
      [...headers, "IT system", "Lieferant", "Site", "Users"],
      [
        "P-1",
        "Meter reading",
        "Approved",
        "Ada",
        null,
        "",
        "SAP IS-U",
        "Volt AG",
        "n/a",
        "Billing clerks",
      ],
      [
        "P-2",
        "Payroll",
        "Approved",
        "Bo",
        null,
        "",
        "sap is-u; Personio",
        "",
        "Depot 4",
        "Billing clerks",
      ],
      ["P-3", "Fleet", "Approved", "Cy", null, "", "", "volt ag", "Depot 4 / Depot 5", ""],
    ),
  ]);
  expect(reasons(linkages, "P-1~P-2")).toEqual([
    "Both name SAP IS-U (IT system)",
    "Both name Billing clerks (Users)",
  ]);
  expect(reasons(linkages, "P-1~P-3")).toEqual(["Both name Volt AG (Lieferant)"]);
  expect(reasons(linkages, "P-2~P-3")).toEqual(["Both name Depot 4 (Site)"]);
});

test("a person in two roles, and the week in which both finish", () => {
  const linkages = find([
    register(
      "Projects",
      headers,
      ["P-1", "One", "Approved", "Ada Wynn", day(6, 28), ""],
      ["P-2", "Two", "Approved", "Bo Lind", day(7, 4), ""],
      ["P-3", "Three", "Approved", "Cy Hart", day(7, 5), ""],
    ),
    register(
      "Risks",
      ["Risk ID", "Relates to", "Risk", "Owner"],
      ["R-9", "P-2", "Late", "ADA WYNN"],
    ),
  ]);
  // 28 June is a Monday and 4 July the Sunday of the same week; 5 July begins the next.
  expect(reasons(linkages, "P-1~P-2")).toEqual([
    "Person in common: Ada Wynn (Manager here, Owner R-9 there)",
    "Both finish in week 2027-W26 (2027-06-28, 2027-07-04)",
  ]);
  expect(linkages).toHaveLength(1);
});

test("risks and benefits that say nearly the same, and names that two texts mention", () => {
  const linkages = find([
    register(
      "Projects",
      headers,
      ["P-1", "Portal", "Approved", "", null, "Waits for the Harrow gateway and for Genesys."],
      [
        "P-2",
        "Voice bot",
        "Approved",
        "",
        null,
        "Needs Genesys and the Harrow gateway by October.",
      ],
      ["P-3", "Depot", "Approved", "", null, "Roof by October."],
    ),
    register(
      "Risks",
      ["Risk ID", "Relates to", "Risk"],
      ["R-1", "P-1", "The contractor for the pumping station becomes insolvent before handover"],
      ["R-2", "P-3", "Contractors for pumping stations become insolvent before the handover"],
      ["R-3", "P-2", "Weather stops the crane"],
    ),
  ]);
  expect(reasons(linkages, "P-1~P-2")).toEqual(
    expect.arrayContaining(["Both mention Harrow, Genesys"]),
  );
  expect(reasons(linkages, "P-1~P-3")[0]).toMatch(
    /^Nearly the same text: R-1 and R-2 \(\d+% alike\)$/,
  );
  expect(linkages.map(({ id }) => id)).not.toContain("P-2~P-3");
});

test("left out: projects that are over, pairs that depend on each other already, pairs turned down", () => {
  const projects = register(
    "Projects",
    [...headers, "System"],
    ["P-1", "One", "Approved", "", null, "", "CRM"],
    ["P-2", "Two", "Closed", "", null, "", "CRM"],
    ["P-3", "Three", "Approved", "", null, "", "CRM"],
    ["P-4", "Four", "Approved", "", null, "", "CRM"],
  );
  const known = register(
    "Dependencies",
    ["Dependency ID", "From project", "To project"],
    ["D-1", "p-3", "P-1"],
  );
  expect(find([projects, known], ["P-1~P-4"]).map(({ id }) => id)).toEqual(["P-3~P-4"]);
});

test("what many projects share is no link, and less is said of what several share", () => {
  const of = (count: number): readonly Linkage[] =>
    find([
      register(
        "Projects",
        [...headers, "System"],
        ...Array.from({ length: count }, (_, at) => [
          `P-${at}`,
          `${at}`,
          "Idea",
          "",
          null,
          "",
          "ERP",
        ]),
      ),
    ]);
  expect(of(9)).toEqual([]);
  expect(of(2)[0]?.strength).toBeGreaterThan(of(4)[0]?.strength ?? 1);
});

test("empty and broken registers have no linkages", () => {
  expect(find([])).toEqual([]);
  expect(find([register("Projects", ["Something"], [1])])).toEqual([]);
  expect(
    find([register("Projects", headers, ["P-1", { error: "#REF!" }, null, null, null, null])]),
  ).toEqual([]);
});

test("law: the order of rows changes no linkage", () => {
  const rows: readonly CellValue[][] = [
    ["P-1", "Portal for Harrow", "Idea", "Ada", day(3, 3), "SCADA link"],
    ["P-2", "Pumps", "Idea", "Ada", day(3, 4), "SCADA upgrade in Harrow"],
    ["P-3", "Roof", "Idea", "Bo", day(3, 5), ""],
    ["P-4", "Portal in Harrow", "Idea", "Bo", null, "SCADA"],
  ];
  const usual = find([register("Projects", headers, ...rows)]);
  const facts = (linkages: readonly Linkage[]): unknown =>
    linkages.map(({ id, strength }) => [id, strength.toFixed(9)]);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows as CellValue[][], { minLength: 4 }), (shuffled) => {
      expect(facts(find([register("Projects", headers, ...shuffled)]))).toEqual(facts(usual));
    }),
  );
});
