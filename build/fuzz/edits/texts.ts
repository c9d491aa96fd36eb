import type { Chance } from "./chance";

/** What people type into registers, good and bad. */
const typed = [
  "7", "-3", "0", "1e308", "-1e307", "12,5", "1.234,50", "99999999999999999999", "0.1", "150%", "1/3",
  "31.12.2026", "2026-13-45", "2026-02-30", "12/31/2026", "1.1.1900", "46295", "TBC", "Q3 2026", "heute",
  "", " ", "n/a", "-", "?", "#N/A", "#REF!", "#DIV/0!", "TRUE", "WAHR",
  "=1/0", "=NA()", "=1+", "=B2", "=A1:A9", "=NOW()", "=RAND()", "=[@Budget]*2", "=SUM(Projects[Budget])",
  "=PMO.SCORE(1,2)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://example.org\",\"x\")", "+1", "@x", "'=1+1", "'00123",
  "P-001", " p-001 ", "P-001;P-002", "P-999", "R-001", "B-001", "PORTFOLIO", "Amber", "rot", "G", "Red ", "Green",
  "Closed", "In delivery", "Stopped", "Idea", "Threat", "High", "2026-Q3", "2026-Q9", "Q1",
  "Müller, Jörg", "日本語", "a\nb", "tab\there", "<b>x</b>", "&amp;", "_x0041_", "😀", "\u200b", "ﬁ", "O'Neil \"x\"", "{1,2}",
  "[x]", "a]b[c#'@", "constructor", "__proto__", "toString", "(.*)+$", "..\\..\\x", "CON", "null",
] as const;

/** A text as typed; some are unlike any other of the sequence, so that a lost one is noticed. */
export function typedText(chance: Chance, serial: number): string {
  if (chance.percent(25)) return `Typed ${serial}-${chance.share()}`;
  if (chance.percent(2)) return "long ".repeat(400 + chance.below(6000)).slice(0, 32_767);
  if (chance.percent(15)) return String(chance.below(100_000) / 10);
  return chance.of(typed);
}

/** What is typed into a setting of an action. */
export function settingText(chance: Chance, serial: number): string {
  return typedText(chance, serial).slice(0, 4000);
}
