import type { scoreDeclarations } from "../../scores/declarations";
import type { GroupWords } from "../words";

export const scores: GroupWords<typeof scoreDeclarations> = {
  WEIGHTS: {
    summary: "Turns points or ranks into weights that sum to 1. Type it outside a table.",
    parameters: {
      points:
        "Points of the criteria (0 or more), or their ranks (1 = most important). A blank is a criterion switched off.",
      method: '"direct" (points, the default), or for ranks "roc", "ranksum" or "reciprocal".',
    },
    result: "Weights from 0 to 1, in the shape of the points.",
    method:
      "direct: points divided by their sum. roc: the mean of 1/i from the rank to the last. ranksum: 2(n + 1 - rank) / (n(n + 1)). reciprocal: 1/rank over the sum of all 1/rank. Equal ranks share the mean of the places that they fill.",
    notes: ["A blank or 0 is a criterion that is switched off: its weight is 0."],
    errors: {
      zero: "All weights are zero.",
      negative: "Weights cannot be negative.",
    },
  },
  AHP: {
    summary:
      "Weights from pairwise judgements (AHP) and how consistent they are. Type it outside a table.",
    parameters: {
      matrix:
        "Square: how many times the row matters more than the column, 1/9 to 9. One half is enough; a blank is a pair that nobody judged.",
      output:
        '"weights" (default), "cr" (consistency ratio), "ci" (consistency index), "lambda" (eigenvalue), or "worst": row, column and mending value of the judgement most at odds.',
    },
    result: "One weight a row, one figure, or row, column and value of the worst judgement.",
    method:
      "The weights are the principal eigenvector of the matrix; pairs that nobody judged are filled in from the others. The consistency ratio compares the consistency index with that of judgements by chance.",
    notes: [
      "A consistency ratio above 0.10 is a warning, not an error: look at the worst judgement.",
      "One or two criteria cannot contradict each other: their consistency ratio is 0.",
    ],
    errors: {
      "not-square": "Matrix must be square: as many rows as columns.",
      "too-many": "Matrix may have at most {limit} rows.",
      "not-positive": "Cell ({row},{column}) must be above 0.",
      diagonal: "Cell ({row},{column}) compares a row with itself: it must be 1.",
      "not-reciprocal": "Cell ({row},{column}) and ({column},{row}) are not reciprocal.",
      apart: "No judgement joins rows {rows} and rows {others}.",
    },
  },
  SCORE: {
    summary: "Weighted score of each row, 0 to 100. Type it outside a table.",
    parameters: {
      scores: "One row a project, one column a criterion. A blank is a missing score.",
      weights: "Weight of each criterion, on any scale (0 or more); one value weighs all alike.",
      directions: '1 or "benefit" where more is better (default), -1 or "cost" where less is.',
      low: "Lowest possible score, one for all or one a criterion; without low and high, the lowest and highest score given are the ends. A score below low is missing when low is above 0.",
      high: "Highest possible score, one for all or one a criterion.",
      missing:
        'What a missing score means: "exclude" the row (default), "renormalise" the other weights, or the "lowest" score.',
    },
    result: "One score a row, 0 to 100.",
    method:
      "100 times the sum of weight times value. A value is where the score lies between the worst end (0) and the best end (1) of its criterion; beyond an end it counts as the end.",
    notes: [
      "Give low and high: with the ends taken from the scores, a row that is added can change the order of the others.",
      "Desktop Excel hands an empty cell over as 0. With low above 0 that is a missing score; with low at 0 or below it is the score 0.",
      "A criterion of weight 0 does not count, and its missing scores do not matter.",
    ],
    errors: {
      widths: "{name} has {count} values; the scores have {columns} columns, one a criterion.",
      ends: "Give both low and high, or neither.",
      negative: "Weights cannot be negative.",
      zero: "All weights are zero.",
      scale: "Low is not below high.",
      text: '"{value}" is not a number.',
      missing: "Row has a missing score.",
    },
  },
  NORMALIZE: {
    summary: "Scales a column of figures to 0..1. Type it outside a table.",
    parameters: {
      values: "Figures of one criterion. A blank stays empty.",
      direction:
        '"benefit" (default) where more is better, "cost" where less is; 1 and -1 stand for them.',
      method:
        '"minmax" (default: lowest 0, highest 1), "scale" (default with low and high: between fixed ends), "max" (share of the largest) or "vector" (over the root of the sum of squares).',
      low: 'Lowest possible figure, for "scale".',
      high: 'Highest possible figure, for "scale".',
    },
    result: "Figures from 0 to 1, in the shape of the values.",
    method:
      "minmax: (value - lowest) / (highest - lowest); all equal give 1. scale: the same between low and high, beyond them 0 or 1. max: value / highest, negative ones 0. vector: value / root of the sum of squares. With cost, minmax, scale and max are turned round.",
    notes: [
      "Only scale keeps the figures of the other rows when a row is added; the others can reverse ranks.",
      "Desktop Excel hands an empty cell over as 0, which counts as the figure 0.",
    ],
    errors: {
      ends: "Give both low and high, or neither.",
      scale: "Low is not below high.",
      "scale-ends": 'Method "scale" needs low and high.',
      "no-ends": 'Low and high go with method "scale", not "{method}".',
      "vector-cost": 'Method "vector" has no direction: leave "cost" out.',
      "no-maximum": "No value is above 0.",
      text: '"{value}" is not a number.',
    },
  },
  TOPSIS: {
    summary: "How close each row is to the ideal, 0 to 1 (TOPSIS). Type it outside a table.",
    parameters: {
      scores: "One row an alternative, one column a criterion, in any units.",
      weights: "Weight of each criterion, on any scale (0 or more); one value weighs all alike.",
      directions: '1 or "benefit" where more is better (default), -1 or "cost" where less is.',
    },
    result: "One closeness a row: 1 is best in everything, 0 is worst in everything.",
    method:
      "Scores are divided by the root of the sum of squares of their column and weighted; closeness is the distance to the worst over the sum of the distances to the best and to the worst.",
    notes: [
      "A row with a score missing is an error and left out of the others.",
      "Ranks can reverse when rows are added: best and worst come from the rows.",
      "Desktop Excel hands an empty cell over as 0, which counts as the score 0.",
    ],
    errors: {
      widths: "{name} has {count} values; the scores have {columns} columns, one a criterion.",
      negative: "Weights cannot be negative.",
      zero: "All weights are zero.",
      alike: "TOPSIS needs at least two different alternatives.",
      text: '"{value}" is not a number.',
      missing: "Row has a missing score.",
    },
  },
  WSJF: {
    summary:
      "Weighted shortest job first: cost of delay over job size, row by row. In a table give it one row.",
    parameters: {
      userValue: "Value for users and business, in relative points.",
      timeCriticality: "How fast the value decays, in relative points.",
      riskReduction: "Risk that is reduced or opportunity that is opened, in relative points.",
      jobSize: "Size of the job in relative points, above 0.",
    },
    result: "One figure a row; the largest goes first.",
    method: "(user_value + time_criticality + risk_reduction) / job_size.",
    notes: [
      "Points are relative: compare within one scoring round only. Usual points are 1, 2, 3, 5, 8, 13, 20, with a 1 in each column.",
      "Desktop Excel hands an empty cell over as 0: an empty part counts as 0, an empty size is an error.",
    ],
    errors: {
      part: "A part is missing.",
      size: "Job size must be above 0.",
      range: "A part is negative.",
    },
  },
  RICE: {
    summary:
      "RICE score: reach times impact times confidence over effort, row by row. In a table give it one row.",
    parameters: {
      reach: "People or events reached in a period.",
      impact: "Impact on each: 3, 2, 1, 0.5 or 0.25.",
      confidence: "Confidence in the estimates, 0 to 1 (80% is 0.8).",
      effort: "Effort in person-months, above 0.",
    },
    result: "One score a row; the largest goes first.",
    method: "reach * impact * confidence / effort.",
    notes: [
      "Desktop Excel hands an empty cell over as 0: an empty part makes the score 0, an empty effort is an error.",
    ],
    errors: {
      part: "A part is missing.",
      size: "Effort must be above 0.",
      range: "Confidence is outside 0..1, or a part is negative.",
    },
  },
  SWITCHPOINT: {
    summary:
      "How far each weight can move before another row becomes the first. Type it outside a table.",
    parameters: {
      scores: "One row a project, one column a criterion. A row with a score missing is left out.",
      weights: "Weight of each criterion, on any scale (0 or more); one value weighs all alike.",
      directions: '1 or "benefit" where more is better (default), -1 or "cost" where less is.',
      low: "Lowest possible score, one for all or one a criterion; without low and high, the lowest and highest score given are the ends.",
      high: "Highest possible score, one for all or one a criterion.",
    },
    result:
      "One row a criterion: its weight now, the weight below which and the weight above which rank 1 passes on, and the row that takes it at the nearer of the two. Empty where it never does.",
    method:
      "One weight moves from 0 to 1 while the others keep their proportions; where the scores of the first and of another row cross, rank 1 passes on.",
    notes: [
      "Rows are counted from 1, as they stand in the scores.",
      "A tie at the end of the way is not a switch.",
      "A criterion of weight 0 shows no switch.",
    ],
    errors: {
      widths: "{name} has {count} values; the scores have {columns} columns, one a criterion.",
      negative: "Weights cannot be negative.",
      zero: "All weights are zero.",
      ends: "Give both low and high, or neither.",
      scale: "Low is not below high.",
      "too-few": "Fewer than two rows have all their scores.",
    },
  },
  SMAA: {
    summary:
      "Share of plausible weights in which each row takes each rank (SMAA). Type it outside a table.",
    parameters: {
      scores: "One row a project, one column a criterion.",
      weights: "Weights as they are, on any scale; left out, any weights are plausible.",
      spread: "Share by which each weight may be more or less than it is, 0 to 1.",
      output:
        '"ranks" (default): share of each rank; "first": share of rank 1; "central": mean weights with which the row is first.',
      directions: '1 or "benefit" where more is better (default), -1 or "cost" where less is.',
      iterations: "How many weights are drawn, 100 to 200000.",
      seed: "Whole number; the same seed gives the same figures.",
      low: "Lowest possible score, one for all or one a criterion; without low and high, the lowest and highest score given are the ends.",
      high: "Highest possible score, one for all or one a criterion.",
    },
    result:
      '"ranks": one row a project, one column a rank. "first": one share a row. "central": one weight a criterion, empty where the row is never first.',
    method:
      "Weights are drawn evenly (without weights: from all that sum to 1; with weights: each up to the spread more or less, then made to sum to 1), the rows are ranked with each, and the ranks are counted. Equal scores share the better rank.",
    notes: [
      "The same draws as Test ranking in the pane: with the same scores, ends, weights, spread, iterations and seed it gives the same shares.",
      "At 10,000 draws a share of one half is right within 0.01 in 95 of 100 runs.",
      "With weights, a criterion of weight 0 stays without weight.",
    ],
    errors: {
      widths: "{name} has {count} values; the scores have {columns} columns, one a criterion.",
      negative: "Weights cannot be negative.",
      zero: "All weights are zero.",
      ends: "Give both low and high, or neither.",
      scale: "Low is not below high.",
      iterations: "Iterations must be a whole number from 100 to 200000.",
      "too-few": "No row has all its scores.",
      text: '"{value}" is not a number.',
      missing: "Row has a missing score.",
    },
  },
  WHY: {
    summary:
      "The sentence behind the score and the rank of each row: what lifts it, what pulls it down, and what parts it from its neighbours. Type it outside a table.",
    parameters: {
      scores: "One row a project, one column a criterion. A blank is a missing score.",
      weights: "Weight of each criterion, on any scale (0 or more); one value weighs all alike.",
      names: "Name of each criterion, as in its header.",
      directions: '1 or "benefit" where more is better (default), -1 or "cost" where less is.',
      low: "Lowest possible score, one for all or one a criterion; without low and high, the lowest and highest score given are the ends.",
      high: "Highest possible score, one for all or one a criterion.",
      missing:
        'What a missing score means: "exclude" the row (default), "renormalise" the other weights, or the "lowest" score.',
      ids: "ID of each row for the sentences; without it they speak of rows.",
      output:
        '"sentence" (default), or "contributions": the points that each criterion gives, which sum to the score.',
    },
    result: "One sentence a row, in the language of Excel; or one row of points.",
    method:
      "The score is that of PMO.SCORE. The sentence names the criteria in which the row gains and loses most points against the average of the ranked rows, and where most of the gap to the rows right before and behind it comes from.",
    notes: [
      "The first gap is what would lift the row: the criterion named there is where the row before it gains most.",
    ],
    errors: {
      widths: "{name} has {count} values; the scores have {columns} columns, one a criterion.",
      negative: "Weights cannot be negative.",
      zero: "All weights are zero.",
      ends: "Give both low and high, or neither.",
      scale: "Low is not below high.",
      lengths: "{name} has {count} values; the scores have {rows} rows.",
      text: '"{value}" is not a number.',
      missing: "Row has a missing score.",
    },
  },
  ROLLUP: {
    summary:
      "Rolls figures or ratings of members up to their group: one row a group, with its name. Type it outside a table.",
    parameters: {
      level: "The group of each member, such as a column of programs; or one text for the whole.",
      metric: "Figures of the members, or their ratings Red, Amber and Green; blank is not rated.",
      rule: 'For figures "sum", "average", "weighted", "min", "max" or "count"; for ratings "weighted", "worst", "best" or "count".',
      weights: "Weight of each member, such as its budget; without it all weigh alike.",
      red: "For weighted ratings: Red from this share of Red.",
      amber: "For weighted ratings: Amber from this share of Red and Amber.",
    },
    result:
      "One row a group, in the order in which groups are first named: its name and its figure or rating. Members without a group come last, with an empty name.",
    method:
      "weighted takes the mean by weight; of ratings, Red where Red members hold at least the share red of the weights, Amber where Red and Amber ones hold at least the share amber. count counts figures; of ratings, two Red give Red, one Red or three Amber give Amber. These are the rules of the registers.",
    notes: [
      "Capitals and spaces around a group's name do not matter.",
      "Members that are not rated count in the weights, as in the register Programs; a group without a rating stays empty.",
      "Desktop Excel hands an empty cell over as 0: an empty figure counts as 0, an empty rating as not rated.",
    ],
    errors: {
      lengths: "{name} has {count} values; metric has {rows}.",
      negative: "Weights cannot be negative.",
      "rule-of-ratings":
        'Rule "{rule}" goes with Red, Amber and Green; for figures use "min" or "max".',
      "rule-of-figures":
        'Rule "{rule}" goes with figures; for ratings use "weighted", "worst", "best" or "count".',
      "unknown-word": '"{value}" is not Red, Amber or Green.',
      text: '"{value}" is not a number.',
      nothing: "The group has no figure to take it of.",
      "no-weight": "The weights of the group are zero.",
    },
  },
};
