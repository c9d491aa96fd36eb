import { pastDifference } from "#core/history/pastDifference";

test.each([
  ["Projects", "Forecast cost", 0.3, 0.1, 0.2],
  ["Projects", "Forecast cost", 5, 5, 0],
  ["Projects", "Forecast finish", 46_300, 46_310, -10],
  ["Projects", "Reported RAG", "Red", "Amber", "Worse"],
  ["Projects", "Reported RAG", "Green", "Amber", "Better"],
  ["Projects", "Reported RAG", "Green", null, "Changed"],
  ["Issues", "Priority", "High", "Low", "Worse"],
  ["Projects", "Stage", "Closing", "In delivery", "Changed"],
  ["Projects", "Sponsor", "Ann", "Bob", "Changed"],
  ["Projects", "Sponsor", "Ann", "Ann", ""],
  ["Projects", "Sponsor", null, null, ""],
  ["Projects", "Score", 70, null, "Changed"],
  ["Nothing", "Nobody", "x", "y", "Changed"],
] as const)("%s %s: %s after %s is %s", (table, field, later, earlier, difference) => {
  expect(pastDifference(table, field, later, earlier)).toBe(difference);
});
