/** Length of every beginning: texts of one length are cut and wrapped alike. */
const LENGTH = 34;

const padded = (text: string): string => text.slice(0, LENGTH).padEnd(LENGTH, "x");

/** Harmless twin of every hostile beginning. */
export const harmless = padded("Harmless ");

/** Beginnings that an attacker would give to a name. */
export const hostile: readonly string[] = [
  "=1+1+",
  '="a"&WEBSERVICE("http://e.test")&"',
  '=HYPERLINK("http://e.test","b")&"',
  '"&HYPERLINK("http://evil.test")&"',
  "+cmd|' /C calc'!A0 ",
  "-2+3+exe('calc')",
  "@SUM(1,2)&",
  "'=1+1&",
  "＝1+1&",
  "{=1+1}&",
  "<img src=x onerror=alert(1)>",
  "javascript:alert(1)//",
  "]]></t></is><f>1+1</f>&amp;&#0;",
  "&D&P&[File]&Z&F&A ",
  "$& $1 $' $` %s %d {0} ",
  "__proto__ constructor ",
  "'][#All],[@Budget]!$A$1:",
  "pmo_StatusDate pmo_Currency ",
  "_x0041__x000D_ ",
  "#REF! #NAME? ",
  "TRUE 001 1/2 Jan-26 ",
  "(?:a+)+$ [a-z]{9} \\",
  "<>0",
  "~?*",
].map(padded);

/** Beginnings that only cells have: what people type into a field of the pane is trimmed. */
const cellsOnly: readonly string[] = ["\t", "\r"].map((blank) => blank + padded("=1+1&"));

/** The beginning for a text: always the same one for it. */
export function hostileFor(text: string, all: readonly string[] = hostile): string {
  const sum = Array.from(text).reduce((so, sign) => so + (sign.codePointAt(0) ?? 0), 0);
  return all[sum % all.length] ?? "";
}

/** The beginning for the cells below a header: for names that sums go by one that Excel takes for a pattern. */
export function hostileBelow(header: string): string {
  return isSummedBy(header) ? padded("~?*") : hostileFor(header, [...hostile, ...cellsOnly]);
}

/** Headers of names by which formulas add up. */
export function isSummedBy(header: string): boolean {
  return header === "Role";
}

/** Names of sheets that Excel allows, and their harmless twins of the same length. */
export const sheetNames = {
  Projects: [`=A1+'5' "&B$2`, "Plain for them"],
  Risks: [`-2+3 "'!A1&"`, "Also harmless"],
  Benefits: [`@SUM(A1) '' ""`, "Nothing at all"],
  Changes: [`{=1}"&pmo_Seed`, "No formula here"],
} as const;

const twins: readonly (readonly [string, string])[] = [
  ...[...hostile, ...cellsOnly].map((each) => [each, harmless] as const),
  ...cellsOnly.map((each) => [each.trim(), harmless] as const),
  ...Object.values(sheetNames),
];

/** The same text with everything hostile made harmless, also where a formula holds it in quotes or it is cut. */
export function disarmed(text: string): string {
  return twins.reduce((all, [bad, good]) => {
    const whole = [doubled(bad, '"'), doubled(bad, "'"), bad];
    const left = whole.reduce((rest, each) => rest.split(each).join(good), all);
    return left.endsWith("…") ? withoutCut(left, bad, good) : left;
  }, text);
}

function withoutCut(text: string, bad: string, good: string): string {
  for (let length = bad.length - 1; length > 5; length--) {
    const cut = `${bad.slice(0, length)}…`;
    if (text.endsWith(cut)) return `${text.slice(0, -cut.length)}${good.slice(0, length)}…`;
  }
  return text;
}

function doubled(text: string, sign: string): string {
  return text.replaceAll(sign, sign + sign);
}
