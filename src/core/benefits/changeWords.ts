import { foldedText } from "#core/text/foldedText";

/** Beginnings of words that say which way something changes, in English, German and French, folded. */
const stems = (
  "increas reduc improv avoid decreas lower higher faster slower fewer more less better shorter longer " +
  "eliminat enhanc accelerat sav cut rais grow gain maintain protect prevent strengthen simplif speed " +
  "minimi maximi optimi extend expand double halv remov earlier safer cheaper greater " +
  "smaller rise drop fall " +
  "gesenkt gesunken erhoht verbessert vermieden verringert reduziert gesteigert weniger mehr schneller " +
  "kurzer langer besser niedriger hoher geringer gespart eingespart vereinfacht verkurzt beschleunigt " +
  "wegfall entfall senkung erhohung verbesserung vermeidung verringerung steigerung einsparung " +
  "hausse baisse augment diminu amelior accel econom moins plus meilleur rapid evit suppress simplifi " +
  "renforc gagn accroiss allong raccourc"
).split(" ");

/**
 * Whether the title of a benefit begins with a word of change, such as Increased, Reduced or Fewer: a
 * benefit is a change that can be measured, not an output (MSP).
 *
 * @param title in English, German or French.
 * @example
 * startsWithChangeWord("Reduced queue time"); // => true
 * @example
 * startsWithChangeWord("Customer portal"); // => false
 */
export function startsWithChangeWord(title: string): boolean {
  const [first = ""] = foldedText(title).split(" ");
  return first !== "" && stems.some((stem) => first.startsWith(stem));
}
