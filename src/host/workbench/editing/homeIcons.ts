import type { RibbonIcons } from "#host/workbench/ribbon/ribbonTab";

const green = "#107C41";

function picture(body: string): RibbonIcons {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#444" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`;
  return { 32: `data:image/svg+xml,${encodeURIComponent(svg)}` };
}

function letter(text: string, style: string): RibbonIcons {
  return picture(
    `<text x="10" y="15" text-anchor="middle" font-family="Georgia,serif" font-size="14" stroke="none" fill="#333" style="${style}">${text}</text>`,
  );
}

function lines(starts: readonly (readonly [number, number])[]): string {
  return starts.map(([from, to], i) => `<path d="M${from} ${5 + 3.5 * i}H${to}"/>`).join("");
}

const sheet = `<rect x="3" y="3" width="14" height="14"/><path d="M3 8h14M3 12.5h14M8 3v14"/>`;

/** The pictures of the Home tab, drawn for it. */
export const homeIcons = {
  undo: picture(`<path d="M4 4v5h5M4.5 8.5a6.5 6.5 0 1 1-.8 4.5"/>`),
  redo: picture(`<path d="M16 4v5h-5M15.5 8.5a6.5 6.5 0 1 0 .8 4.5"/>`),
  cut: picture(
    `<circle cx="5.5" cy="15" r="2.2"/><circle cx="14.5" cy="15" r="2.2"/><path d="M7 13.5 14 3M13 13.5 6 3"/>`,
  ),
  copy: picture(`<rect x="3" y="3" width="9" height="11"/><path d="M8 17h9V7"/>`),
  paste: picture(
    `<path d="M12 4h3v5M8 4H5v13h4"/><rect x="8" y="2.5" width="4" height="3"/><rect x="9" y="9" width="8" height="8" stroke="${green}"/>`,
  ),
  bold: letter("B", "font-weight:bold"),
  italic: letter("I", "font-style:italic"),
  underline: letter("U", "text-decoration:underline"),
  fill: picture(
    `<path d="m4 10 6-6 5 5-5 5z"/><path d="M16 11c1.5 2 1.5 3 0 3s-1.500-1 0-3"/><rect x="3" y="16" width="14" height="2.500" fill="#FFD966" stroke="none"/>`,
  ),
  fontColor: picture(
    `<text x="10" y="13" text-anchor="middle" font-family="Georgia,serif" font-size="13" stroke="none" fill="#333">A</text><rect x="3" y="15.500" width="14" height="3" fill="#C00000" stroke="none"/>`,
  ),
  left: picture(
    lines([
      [3, 17],
      [3, 11],
      [3, 17],
      [3, 11],
    ]),
  ),
  center: picture(
    lines([
      [3, 17],
      [6, 14],
      [3, 17],
      [6, 14],
    ]),
  ),
  right: picture(
    lines([
      [3, 17],
      [9, 17],
      [3, 17],
      [9, 17],
    ]),
  ),
  wrap: picture(`<path d="M3 5h14M3 10h11a2.500 2.500 0 0 1 0 5H9m2-2-2 2 2 2M3 15h3"/>`),
  merge: picture(
    `<rect x="3" y="5" width="14" height="10"/><path d="M6 10h8m-6-2-2 2 2 2m4-4 2 2-2 2"/>`,
  ),
  number: letter("12", "font-size:12px"),
  percent: letter("%", ""),
  more: letter(".00", "font-size:11px"),
  less: letter(".0", "font-size:11px"),
  table: picture(`${sheet}<rect x="3" y="3" width="14" height="5" fill="${green}" stroke="none"/>`),
  insert: picture(
    `${sheet}<path d="M15 14v5M12.500 16.500h5" stroke="${green}" stroke-width="2"/>`,
  ),
  remove: picture(
    `${sheet}<path d="m12.500 14.500 4 4m0-4-4 4" stroke="#C00000" stroke-width="2"/>`,
  ),
  sortUp: picture(
    `<path d="M6 4v12m-2.500-2.500L6 16l2.500-2.500"/><text x="14" y="9" text-anchor="middle" font-size="8" stroke="none" fill="#333">A</text><text x="14" y="17" text-anchor="middle" font-size="8" stroke="none" fill="#333">Z</text>`,
  ),
  sortDown: picture(
    `<path d="M6 4v12m-2.500-2.500L6 16l2.500-2.500"/><text x="14" y="9" text-anchor="middle" font-size="8" stroke="none" fill="#333">Z</text><text x="14" y="17" text-anchor="middle" font-size="8" stroke="none" fill="#333">A</text>`,
  ),
  filter: picture(`<path d="M3 4h14l-5.500 6.500V17l-3-2v-4.500z"/>`),
  freeze: picture(`${sheet}<path d="M3 8h14M8 3v14" stroke="${green}" stroke-width="2.500"/>`),
  protect: picture(
    `<rect x="4" y="9" width="12" height="8"/><path d="M6.500 9V6.500a3.500 3.500 0 0 1 7 0V9"/>`,
  ),
  calculate: picture(
    `<rect x="4" y="2.500" width="12" height="15"/><path d="M6.500 6h7M7 10h.1M10 10h.1M13 10h.1M7 14h.1M10 14h.1M13 14h.1"/>`,
  ),
} as const;
