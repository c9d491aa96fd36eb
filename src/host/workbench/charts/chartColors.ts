/** How Excel changes the six accents of the theme for the 7th, 13th ... series: luminance times, plus. */
const variants: readonly (readonly [mod: number, off: number])[] = [
  [1, 0],
  [0.6, 0],
  [0.8, 0.2],
  [0.8, 0],
  [0.6, 0.4],
  [0.5, 0],
  [0.7, 0.3],
  [0.7, 0],
  [0.5, 0.5],
];

/** The colour of the n-th series (or slice) that has none of its own. */
export function accentColor(accents: readonly string[], index: number): string {
  const base = accents[index % accents.length] ?? "#4472C4";
  const [mod, off] = variants[Math.floor(index / accents.length) % variants.length] ?? [1, 0];
  return mod === 1 && off === 0 ? base : withLuminance(base, (light) => light * mod + off);
}

function withLuminance(color: string, change: (light: number) => number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (i) => parseInt(color.slice(i, i + 2), 16) / 255,
  );
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const next = Math.min(1, Math.max(0, change(light)));
  const chroma = saturation * (1 - Math.abs(2 * next - 1));
  const factor = spread === 0 ? 0 : chroma / spread;
  return `#${[red, green, blue]
    .map((channel) => {
      const value = next + (channel - light) * factor;
      return Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, "0");
    })
    .join("")
    .toUpperCase()}`;
}

/** The six accents among the colours of a theme. */
export function accentsOf(theme: readonly string[]): readonly string[] {
  return theme.slice(4, 10);
}
