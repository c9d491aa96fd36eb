import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/**
 * Fluent's theme for Office's. High contrast needs none of its own: the browser's forced colours
 * replace whatever a theme says, and the pane draws no meaning with colour alone.
 */
export function themeFor(isDark: boolean): Theme {
  return isDark ? webDarkTheme : webLightTheme;
}
