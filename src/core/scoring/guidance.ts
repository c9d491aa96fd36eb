/** What one score on the scale of a criterion means. */
export interface GuidancePoint {
  readonly score: number;
  readonly meaning: string;
}

const pointPattern = /(?:^|[,;.\n]\s{0,40})(-?\d+(?:\.\d+)?)\s*=\s*/g;

/**
 * The meaning of each score, out of the text in Criteria[Definition]: "1 = no link, 3 = supports one".
 *
 * @param definition points "score = meaning" with commas, semicolons, full stops or line breaks between
 * them; other text is no point.
 * @returns points in the order of the text; none where the text has another form.
 * @example
 * guidancePoints("1 = no link, or a weak one; 5 = decisive"); // => [{ score: 1, meaning: "no link, or a weak one" }, { score: 5, meaning: "decisive" }]
 */
export function guidancePoints(definition: string): GuidancePoint[] {
  const marks = [...definition.matchAll(pointPattern)];
  return marks.map((mark, i) => {
    const from = mark.index + mark[0].length;
    const to = marks[i + 1]?.index ?? definition.length;
    const meaning = definition.slice(from, to).replace(/(?<![\s,;.])[\s,;.]+$/, "");
    return { score: Number(mark[1]), meaning: meaning.replace(/\s+/g, " ").trim() };
  });
}

/**
 * The text of Criteria[Definition] for the meanings of scores.
 *
 * @example
 * guidanceText([{ score: 1, meaning: "no link" }, { score: 5, meaning: "decisive" }]); // => "1 = no link, 5 = decisive"
 */
export function guidanceText(points: readonly GuidancePoint[]): string {
  return points.map(({ score, meaning }) => `${score} = ${meaning}`).join(", ");
}

/** What Criteria[Definition] takes, and with it the prompt of the cells in Scores. */
export const longestDefinition = 255;
