/** What Office says of its colours; older clients leave the first out, Excel on the web all of it. */
export interface OfficeColors {
  readonly isDarkTheme?: boolean;
  /** "#262626" */
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

/** How the pane looks. `contrast`: Office in black and white, as with a contrast theme of Windows. */
export type ThemeName = "light" | "dark" | "contrast";

/**
 * The theme for Office's colours; without a word from Office, light. Where the browser forces the
 * colours of the system upon the page, those replace whatever a theme says.
 */
export function themeOf(colors: OfficeColors | undefined): ThemeName {
  const background = channelsOf(colors?.bodyBackgroundColor ?? "#ffffff");
  const text = channelsOf(colors?.bodyForegroundColor ?? "#262626");
  // The dark themes of Office are greys; only a contrast theme is all black.
  if (background.every((channel) => channel === 0) && Math.max(...text) === 255) return "contrast";
  return (colors?.isDarkTheme ?? isDarkColor(background)) ? "dark" : "light";
}

function channelsOf(hex: string): readonly number[] {
  return (/^#?(..)(..)(..)/.exec(hex)?.slice(1) ?? []).map((pair) => parseInt(pair, 16));
}

/** Darker than middle grey, by the weights of red, green and blue in sRGB. */
function isDarkColor([red = 255, green = 255, blue = 255]: readonly number[]): boolean {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
