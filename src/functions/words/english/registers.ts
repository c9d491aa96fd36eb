import type { registerDeclarations } from "../../registers/declarations";
import type { GroupWords } from "../words";

const net = {
  ids: "ID of each item, each once.",
  starts: "Start of each item.",
  finishes: "Finish of each item.",
  from: "ID of the item that has to finish first, one a link.",
  to: "ID of the item that waits for it.",
  lags: "Calendar days between the finish and the start, one a link or one for all; 0 when omitted.",
};

export const registers: GroupWords<typeof registerDeclarations> = {
  CYCLES: {
    summary: "Finds what waits for itself: circular dependencies. Type it outside a table.",
    parameters: {
      from: "ID of the item that gives, one a link.",
      to: "ID of the item that waits for it.",
    },
    result: 'One circle a row, such as "A → B → A"; "none" when there is none.',
    method:
      "Items that can all reach each other are one group; of each group one of the shortest circles is shown.",
    notes: [
      "IDs are compared without case. A link without both ends does not count.",
      "An item that waits for itself is A → A.",
    ],
    errors: { lengths: "{name} has {count} values; {first} has {rows}." },
  },
  RIPPLE: {
    summary: "Pushes dates to the right along finish-to-start links. Type it outside a table.",
    parameters: net,
    result: "New start, new finish and days of push for each item; give two columns a date format.",
    method:
      "An item starts no earlier than every item that it waits for has finished, and so many days later. Durations stay, nothing is pulled to the left.",
    notes: [
      "To Excel dates are numbers of days: 46023 is 2026-01-01.",
      "Links to IDs that are not in the list do not count. Neither do links of an item without dates.",
      "Items in a circle show it, and keep their dates for those that wait for them.",
      "What-if with hand-over milestones, soft links and started projects: the pane, page Delivery.",
    ],
    errors: {
      lengths: "{name} has {count} values; {first} has {rows}.",
      repeated: "ID {id} stands more than once.",
      cycle: "Cycle: {cycle}",
      "no-id": "The row has no ID.",
      "no-start": "The row has no start.",
      "no-finish": "The row has no finish.",
      "finish-before-start": "The finish is before the start.",
    },
  },
  DRIVINGPATH: {
    summary:
      "The chain of items that sets the latest finish, first item first. Type it outside a table.",
    parameters: net,
    result: "One ID a row.",
    method:
      "Dates are pushed as by PMO.RIPPLE; from the latest finish back, each item hangs on the one whose finish leaves it no day. Of several chains it is the one that begins first.",
    notes: [
      "People play no part in it: it is not a critical chain.",
      "Items without dates are no part of it.",
    ],
    errors: {
      lengths: "{name} has {count} values; {first} has {rows}.",
      repeated: "ID {id} stands more than once.",
      cycle: "Cycle: {cycle}",
      "no-dates": "No item has a start and a finish.",
    },
  },
  PERIOD: {
    summary: "The reporting period of each date, such as 2026-Q3.",
    parameters: {
      date: "Dates; an empty one stays empty.",
      grain: '"quarter" (default), "month" or "year".',
      fiscalStart: "Month in which the financial year begins, 1 (default) to 12.",
    },
    result: "2026-Q3, 2026-07 or 2026-FY, one a date.",
    method:
      "Months are counted from the start of the financial year; the year is the one in which it begins.",
    notes: ["The keys are those of register Periods."],
    errors: {},
  },
  COMPARE: {
    summary: "What changed between two ranges with headers. Type it outside a table.",
    parameters: {
      old: "The earlier range, header row first.",
      new: "The later range, header row first.",
      keyColumn: "Header of the column that tells records apart; the first column when omitted.",
    },
    result: "A header row, then Key, Field, From, To and Difference of each change.",
    method:
      "Records are matched by key and columns by header, whatever their order. (record) New or Removed is a whole row, (column) New or Removed a column. Numbers are equal when they agree to nine digits.",
    notes: [
      "Sorting or inserting rows is no change. Rows without a key and columns without a header do not count.",
      "An empty cell counts as 0 beside a number and as empty beside a text.",
      "At most 2,000 rows of 60 columns.",
    ],
    errors: {
      "no-key-column": 'Key column not found: {range} has no header "{header}".',
      "repeated-keys": "Keys stand more than once in {range}: {keys}",
    },
  },
  ASOF: {
    summary:
      "What a field of a record held on a day, by the last snapshot on or before it; with a second day, both and the difference.",
    parameters: {
      id: "ID of the record, such as P-001; a column of IDs spills.",
      field: "Column as the register has it, such as Forecast cost or Reported RAG.",
      date: "The day asked about: status as of.",
      compareTo: "An earlier day to compare with; it adds two columns.",
    },
    result: "The value; with compare_to three columns: as of, compared to, difference.",
    method:
      "The snapshot with the latest status date on or before the day answers; of several of one day the last one taken. The difference is the first less the second value; of ratings Worse or Better, of other words Changed, empty when they are the same.",
    notes: [
      "Snapshots are taken in the pane (page Report). A field that they do not keep is refused with the list of those that they do.",
      "Taking, thinning or renaming in snapshots recalculates these cells. After a change by hand press Ctrl+Alt+F9.",
      "In a table give it one ID and no compare_to.",
    ],
    errors: {
      unread:
        "The workbook could not be read. Finish editing the cell, then recalculate (Ctrl+Alt+F9).",
      "no-snapshots": "This workbook has no snapshots: take one in the pane, page Report.",
      "no-snapshot": "No snapshot on or before {day}; the first is of {first}.",
      "no-field": 'Snapshots do not keep "{field}". They keep: {kept}.',
      "no-record": "No snapshot holds {id}.",
      "not-there": "{id} is not in snapshot {snapshot}.",
      "no-id": "The row has no ID.",
    },
  },
};
