import type { IssueWords } from "../issueWords";
import type { IssueSentence } from "../words";
import { modelNames } from "./modelNames";

/** "Ann: ", where a person is named. */
function who({ text }: IssueWords): string {
  return text("judge") === "" ? "" : `${text("judge")}: `;
}

/** " in Attractiveness", where weights are found in two levels. */
function where({ text }: IssueWords): string {
  const level = text("level");
  return level === "" ? "" : level === "groups" ? " between groups" : ` in ${level}`;
}

function nameOf(id: string): string {
  return Object.entries(modelNames).find(([key]) => key === id)?.[1] ?? id;
}

function model({ text }: IssueWords): string {
  return nameOf(text("model"));
}

function models({ text, speech }: IssueWords): string {
  return speech.list(text("models").split(", ").map(nameOf));
}

/** A name at the beginning of a sentence. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Sentences about answers to the questions of weighing, and about models beside the weighted score. */
export const weighingIssues = {
  "answer-unread": (words) =>
    `${who(words)}${words.found} cannot be read. Write "Strategic fit > Urgency: 3" for a judgement, "Strategic fit: 30" for points or a rank.`,
  "answers-missing": (words) =>
    words.text("level") === ""
      ? `There are no answers yet: nothing can be weighed.`
      : `There are no answers yet${where(words)}: nothing can be weighed.`,
  "rated-twice": (words) => `${who(words)}${words.record} is rated twice. Keep one.`,
  "points-scaled": (words) =>
    `${who(words)}The points${where(words)} add up to ${words.plainFound}, not 100; they were scaled.`,
  "swing-scaled": (words) =>
    `${who(words)}The largest swing${where(words)} is ${words.plainFound}, not 100; all were scaled.`,
  "entropy-unusable": ({ text }) =>
    text("reason") === "negative"
      ? `Entropy weights need scores of zero or more: a criterion has negative scores.`
      : text("reason") === "too-few"
        ? `Entropy weights need at least two projects with a score for every criterion.`
        : `No criterion tells the projects apart: entropy gives no weights.`,
  "judged-with-itself": (words) =>
    `${who(words)}${words.fact("first")} is compared with itself. Leave that judgement out.`,
  "judgement-not-positive": (words) =>
    `${who(words)}${words.fact("first")} over ${words.fact("second")} is ${words.plainFound}; a judgement must be above zero, from 1/9 to 9.`,
  "judged-across-groups": (words) =>
    `${who(words)}${words.fact("first")} and ${words.fact("second")} are in different groups: compare the groups, and criteria inside one group.`,
  "judgement-beyond-scale": (words) =>
    `${who(words)}${words.fact("first")} over ${words.fact("second")} is ${words.plainFound}, beyond the scale 1/9 to 9; it was taken as it is.`,
  "judgements-not-reciprocal": (words) =>
    `${who(words)}Cell (${words.fact("row")},${words.fact("column")}) and (${words.fact("column")},${words.fact("row")}) are not reciprocal: ${words.fact("first")} over ${words.fact("second")} is ${words.text("there")}, turned round ${words.plainFound}. It would have to be ${words.expected}.`,
  "too-many-compared": (words) =>
    `${words.fact("items")} criteria${where(words)} are too many to compare in pairs: at most ${words.fact("most")}. Compare in groups, or use ranks or points.`,
  "judgements-unconnected": (words) =>
    `The judgements${where(words)} do not connect all criteria: ${words.text("groups")}. Compare one of each part with one of another.`,
  "judgements-completed": (words) =>
    `${words.count("open", "pair", "pairs")} of ${words.fact("pairs")}${where(words)} not judged yet: completed from the other judgements.`,
  "judgements-inconsistent": (words) =>
    `Judgements${where(words)} are inconsistent (CR ${words.text("ratio")}, limit ${words.text("limit")}). Most at odds: ${words.fact("first")} over ${words.fact("second")} = ${words.text("given")}; about ${words.text("suggested")} would fit the rest. Keep anyway?`,
  "judges-disagree": (words) =>
    `People weigh differently: ${words.fact("judge")} is farthest from the others; on average ${words.fact("percent")}% of the weight lies elsewhere.${words.text("first") === "" ? "" : ` Widest apart: ${words.fact("first")} over ${words.fact("second")} (${words.text("least")}, ${words.text("most")}).`}`,
  "value-points-unordered": (words) =>
    `The scores of ${words.record} worth a quarter, half and three quarters (${words.plainFound}) do not go from ${words.fact("worst")} to ${words.fact("best")}: a better score could be worth less.`,
  "model-without-data": (words) => `Left out: ${model(words)}. It needs ${words.text("needs")}.`,
  "model-rows-unscored": (words) =>
    `${capital(model(words))}: ${words.count("count", "project has", "projects have")} no figure (${words.text("projects")}): ${reasons[words.text("reason")] ?? words.text("reason")}.`,
  "model-needs-two": (words) => `${capital(model(words))} needs at least two different projects.`,
  "model-may-reverse": (words) =>
    `${capital(models(words))} ${words.speech.form(words.number("count"), "takes its scale", "take their scale")} from the projects themselves: adding or removing a project can reverse the order of others.`,
  "wsjf-smallest-not-one": (words) =>
    `WSJF: the smallest ${words.field} is ${words.plainFound}. Anchor the smallest of each column at 1, or the columns weigh differently.`,
  "wsjf-step-unlisted": (words) =>
    `WSJF: ${words.field} holds ${words.text("values")}; the steps are 1, 2, 3, 5, 8, 13, 20.`,
  "rice-step-unlisted": (words) =>
    `RICE: ${words.field} holds ${words.text("values")}; the steps are ${words.text("steps")}.`,
  "wsjf-relative": () =>
    `WSJF figures are relative: they can be compared inside this scoring round only.`,
  "vikor-compromise": (words) =>
    words.text("advantage") === "no"
      ? `VIKOR: no clear winner. ${words.text("projects")} belong to the compromise set: the lead of the first is below ${words.text("threshold")}.`
      : `VIKOR: ${words.text("projects")} belong to the compromise set: the first leads clearly, but not by group value or by its worst criterion.`,
  "value-negative": (words) =>
    `Value per cost: ${words.count("count", "project has", "projects have")} a negative value (${words.text("projects")}) and would never be funded in this order.`,
  "value-cost-free": (words) =>
    `Value per cost: ${words.count("count", "project costs", "projects cost")} nothing more (${words.text("projects")}) and come first.`,
} as const satisfies Readonly<Record<string, IssueSentence>>;

const reasons: Readonly<Record<string, string>> = {
  "missing-score": "a score is missing",
  "not-a-number": "text stands where a number belongs",
  "missing-part": "a part is missing",
  "size-not-positive": "job size or effort is not above zero",
  "out-of-range": "a figure is out of its range",
  "not-positive": "the scores must be above zero",
  "no-value": "no value is known",
};
