/** Longest text that Excel could take for something else when it is typed. */
const LONGEST = 30;

const monthWord = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
/** "3 Mar", "Mar-26", "3-Mar-2026". */
const dayOrYearWithMonth = new RegExp(
  `^(?:\\d{1,2}[-/ ]${monthWord}(?:[-/ ,]+\\d{2,4})?|${monthWord}[-/ ,]+\\d{1,4}(?:[-/ ,]+\\d{2,4})?)$`,
  "i",
);

/**
 * True when Excel would turn a typed text into a number, date, time, percentage or logical value, so
 * that it must be written as text to stay as it is ("001", "1/2", "TRUE", "Jan-26").
 */
export function wouldTurn(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST || !/\d|^(?:true|false)$/i.test(line)) return false;
  if (/^(?:true|false)$/i.test(line)) return true;
  if (/^[-+(]?\s*[£$€¥]?\s*[-+(]?[\d.,]+(?:e[-+]?\d+)?\s*[)%£$€¥]?$/i.test(line)) return true;
  if (/^\d{1,4}(?:[-/. ]\d{1,4}){1,2}(?:[ T].*)?$/.test(line)) return true;
  if (/^\d{1,2}:\d{2}/.test(line)) return true;
  return dayOrYearWithMonth.test(line);
}
