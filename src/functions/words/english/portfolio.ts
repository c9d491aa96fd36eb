import type { portfolioDeclarations } from "../../portfolio/declarations";
import type { GroupWords } from "../words";

const rules =
  '"in" where the row has to be in, "out" where it must not be, blank where it is free.';
const lengths = "{name} has {count} values; {first} has {rows}.";
const tooManySets =
  "More than {limit} sets of rows are efficient. Round the costs, or use the pane.";

export const portfolio: GroupWords<typeof portfolioDeclarations> = {
  PORTFOLIO: {
    summary:
      "Best set of projects within budgets: 1 for each row that is in, 0 for the others. Type it outside a table.",
    parameters: {
      values: "What each project is worth, one a row; at most 60. A blank is 0.",
      costs: "Cost of each project, one row a project, one column a budget. A blank is 0.",
      budgets:
        "One budget for each column of the costs, at most 24. A blank is 0: type a large number for no limit.",
      rules,
      groups: "Name of the group of each row; at most one row of a group is in.",
      ids: "ID of each row, for the needs.",
      needs: "IDs, with commas between them, of the rows without which a row cannot be in.",
    },
    result: "One row for each project: 1 is in, 0 is out.",
    method:
      "The sum of the values is maximised while the costs of what is in stay within every budget. The answer is proven to be the best. Of equally valuable sets the cheapest is taken, of these the one that has the first row in which they differ.",
    notes: [
      "A row without value and cost, that no other row needs, is out: it is blank.",
      "A negative value is allowed; such a row is in only if it is forced in or another one needs it.",
      "People, spend shares and reasons are in the pane: Trade off. With envelopes alone it finds the same projects.",
    ],
    errors: {
      lengths,
      "costs-shape": "Costs must have one row for each of the {rows} values.",
      "budgets-differ": "Budgets has {count} values; costs has {columns} columns.",
      "too-many-budgets": "Use the pane for {columns} budgets (limit {limit}).",
      "ids-missing": "Give ids as well: needs names them.",
      "id-twice": 'Ids has "{id}" twice.',
      "unknown-need": 'Row {row} needs "{id}", which is not among the ids.',
      "over-budget":
        "No feasible set: forced rows cost {cost} in column {column}, budget {budget}.",
      "over-budget-with-needs":
        "No feasible set: forced rows and what they need cost {cost} in column {column}, budget {budget}.",
      "group-clash": "No feasible set: rows {rows} are forced in; group {group} takes one row.",
      "needs-clash":
        "No feasible set: row {rows} is forced in and needs row {out}, which is forced out.",
      "several-clash": "No feasible set: rules, groups, needs and budgets exclude each other.",
      "not-proven":
        "The best set is not proven after {seconds} seconds. Round the amounts, or use the pane.",
    },
  },
  FRONTIER: {
    summary: "Best value for each budget, from 0 to the cost of all rows. Type it outside a table.",
    parameters: {
      values: "What each project is worth, one a row; at most 60. A blank is 0.",
      costs: "Cost of each project. A blank is 0.",
      points: "Number of steps, 2 to 100; 20 without it.",
      rules,
    },
    result:
      "One row more than points, without headers: budget, best value at it, number of projects in it.",
    method:
      "At each of the equal steps of the budget the best set of projects, as PMO.PORTFOLIO finds it for one budget, from the list of all sets that no other set beats.",
    notes: [
      "A budget below the cost of what is forced in shows #N/A, which a chart leaves out.",
      "The last budget is the cost of all rows that are not ruled out.",
    ],
    errors: {
      points: "Points must be a whole number from 2 to 100.",
      lengths,
      "over-budget": "No feasible set: forced rows cost {cost}, budget {budget}.",
      "too-many-sets": tooManySets,
    },
  },
  ENTRYBUDGET: {
    summary:
      "Extra budget at which each row first gets into the best set; 0 if it is in. Type it outside a table.",
    parameters: {
      values: "What each project is worth, one a row; at most 60. A blank is 0.",
      costs: "Cost of each project. A blank is 0.",
      budget: "The budget as it is.",
      rules,
    },
    result: "One amount a row: 0 = it is in already, empty = at no budget.",
    method:
      "The best sets of all larger budgets are gone through, the smallest budget first, until the row is in one of them.",
    notes: [
      "A row can leave again: still more money may buy something better instead.",
      "What gets a row in at once is the rule in, not the amount.",
    ],
    errors: {
      lengths,
      "over-budget": "No feasible set: forced rows cost {cost}, budget {budget}.",
      "too-many-sets": tooManySets,
    },
  },
};
