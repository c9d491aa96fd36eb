import {
  FluentProvider,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useTheme } from "../hooks/useTheme";

const themes = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
} as const;

/** Gives Fluent's controls their theme. Only pages that are loaded later use it: the shell has no Fluent UI. */
export function FluentFrame({ children }: { readonly children: ReactNode }): ReactElement {
  return <FluentProvider theme={themes[useTheme()]}>{children}</FluentProvider>;
}
