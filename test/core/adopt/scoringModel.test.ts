import { adopt, adoptedIslands, column, issueOf, rowsOf } from "#test/support/adopted";
import { dated, sheetContent } from "#test/support/sheetContent";
import { issueSaid } from "#test/support/english";

describe("a list without stages", () => {
  const { value, issues } = adopt([
    sheetContent("S", [
      ["Project", "RAG", "Owner"],
      ["A", "Green", "x"],
      ["B", null, "y"],
      ["C", "Red", "z"],
    ]),
  ]);
  test("takes rated projects as in delivery and the others as proposed, and says so", () => {
    expect(column(value, "Projects", "Stage")).toEqual(["In delivery", "Proposed", "In delivery"]);
    expect(issueSaid(issueOf(issues, "stage-assumed"))).toBe(
      "No sheet has a stage: 2 projects with a reported rating were taken as In delivery, 1 as Proposed.",
    );
  });
  test("but not when a stage column could not be read", () => {
    const gates = adopt([
      sheetContent("S", [
        ["Project", "Stage", "RAG", "Owner"],
        ["A", "Gate 3", "Green", "x"],
        ["B", "Gate 4", "Red", "y"],
      ]),
    ]);
    expect(rowsOf(gates.value, "Projects").columns).not.toContain("Stage");
  });
});

describe("criteria and scores", () => {
  const headers = [
    "Project ID",
    "Project",
    "Strategic fit",
    "Customer impact (1-5)",
    "Delivery risk",
    "Budget",
  ];
  const scored = [
    ["Weight", null, 3, 2, 1, null],
    headers,
    ["A", "Harbour lights", 4, 5, "High", 100],
    ["B", "Quay repair", 2, null, "Low", 200],
    ["C", "Ferry", "n/a", 3, "Medium", 300],
  ];
  const { value, issues } = adopt([sheetContent("S", scored)]);

  test("columns of the criterion library become Criteria and Scores", () => {
    expect(rowsOf(value, "Scores")).toMatchObject({
      columns: ["Project ID", "Strategic fit", "Customer impact", "Delivery risk"],
      rows: [
        ["A", 4, 5, 5],
        ["B", 2, null, 1],
        ["C", null, 3, 3],
      ],
    });
    expect(column(value, "Criteria", "Weight")).toEqual([3, 2, 1]);
    expect(column(value, "Criteria", "Direction")).toEqual(["Benefit", "Benefit", "Cost"]);
    expect(column(value, "Criteria", "Scale high")).toEqual([5, 5, 5]);
    expect(value.starterModel).toBe(false);
  });

  test("unread scores are listed and kept, scales and directions are said", () => {
    expect(adoptedIslands(value)[0]?.unread).toEqual([
      { address: "C5", found: "n/a", reason: "not-a-number", field: "Strategic fit" },
    ]);
    expect(column(value, "Projects", "Strategic fit as found")).toEqual([4, 2, "n/a"]);
    expect(adoptedIslands(value)[0]?.columns[4]).toMatchObject({
      header: "Delivery risk",
      field: "Delivery risk",
      how: { kind: "criterion", low: 1, high: 5, direction: "Cost" },
    });
    expect(issueSaid(issueOf(issues, "criteria-found"))).toContain(
      "Delivery risk (1-5, less is better, weight 1)",
    );
  });

  test("one criterion column is a model; the starter model is for none", () => {
    const one = adopt([
      sheetContent("S", [
        ["Project", "RAG", "Budget", "Strategic fit"],
        ["A", "Green", 5, 4],
        ["B", "Red", 6, 2],
      ]),
    ]).value;
    expect(one.starterModel).toBe(false);
    expect(column(one, "Criteria", "Criterion")).toEqual(["Strategic fit"]);
  });

  test("without a row of weights they are equal", () => {
    expect(column(adopt([sheetContent("S", scored.slice(1))]).value, "Criteria", "Weight")).toEqual(
      [1, 1, 1],
    );
  });

  test.each<[number[], number[]]>([
    [
      [1, 3, 5],
      [1, 5],
    ],
    [
      [0, 3, 5],
      [0, 5],
    ],
    [
      [2, 8, 9],
      [1, 10],
    ],
    [
      [0, 8, 9],
      [0, 10],
    ],
    [
      [10, 80, 95],
      [0, 100],
    ],
  ])("scores %j are on the scale %j", (scores, [low, high]) => {
    const rows = [
      ["Project", "Urgency", "Feasibility"],
      ...scores.map((score, at) => [`Project ${at}`, score, score]),
    ];
    const criteria = adopt([sheetContent("S", rows)]).value;
    expect([
      column(criteria, "Criteria", "Scale low")[0],
      column(criteria, "Criteria", "Scale high")[0],
    ]).toEqual([low, high]);
  });

  test("amounts and years under a criterion's name are no scores", () => {
    const rows = [
      ["Project", "Benefit", "Urgency", "Owner"],
      ["A", 120000, 2026, "x"],
      ["B", 90000, 2027, "y"],
    ];
    expect(rowsOf(adopt([sheetContent("S", rows)]).value, "Scores").columns).toEqual([
      "Project ID",
    ]);
  });

  test("a sheet that only scores the projects of another sheet joins them", () => {
    const list = sheetContent("List", [
      ["Ref", "Project name", "Sponsor", "Phase", "Budget"],
      ["A", "Harbour lights", "Ann", "Idea", 5],
      ["B", "Quay repair", "Bob", "Idea", 6],
    ]);
    const scores = sheetContent("Scoring", [
      ["Project name", "Strategic fit", "Urgency", "Panel"],
      ["Quay repair", 5, 4, "north"],
      ["Harbour lights", 1, 2, "south"],
      ["Ferry", 3, 3, "south"],
    ]);
    const joined = adopt([list, scores]).value;
    expect(adoptedIslands(joined).map(({ sheet, register }) => [sheet, register])).toEqual([
      ["List", "Projects"],
      ["Scoring", "Scores"],
    ]);
    expect(rowsOf(joined, "Scores").rows).toEqual([
      ["A", 1, 2],
      ["B", 5, 4],
      ["P-001", 3, 3],
    ]);
    expect(column(joined, "Projects", "Project")).toEqual([
      "Harbour lights",
      "Quay repair",
      "Ferry",
    ]);
    expect(column(joined, "Projects", "Panel")).toEqual(["south", "north", "south"]);
  });

  test("a list of criteria gives the weights; criteria that nothing scores are switched off", () => {
    const list = sheetContent("Model", [
      ["Criterion", "Weight"],
      ["Strategic fit", 60],
      ["Brand strength", 25],
      ["Carbon", 15],
    ]);
    const projects = sheetContent("List", [
      ["Project", "Strategic fit", "Brand strength", "Urgency", "Owner"],
      ["A", 4, 2, 1, "x"],
      ["B", 2, 3, 5, "y"],
    ]);
    const model = adopt([list, projects]);
    expect(column(model.value, "Criteria", "Criterion")).toEqual([
      "Strategic fit",
      "Brand strength",
      "Carbon",
      "Urgency",
    ]);
    expect(column(model.value, "Criteria", "Weight")).toEqual([60, 25, 0, 0]);
    expect(column(model.value, "Criteria", "Weight as found")).toEqual([60, 25, 15, 0]);
    expect(rowsOf(model.value, "Scores").columns).toEqual([
      "Project ID",
      "Strategic fit",
      "Brand strength",
      "Urgency",
      "Carbon",
    ]);
    expect(issueOf(model.issues, "criterion-without-column").found).toBe("Carbon");
  });

  test("projects without ratings, budgets or scores cannot be ranked, and it is said", () => {
    const { issues: found } = adopt([
      sheetContent("S", [
        ["Project", "Owner", "Start"],
        ["A", "x", dated(46000)],
      ]),
    ]);
    expect(issueOf(found, "nothing-to-rank").severity).toBe("warning");
  });
});
