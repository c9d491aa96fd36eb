/** Names and short forms of the months in eight languages and their neighbours, without accents. */
const months: readonly string[] = [
  "jan januar january janvier janv enero ene gennaio genn gen janeiro jaenner janner januari",
  "feb februar february fevrier fevr fev febrero febbraio febbr fevereiro februari",
  "mar marz maerz mrz march mars marzo marco maart",
  "apr april avril avr abril abr aprile",
  "may mai mayo maggio magg mag maio mei",
  "jun juni june juin junio giugno giu junho",
  "jul juli july juil juillet julio luglio lug julho",
  "aug august aout agosto ago augustus",
  "sep sept september septembre septiembre setiembre settembre sett set setembro",
  "oct okt october oktober octobre octubre ottobre ott outubro out",
  "nov november novembre noviembre novembro",
  "dec dez des december dezember desember decembre diciembre dic dicembre dezembro",
];
const monthOfWord = new Map(
  months.flatMap((words, at) => words.split(" ").map((word) => [word, at + 1] as const)),
);

/** 1..12 for the name of a month in any of the languages, lower case without accents; null for other words. */
export function monthNumber(word: string): number | null {
  return monthOfWord.get(word.toLowerCase()) ?? null;
}
