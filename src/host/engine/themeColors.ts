/** Theme colours in the order of the file's theme indexes: light 1, dark 1, light 2, dark 2, accents, links. */
export const officeTheme: readonly string[] = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

/** A colour lightened (tint above 0) or darkened in its luminance, as the file format defines it. */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [hue, saturation, luminance] = toHsl(color);
  const moved = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  return fromHsl(hue, saturation, moved);
}

/** A colour whose luminance is multiplied and shifted, as drawings change the colours of the theme. */
export function relit(color: string, times: number, plus: number): string {
  const [hue, saturation, luminance] = toHsl(color);
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, luminance * times + plus)));
}

function toHsl(color: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const luminance = (high + low) / 2;
  const spread = high - low;
  if (spread === 0) return [0, 0, luminance];
  const saturation = spread / (luminance > 0.5 ? 2 - high - low : high + low);
  const sector =
    high === r
      ? (g - b) / spread + (g < b ? 6 : 0)
      : high === g
        ? (b - r) / spread + 2
        : (r - g) / spread + 4;
  return [sector / 6, saturation, luminance];
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const q =
    luminance < 0.5
      ? luminance * (1 + saturation)
      : luminance + saturation - luminance * saturation;
  const p = 2 * luminance - q;
  const channel = (shift: number): string => {
    const t = (((hue + shift) % 1) + 1) % 1;
    let value = p;
    if (t < 1 / 6) value = p + (q - p) * 6 * t;
    else if (t < 1 / 2) value = q;
    else if (t < 2 / 3) value = p + (q - p) * (2 / 3 - t) * 6;
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  };
  return `#${channel(1 / 3)}${channel(0)}${channel(-1 / 3)}`;
}
