import {
  calculatedHeader,
  colors,
  inputHeader,
  subtitleFormat,
  titleFormat,
  writtenHeader,
} from "#sheets/houseStyle";

/** Relative luminance of a colour such as #1F4E79, by WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const white = "#FFFFFF";
/** Rows of Excel's TableStyleLight1 have this colour in turn. */
const band = "#D9D9D9";

test("the ratio is that of WCAG: black on white 21, a colour on itself 1, #777777 on white 4.48", () => {
  expect(contrast("#000000", white)).toBeCloseTo(21, 6);
  expect(contrast("#123456", "#123456")).toBe(1);
  expect(contrast("#777777", white)).toBeCloseTo(4.48, 2);
});

test.each<[what: string, font: string | undefined, fill: string | undefined]>([
  ["titles", titleFormat.fontColor, white],
  ["subtitles", subtitleFormat.fontColor, white],
  ["headers to fill in", inputHeader.fontColor, inputHeader.fill],
  ["headers of formulas", calculatedHeader.fontColor, calculatedHeader.fill],
  ["headers of what is written", writtenHeader.fontColor, writtenHeader.fill],
  ["quiet text on formulas' headers", colors.muted, colors.calculated],
  ["text on banded rows", colors.ink, band],
  ["Green", colors.green.font, colors.green.fill],
  ["Amber", colors.amber.font, colors.amber.fill],
  ["Red", colors.red.font, colors.red.fill],
  ["not rated", colors.grey.font, colors.grey.fill],
])("%s can be read: 4.5 to 1 at least", (_what, font, fill) => {
  expect(contrast(font ?? white, fill ?? white)).toBeGreaterThanOrEqual(4.5);
});
