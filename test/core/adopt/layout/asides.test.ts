import { cellAt } from "#core/adopt/island";
import { layoutSheet } from "#core/adopt/layout/layoutSheet";
import { drawn, islandOf, islandsOf } from "./drawn";

describe("keys, scales and lists", () => {
  test("a key beside a register is its scale, not a part of it", () => {
    const { islands, asides } = layoutSheet(
      drawn(`
      ID | Risk | Level | Owner | | Key |
      R1 | Crane | High | Ann | | 1 | Very low
      R2 | Permit | Low | Bob | | 2 | Low
      R3 | Storm | Low | Bob | | 3 | Medium
      R4 | Flood | High | Cy | | |
      R5 | Theft | High | Cy | | |
      R6 | Fire | Low | Cy | | |
    `),
    );
    expect(islands.map(({ area }) => area.columns)).toEqual([4]);
    expect(asides).toHaveLength(1);
    expect(asides[0]).toMatchObject({
      kind: "scale",
      levels: [
        { code: "1", label: "Very low" },
        { code: "2", label: "Low" },
        { code: "3", label: "Medium" },
      ],
    });
  });

  test("a scale with headers below a register", () => {
    const { islands, asides } = layoutSheet(
      drawn(`
      ID | Risk | Score | Owner
      R1 | Crane | 12 | Ann
      R2 | Permit | 10 | Bob
      |
      |
      Score | Likelihood | Description
      1 | Rare | May happen once in thirty years
      2 | Unlikely | May happen once in ten years
      3 | Possible | May happen once in three years
      4 | Likely | May happen every year
      5 | Almost certain | Happens several times a year
    `),
    );
    expect(islands).toHaveLength(1);
    expect(asides.find(({ kind }) => kind === "scale")?.levels?.[4]).toEqual({
      code: "5",
      label: "Almost certain",
    });
  });

  test("letters of a rating", () => {
    const { asides } = layoutSheet(drawn("R | Red\nA | Amber\nG | Green"));
    expect(asides[0]?.levels?.map(({ code }) => code)).toEqual(["R", "A", "G"]);
  });

  test("words for drop-downs are lists", () => {
    const { islands, asides } = layoutSheet(
      drawn(`
      Status | Response | Category
      Open | Avoid | Political
      Closed | Reduce | Economic
      | Transfer | Social
      | Accept | Technical
      | | Legal
    `),
    );
    expect(islands).toEqual([]);
    expect(asides.map(({ kind }) => kind)).toEqual(["list", "list", "list"]);
  });

  test("a heat map is no register", () => {
    const { islands } = layoutSheet(
      drawn(`
      | Rare | Unlikely | Possible | Likely
      Severe | 5 | 10 | 15 | 20
      Major | 4 | 8 | 12 | 16
      Moderate | 3 | 6 | 9 | 12
      Minor | 2 | 4 | 6 | 8
    `),
    );
    expect(islands).toEqual([]);
  });
});

describe("registers that are turned round", () => {
  const turned = `
    Portfolio return, March
    |
    Project name | Quay repair | Lights | Road\\nand rail
    Project ID | P-1 | P-2 | P-3
    Start date | 2026-01-01 | 2026-02-01 | 2026-03-01
    Finish date | 2026-05-01 | 2026-06-01 | 2026-07-01
    Budget (£m) | 3 | 4.5 | 12
    Status | Green | Amber | Red
    Comment | On time and within budget | Late by a week | Stopped
  `;

  test("have their fields as headers and a record a column", () => {
    const { islands } = layoutSheet(drawn(turned));
    expect(islands).toHaveLength(1);
    const [island] = islands;
    expect(island?.recordsRun).toBe("across");
    expect(island?.headers.map(({ shown }) => shown)).toEqual([
      "Project name",
      "Project ID",
      "Start date",
      "Finish date",
      "Budget (£m)",
      "Status",
      "Comment",
    ]);
    expect(island?.body.map((row) => row.cells[4]?.value)).toEqual([3, 4.5, 12]);
    const second = island?.body[1];
    if (island === undefined || second === undefined) throw new Error("no record");
    expect(cellAt(island, second, 4)).toEqual({ row: 6, column: 2 });
  });

  test("with groups left of the fields", () => {
    const island = islandOf(
      `
      General | Project name | Quay repair | Lights | Road
      | Project ID | P-1 | P-2 | P-3
      Time | Start date | 2026-01-01 | 2026-02-01 | 2026-03-01
      | Finish date | 2026-05-01 | 2026-06-01 | 2026-07-01
      Money | Budget | 3 | 4.5 | 12
      | Forecast | 3 | 4.5 | 12
      `,
      { merges: ["A1:A2", "A3:A4", "A5:A6"] },
    );
    expect(island.headers).toEqual([
      "General > Project name",
      "General > Project ID",
      "Time > Start date",
      "Time > Finish date",
      "Money > Budget",
      "Money > Forecast",
    ]);
    expect(island.body).toHaveLength(3);
  });

  test("a list of fields with what they mean is not one of them", () => {
    const islands = islandsOf(
      drawn(`
      Field | Type | Length | Required
      Project ID | text | 20 | yes
      Project name | text | 80 | yes
      Start date | date | 10 | no
      Budget | number | 12 | no
      Owner | text | 80 | no
    `),
    );
    expect(islands.map(({ range }) => range)).toEqual(["A1:D6"]);
  });
});
