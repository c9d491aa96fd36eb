import { textOf } from "#host/protocol/arguments";
import { invalidArgument } from "#host/protocol/failure";

const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  purple: "#800080",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
  lime: "#00FF00",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  fuchsia: "#FF00FF",
  olive: "#808000",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  pink: "#FFC0CB",
  brown: "#A52A2A",
};

/** "#RRGGBB" from what Excel accepts ("#4472c4", "4472C4", "red"); "" means none. */
export function colorOf(value: unknown): string {
  const text = textOf(value).trim();
  if (text === "") return "";
  const known = named[text.toLowerCase()];
  if (known !== undefined) return known;
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) throw invalidArgument();
  return `#${digits.toUpperCase()}`;
}
