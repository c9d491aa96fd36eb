export interface TrendLine {
  readonly name: string;
  /** Ours through theirs, oldest first. */
  readonly ratios: readonly number[];
}

const [width, lineHeight, left, right] = [860, 18, 420, 70];

/**
 * Ratios over the runs, one small line each, on a scale from a thousandth to ten times. null as long as nothing
 * has two runs: there is no trend.
 */
export function trendChart(lines: readonly TrendLine[]): string | null {
  const shown = lines
    .filter(({ ratios }) => ratios.length > 1)
    .sort((a, b) => (a.ratios.at(-1) ?? 0) - (b.ratios.at(-1) ?? 0));
  if (shown.length === 0) return null;
  const height = 40 + shown.length * lineHeight;
  const rows = shown.map((line, row) => drawn(line, 40 + row * lineHeight));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>
<text x="8" y="18" font-weight="bold">Ours through theirs, oldest run first; left of the line we need less</text>
${[0.001, 0.01, 0.1, 1, 10].map((tick) => gridLine(tick, height)).join("\n")}
${rows.join("\n")}
</svg>
`;
}

function across(ratio: number): number {
  const share = (Math.log10(Math.min(10, Math.max(0.001, ratio))) + 3) / 4;
  return left + share * (width - left - right);
}

function gridLine(tick: number, height: number): string {
  const x = across(tick).toFixed(1);
  const color = tick === 1 ? "#444" : "#ddd";
  return `<line x1="${x}" x2="${x}" y1="28" y2="${height}" stroke="${color}"/><text x="${x}" y="36" text-anchor="middle" fill="#666" font-size="9">${tick}</text>`;
}

function drawn({ name, ratios }: TrendLine, top: number): string {
  const step = (lineHeight - 6) / Math.max(1, ratios.length - 1);
  const places = ratios.map((ratio, i) => ({ x: across(ratio), y: top + 3 + i * step }));
  const last = places.at(-1) ?? { x: left, y: top };
  const path = places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  const label = name.length > 68 ? `${name.slice(0, 67)}…` : name;
  return `<text x="8" y="${top + 12}">${xml(label)}</text><polyline points="${path}" fill="none" stroke="#1F6FB2"/><circle cx="${last.x.toFixed(1)}" cy="${last.y.toFixed(1)}" r="3" fill="#1F6FB2"/><text x="${width - 6}" y="${top + 12}" text-anchor="end">${(ratios.at(-1) ?? 0).toPrecision(2)}</text>`;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
