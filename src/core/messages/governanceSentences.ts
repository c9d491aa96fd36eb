import type { QueueEntry, QueueFinding } from "#core/governance/decisionQueue";
import type { CheckFailure, GateCheckResult } from "#core/governance/gateResult";
import { keyOf } from "#core/scoring/registerTable";
import type { GovernanceSpeech } from "./governanceWords";
import { doubtSentence, statusSpeech } from "./statusSentences";
import type { Words } from "./words";

/** What is asked, without figures, so that it stays the same: "Decide on risk R-007 of P-003: ..." */
export function queueQuestion(
  { finding, ...entry }: Pick<QueueEntry, "finding" | "relatesTo" | "name">,
  words: Words,
): string {
  return words.speech.spaced(questionText(finding.rule, finding, speechOf(entry, finding, words)));

  function questionText<Rule extends QueueFinding["rule"]>(
    rule: Rule,
    found: Extract<QueueFinding, { rule: Rule }>,
    say: GovernanceSpeech,
  ): string {
    return words.governance.question[rule](found, say);
  }
}

/** Why it is asked: the rule with the figures that it saw. */
export function queueReason(
  { finding, ...entry }: Pick<QueueEntry, "finding" | "relatesTo" | "name">,
  words: Words,
): string {
  return words.speech.spaced(whyText(finding.rule, finding, speechOf(entry, finding, words)));

  function whyText<Rule extends QueueFinding["rule"]>(
    rule: Rule,
    found: Extract<QueueFinding, { rule: Rule }>,
    say: GovernanceSpeech,
  ): string {
    return words.governance.why[rule](found, say);
  }
}

/** What happens if nobody decides. */
export function queueConsequence(
  { finding, ...entry }: Pick<QueueEntry, "finding" | "relatesTo" | "name">,
  words: Words,
): string {
  return words.speech.spaced(otherwise(finding.rule, finding, speechOf(entry, finding, words)));

  function otherwise<Rule extends QueueFinding["rule"]>(
    rule: Rule,
    found: Extract<QueueFinding, { rule: Rule }>,
    say: GovernanceSpeech,
  ): string {
    return words.governance.otherwise[rule](found, say);
  }
}

/** A check at a gate: its name, and what is missing where it fails: "Sponsor named: Sponsor is blank." */
export function checkSentence({ check, failure }: GateCheckResult, words: Words): string {
  const name = words.governance.check[check];
  if (failure === null) return name;
  return words.speech.spaced(
    `${name}${words.selection.colon}${failureText(failure.kind, failure, words)}.`,
  );
}

function failureText<Kind extends CheckFailure["kind"]>(
  kind: Kind,
  failure: Extract<CheckFailure, { kind: Kind }>,
  words: Words,
): string {
  return words.governance.failure[kind](
    failure,
    speechOf({ relatesTo: "", name: "" }, null, words),
  );
}

function speechOf(
  { relatesTo, name }: Pick<QueueEntry, "relatesTo" | "name">,
  finding: QueueFinding | null,
  words: Words,
): GovernanceSpeech {
  const say = statusSpeech(words);
  const isPortfolio = keyOf(relatesTo) === "portfolio" || relatesTo === "";
  return {
    ...say,
    subject: isPortfolio ? words.governance.portfolio : `${relatesTo} ${name}`.trim(),
    checks: (checks) => say.list(checks.map((check) => words.governance.check[check])),
    dimensions: words.status.dimension,
    doubts:
      finding?.rule === "forecast-doubted"
        ? finding.doubts.map((doubt) => doubtSentence(doubt, words)).join(" ")
        : "",
    brief,
  };
}

const LONGEST = 90;

function brief(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
