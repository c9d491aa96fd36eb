/**
 * A risk as cause, event and effect in one sentence, as registers have it; parts that are missing are left
 * out. "" = nothing is said.
 *
 * @example riskText({ cause: "old pipes", event: "a burst", effect: "a stop of supply" });
 * // => "Because of old pipes, a burst may happen, leading to a stop of supply."
 * @example riskText({ cause: "", event: "A strike", effect: "" }); // => "A strike may happen."
 */
export function riskText(parts: {
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
}): string {
  const bare = (text: string): string => text.trim().replace(/(?<![.;,\s])[.;,\s]+$/, "");
  const [cause, event, effect] = [bare(parts.cause), bare(parts.event), bare(parts.effect)];
  const middle = event === "" ? "" : `${event} may happen`;
  const end = effect === "" ? "" : `leading to ${effect}`;
  const start = cause === "" ? "" : `Because of ${cause}`;
  const sentence = [start, middle, end].filter((part) => part !== "").join(", ");
  return sentence === "" ? "" : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
