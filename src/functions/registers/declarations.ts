import type { GroupDeclarations } from "../declaration";

/** Most links and most items of a net that a cell works out. */
const mostLinks = 5000;
const mostItems = 2000;

const linkEnd = { holds: "text", shape: "vector", mostRows: mostLinks } as const;

/** What RIPPLE and DRIVINGPATH are worked out from. */
const net = {
  ids: { holds: "text", shape: "rows", mostRows: mostItems },
  starts: { holds: "date", shape: "rows", mostRows: mostItems },
  finishes: { holds: "date", shape: "rows", mostRows: mostItems },
  from: linkEnd,
  to: linkEnd,
  lags: { holds: "number", shape: "vector", mostRows: mostLinks, optional: true },
} as const;

const lengths = { shows: "#VALUE!", facts: ["name", "count", "first", "rows"] } as const;
const repeated = { shows: "#VALUE!", facts: ["id"] } as const;
const cycle = { shows: "#N/A", facts: ["cycle"] } as const;

/** Two tables with headers, as large as a register. */
const range = { holds: "any", shape: "matrix", mostRows: 2000, mostColumns: 60 } as const;

/** Example of a net: B waits for A with a lag of 2 days, and C for B. */
const netCells = [
  ["A", 46023, 46053, "A", "B", 2],
  ["B", 46040, 46060, "B", "C", 0],
  ["C", 46100, 46120, "", "", ""],
] as const;

export const registerDeclarations = {
  CYCLES: {
    parameters: { from: linkEnd, to: linkEnd },
    result: "table",
    errors: { lengths },
    example: {
      cells: [
        ["P-1", "P-2"],
        ["P-2", "P-3"],
        ["P-3", "P-1"],
        ["P-4", "P-1"],
      ],
      formula: "=PMO.CYCLES(A1:A4,B1:B4)",
      shows: [["P-1 → P-2 → P-3 → P-1"]],
    },
    source: "Tarjan, SIAM Journal on Computing 1 (1972) 146-160 (strongly connected components)",
  },
  RIPPLE: {
    parameters: net,
    result: "rows",
    errors: {
      lengths,
      repeated,
      cycle: { ...cycle, inRow: true },
      "no-id": { shows: "#N/A", inRow: true },
      "no-start": { shows: "#N/A", inRow: true },
      "no-finish": { shows: "#N/A", inRow: true },
      "finish-before-start": { shows: "#N/A", inRow: true },
    },
    example: {
      cells: netCells,
      formula: "=PMO.RIPPLE(A1:A3,B1:B3,C1:C3,D1:D2,E1:E2,F1:F2)",
      shows: [
        [46023, 46053, 0],
        [46055, 46075, 15],
        [46100, 46120, 0],
      ],
    },
    source: "Critical path method, forward pass (Kelley and Walker 1959), moves to the right only",
  },
  DRIVINGPATH: {
    parameters: net,
    result: "table",
    errors: { lengths, repeated, cycle, "no-dates": { shows: "#N/A" } },
    example: {
      cells: [
        ["A", 46023, 46053, "A", "B"],
        ["B", 46040, 46060, "C", "B"],
        ["C", 46023, 46030, "", ""],
      ],
      formula: "=PMO.DRIVINGPATH(A1:A3,B1:B3,C1:C3,D1:D2,E1:E2)",
      shows: [["A"], ["B"]],
    },
    source: "Critical path method (Kelley and Walker 1959): the longest path to the latest finish",
  },
  PERIOD: {
    parameters: {
      date: { holds: "date", shape: "rows" },
      grain: {
        holds: "option",
        shape: "single",
        options: ["quarter", "month", "year"],
        optional: true,
        default: "quarter",
      },
      fiscalStart: {
        holds: "number",
        shape: "single",
        whole: true,
        minimum: 1,
        maximum: 12,
        optional: true,
        default: 1,
      },
    },
    result: "rows",
    errors: {},
    example: {
      cells: [[46295], [46023]],
      formula: '=PMO.PERIOD(A1:A2,"quarter")',
      shows: [["2026-Q3"], ["2026-Q1"]],
    },
    native: '=YEAR(A1)&"-Q"&ROUNDUP(MONTH(A1)/3,0)',
    source: "Reporting periods of this workbook (register Periods)",
  },
  COMPARE: {
    parameters: {
      old: range,
      new: range,
      keyColumn: { holds: "text", shape: "single", optional: true },
    },
    result: "table",
    errors: {
      "no-key-column": { shows: "#VALUE!", facts: ["range", "header"] },
      "repeated-keys": { shows: "#VALUE!", facts: ["range", "keys"] },
    },
    example: {
      cells: [
        ["ID", "Budget", "ID", "Budget"],
        ["P-1", 100, "P-2", 250],
        ["P-2", 200, "P-3", 80],
      ],
      formula: "=PMO.COMPARE(A1:B3,C1:D3)",
      shows: [
        ["Key", "Field", "From", "To", "Difference"],
        ["P-2", "Budget", 200, 250, 50],
        ["P-3", "(record)", "", "New", ""],
        ["P-1", "(record)", "Removed", "", ""],
      ],
    },
    source: "Comparison of two lists by key",
  },
  ASOF: {
    parameters: {
      id: { holds: "text", shape: "rows", mostRows: mostItems },
      field: { holds: "text", shape: "single" },
      date: { holds: "date", shape: "single" },
      compareTo: { holds: "date", shape: "single", optional: true },
    },
    result: "rows",
    errors: {
      unread: { shows: "#N/A" },
      "no-snapshots": { shows: "#N/A" },
      "no-snapshot": { shows: "#N/A", facts: ["day", "first"] },
      "no-field": { shows: "#N/A", facts: ["field", "kept"] },
      "no-record": { shows: "#N/A", facts: ["id"], inRow: true },
      "not-there": { shows: "#N/A", facts: ["id", "snapshot"], inRow: true },
      "no-id": { shows: "#N/A", inRow: true },
    },
    example: {
      cells: [],
      formula: '=PMO.ASOF("P-001","Budget",DATE(2026,9,30))',
      isInSample: true,
      shows: [[2400]],
    },
    source: "Snapshots of this workbook (registers Snapshots and SnapshotData)",
  },
} as const satisfies GroupDeclarations<"registers">;
