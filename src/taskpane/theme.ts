import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** What Office says of its colours; older clients leave the first out, Excel on the web all of it. */
export interface OfficeColors {
  readonly isDarkTheme?: boolean;
  /** "#262626" */
  readonly bodyBackgroundColor?: string;
}

/**
 * Fluent's theme for Office's. High contrast needs none of its own: the browser's forced colours
 * replace whatever a theme says, and the pane draws no meaning with colour alone.
 */
export function themeFor(isDark: boolean): Theme {
  return isDark ? webDarkTheme : webLightTheme;
}

/** Whether Office is dark; without a word from it, light. */
export function isDarkOffice(colors: OfficeColors | undefined): boolean {
  return colors?.isDarkTheme ?? isDarkColor(colors?.bodyBackgroundColor ?? "#ffffff");
}

/** Darker than middle grey, by the weights of red, green and blue in sRGB. */
function isDarkColor(hex: string): boolean {
  const channels = /^#?(..)(..)(..)/.exec(hex)?.slice(1) ?? [];
  const [red = 255, green = 255, blue = 255] = channels.map((pair) => parseInt(pair, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
