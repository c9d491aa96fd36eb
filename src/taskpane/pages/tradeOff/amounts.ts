import type { Say } from "../../texts/say";

/** Money or points as they are read, as in the sentences: whole from 100 on, below with one decimal. */
export function amount(value: number, say: Say): string {
  const isLarge = Math.abs(value) >= 99.95;
  return say.number(tidy(value), isLarge ? 0 : 1);
}

/** The same with its sign: "+650", "−12.5", "0". */
export function signedAmount(value: number, say: Say): string {
  const text = amount(Math.abs(value), say);
  if (text === amount(0, say)) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}

/** No "-0". */
function tidy(value: number): number {
  return Math.abs(value) < 0.05 ? 0 : value;
}
