/** Words of a text in the form in which texts are compared; numbers are left out. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  const words = plain.match(/[\p{L}]{3,}/gu) ?? [];
  return words.flatMap((word) => (cjk.test(word) ? pairsOf(word) : [stemOf(word)]));
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Languages without blanks are compared by two signs at a time. */
function pairsOf(word: string): readonly string[] {
  return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}

/** Plurals and their like count as the same word. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s|en|er|e)$/u, "") : word;
}

/**
 * Names in a text: words in capitals ("SCADA", "ERP2"), with a capital inside ("PowerBI") or with a capital
 * although no sentence begins with them ("the Harrow depot").
 */
export function namesIn(text: string): readonly string[] {
  const names = new Map<string, string>();
  for (const match of text.matchAll(/[\p{L}][\p{L}\p{N}]{2,}/gu)) {
    const [word] = match;
    const isName = /^\p{Lu}{2}|^\p{L}+\p{Lu}/u.test(word) || isInside(text, match.index, word);
    const key = word.toLowerCase();
    if (isName && !calendarWords.has(key) && !names.has(key)) names.set(key, word);
  }
  return [...names.values()];
}

function isInside(text: string, at: number, word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  return /[\p{Ll}\p{N},]\s+$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** Months and days of the week, which texts begin with a capital: "by October". */
const calendarWords: ReadonlySet<string> = new Set(
  ["en", "de", "fr", "es", "it", "pt", "nb"].flatMap((language) => {
    const month = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
    const weekday = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
    return [
      ...Array.from({ length: 12 }, (_, at) => month.format(Date.UTC(2026, at, 1))),
      ...Array.from({ length: 7 }, (_, at) => weekday.format(Date.UTC(2026, 0, 5 + at))),
    ].map((word) => word.toLowerCase());
  }),
);
