import type { Rag } from "./rag";

/** What a fill may mean as a rating: none for white, grey and black; "other" for blue, purple ... */
export type FillMeaning = Rag | "none" | "other";

/** Below this a colour is a grey or a white. */
const LEAST_SATURATION = 0.1;
const LEAST_BRIGHTNESS = 0.3;

/**
 * The nearest of red, amber (yellow and orange too) and green to a fill "#RRGGBB".
 *
 * @example fillMeaning("#FFC000"); // => "Amber"
 */
export function fillMeaning(fill: string | null | undefined): FillMeaning {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill ?? "");
  if (match === null) return "none";
  const [red, green, blue] = [match[1], match[2], match[3]].map(
    (part) => Number.parseInt(part ?? "0", 16) / 255,
  );
  const [r = 0, g = 0, b = 0] = [red, green, blue];
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  if (most < LEAST_BRIGHTNESS || spread / most < LEAST_SATURATION) return "none";
  const sextant =
    most === r
      ? ((g - b) / spread + 6) % 6
      : most === g
        ? (b - r) / spread + 2
        : (r - g) / spread + 4;
  const hue = sextant * 60;
  if (hue < 17 || hue >= 335) return "Red";
  if (hue < 66) return "Amber";
  if (hue < 172) return "Green";
  return "other";
}
