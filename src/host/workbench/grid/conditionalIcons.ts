import type { ConditionalIcon } from "#host/engine/conditionalFormats";

export interface IconShape {
  /** Path in a square of 16 by 16. */
  readonly path: string;
  readonly color: string;
  /** Lines drawn over it in white. */
  readonly mark?: string;
  /** Drawn black under it. */
  readonly frame?: string;
}

const green = "#4EA72E";
const yellow = "#F0B323";
const red = "#D13438";
const gray = "#7F7F7F";
const black = "#404040";
const pink = "#E8A0A0";

const circle = "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z";
const up = "M8 1l6 7h-3.5v7h-5V8H2z";
const down = "M8 15l6-7h-3.5V1h-5v7H2z";
const side = "M15 8L8 2v3.5H1v5h7V14z";
const risingSide = "M13 3v9l-3-3-5 5-3-3 5-5-3-3z";
const fallingSide = "M13 13V4l-3 3-5-5-3 3 5 5-3 3z";
const flag = "M3 1h2v14H3zM5 2h9l-3 3.5L14 9H5z";
const square16 = "M0 0h16v16H0z";
const diamond = "M8 1l7 7-7 7-7-7z";
const triangle = "M8 1l7 14H1z";
const smallUp = "M8 4l6 8H2z";
const smallDown = "M8 12L2 4h12z";
const dash = "M1 6.5h14v3H1z";
const star = "M8 1l2.2 4.7 5 .6-3.7 3.5 1 5L8 12.3 3.5 14.8l1-5L.8 6.3l5-.6z";
const check = "M4.5 8.5l2.5 2.5 4.5-6";
const cross = "M5 5l6 6M11 5l-6 6";
const exclamation = "M8 4v5M8 11v1.5";

const colors3 = [red, yellow, green] as const;
const colors4 = [black, red, yellow, green] as const;

/** Bars of a rating: `full` of `all` are filled. */
function bars(all: number, full: number): string {
  return Array.from({ length: full }, (_, i) => {
    const width = 14 / all;
    const height = ((i + 1) * 13) / all;
    return `M${(1 + i * width).toFixed(1)} ${(15 - height).toFixed(1)}h${(width - 1).toFixed(1)}v${height.toFixed(1)}h-${(width - 1).toFixed(1)}z`;
  }).join("");
}

const quarters = [
  `${circle}M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z`,
  `${circle}M8 2.5V8h5.5A5.5 5.5 0 1 1 8 2.5z`,
  `${circle}M8 2.5V13.5a5.5 5.5 0 1 1 0-11z`,
  `${circle}M8 2.5V8H2.5A5.5 5.5 0 0 1 8 2.5z`,
  circle,
] as const;

const boxes = [0, 1, 2, 3, 4].map((full) =>
  [
    [1, 8.5],
    [8.5, 8.5],
    [1, 1],
    [8.5, 1],
  ]
    .map(([x = 0, y = 0], i) =>
      i < full
        ? `M${x} ${y}h6.5v6.5h-6.5z`
        : `M${x} ${y}h6.5v6.5h-6.5zM${x + 1} ${y + 1}v4.5h4.5v-4.5z`,
    )
    .join(""),
);

/** The picture of an icon of a conditional format; our own drawings of Excel's sets. */
export function iconShown({ set, index }: ConditionalIcon): IconShape {
  const count = Number(set[0]) || 3;
  const color = (count === 4 ? colors4[index] : colors3[Math.min(2, index)]) ?? gray;
  const name = set.slice(1);
  switch (name) {
    case "Arrows":
    case "ArrowsGray":
      return arrow(count, index, name === "ArrowsGray");
    case "Flags":
      return { path: flag, color };
    case "TrafficLights2":
      return { path: circle, color, frame: square16 };
    case "Signs":
      return { path: [diamond, triangle, circle][index] ?? circle, color };
    case "Symbols":
      return { path: circle, color, mark: [cross, exclamation, check][index] ?? check };
    case "Symbols2":
      return { path: [crossPath, exclamationPath, checkPath][index] ?? checkPath, color };
    case "RedToBlack":
      return { path: circle, color: [black, gray, pink, red][index] ?? gray };
    case "Rating":
      return {
        path: bars(count, index + (count === 5 ? 0 : 1)) || "M1 14h2v1H1z",
        color: "#4472C4",
      };
    case "Quarters":
      return { path: quarters[index] ?? circle, color: gray };
    case "Stars":
      return { path: star, color: ["#D9D9D9", "#F7DC8C", yellow][index] ?? yellow };
    case "Triangles":
      return { path: [smallDown, dash, smallUp][index] ?? smallUp, color };
    case "Boxes":
      return { path: boxes[index] ?? square16, color: "#4472C4" };
    default:
      return { path: circle, color };
  }
}

const crossPath = "M3 1l5 5 5-5 2 2-5 5 5 5-2 2-5-5-5 5-2-2 5-5-5-5z";
const exclamationPath = "M6.5 1h3l-.5 9H7zM6.5 12h3v3h-3z";
const checkPath = "M1 9l2-2 3 3 7-8 2 2-9 10z";

function arrow(count: number, index: number, isGray: boolean): IconShape {
  const shapes =
    count === 3
      ? [down, side, up]
      : count === 4
        ? [down, fallingSide, risingSide, up]
        : [down, fallingSide, side, risingSide, up];
  const colors =
    count === 5
      ? [red, yellow, yellow, yellow, green]
      : count === 4
        ? [red, yellow, yellow, green]
        : colors3;
  return { path: shapes[index] ?? side, color: isGray ? gray : (colors[index] ?? gray) };
}
