import type { riskDeclarations } from "../../risk/declarations";
import type { GroupWords } from "../words";

const lengths = "{name} has {count} values; {first} has {rows}.";
const type = '"Threat" (default) or "Opportunity", one a risk or one for all.';

/** Parameters of both simulations. */
const simulation = {
  probability: "Probability of each risk, 0 to 1. A blank is 0: the risk does not count.",
  likely: "Most likely amount if the risk happens, 0 or more.",
  low: "Lowest amount, one a risk.",
  high: "Highest amount, one a risk; a blank or 0 means that the amount is always the likely one.",
  type,
  category: "Category of each risk, or one for all; a blank is none.",
  correlation: "Correlation of any two risks of one category, 0 (default) to below 1.",
  iterations: "Draws, 1,000 to 1,000,000; 10,000 without it.",
  seed: "Whole number that fixes the draws; 1 without it. The same seed gives the same digits.",
  ids: "ID of each risk, which its luck hangs on; without it R-001, R-002 and so on by row.",
};

const simulationErrors = {
  lengths,
  negative: "Amounts must be 0 or more: an opportunity is said by its type.",
  order: "Low is above likely, or likely above high.",
  correlation: "Correlation is not below 1.",
  "no-money": "No risk has a probability and an amount.",
  iterations: "Iterations must be from {least} to {most}.",
  "too-many-draws": "Use the pane for {draws} draws of {risks} risks (limit {limit}).",
};

const simulationMethod =
  "In each draw every risk happens or not by its probability; what happens costs an amount from the triangle of low, likely and high, or gains it for an opportunity.";

const simulationNotes = [
  "With the same ids, correlation, iterations and seed the digits are those of Simulate risk in the pane.",
  "Only what is in the rows is in the result: uncertainty of estimates is not.",
  "200,000 draws of 100 risks, or as many draws of fewer risks as give the same product, are the limit in a cell.",
];

export const risk: GroupWords<typeof riskDeclarations> = {
  RISKSCORE: {
    summary: "Matrix score of each pair of levels. In a table give it one pair.",
    parameters: {
      probability: "Level of probability, a whole number from 1.",
      impact: "Level of impact, a whole number from 1.",
      matrix:
        "Scores, the lowest probability in the first row, the lowest impact in the first column; without it level times level on a scale of 1 to 5.",
    },
    result: "One score a row.",
    method: "The cell of the matrix in the row of the probability and the column of the impact.",
    notes: [
      "A blank level, which desktop Excel hands over as 0, shows #N/A in its row.",
      "A score is an order, not an amount: add up money with PMO.EXPOSURE, never scores.",
    ],
    errors: {
      "not-square": "Matrix must be square: as many rows as columns.",
      "blank-cell": "Matrix, row {row}, column {column}: there is no score.",
      falling: "Cell ({row},{column}) is lower than ({otherRow},{otherColumn}).",
      "no-level": "Row has no level.",
      "off-scale": "A level is not a whole number or not on the scale.",
    },
  },
  RISKLEVEL: {
    summary: "Low, Moderate or High of each score. In a table give it one score.",
    parameters: {
      score: "Scores of risks; a blank or 0 stays empty.",
      moderate: "Score from which a risk is Moderate; 6 without it.",
      high: "Score from which a risk is High; 15 without it.",
    },
    result: '"Low", "Moderate" or "High", one a score.',
    method: "At or above high is High, at or above moderate is Moderate, the rest is Low.",
    notes: ["Scores and limits are compared after rounding to 6 decimals."],
    errors: { limits: "High is below moderate." },
  },
  HEATMAP: {
    summary: "How many risks stand in each cell of a heat map. Type it outside a table.",
    parameters: {
      probability: "Level of probability of each risk.",
      impact: "Level of impact of each risk.",
      include: "TRUE or 1 for the risks that count; without it all do.",
      size: "Levels of the scale, 2 to 10; 5 without it.",
    },
    result:
      "As many rows and columns as the scale has levels: the highest probability in the first row, the lowest impact in the first column.",
    method: "Risks are counted by their levels.",
    notes: [
      "A risk with a blank level is in no cell. Risks that are not included are not looked at.",
    ],
    errors: { lengths, "off-scale": "A level is not a whole number or not on the scale." },
  },
  EXPOSURE: {
    summary: "Net expected exposure of risks, opportunities negative.",
    parameters: {
      probability: "Probability of each risk, 0 to 1. A blank is 0.",
      impact: "Amount if the risk happens, 0 or more. A blank is 0.",
      type,
    },
    result: "One amount: threats less opportunities.",
    method: "Sum of probability times amount; an opportunity counts negative.",
    notes: ["A net figure hides opposites: show threats and opportunities beside it."],
    errors: {
      lengths,
      negative: "Amounts must be 0 or more: an opportunity is said by its type.",
    },
  },
  CONTINGENCY: {
    summary:
      "Contingency at the chosen confidence: what the risks together do not exceed, simulated. Type a range of confidences outside a table.",
    parameters: {
      ...simulation,
      confidence: "Confidence above 0 up to 1, one or a range; 0.8 without it.",
    },
    result: "One amount for each confidence, in the shape of the confidences.",
    method: `${simulationMethod} The contingency is the percentile of the sum, between draws as PERCENTILE.INC has it.`,
    notes: simulationNotes,
    errors: { ...simulationErrors, confidence: "Confidence is not above 0 and up to 1." },
  },
  SCURVE: {
    summary:
      "S-curve of what the risks cost together: amount and cumulative probability, simulated. Type it outside a table.",
    parameters: { ...simulation, points: "Rows of the curve, 2 to 500; 21 without it." },
    result: "One row a point: amount, and the share of draws that do not exceed it, from 0 to 1.",
    method: `${simulationMethod} The rows are equal steps of probability with their percentiles of the sum.`,
    notes: simulationNotes,
    errors: { ...simulationErrors, points: "Points must be a whole number from 2 to 500." },
  },
};
