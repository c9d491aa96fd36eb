import { createContext, useContext, useEffect, useState } from "react";
import type { ThemeName } from "../theme";

/** `App` provides the theme of Office. */
export const ThemeContext = createContext<ThemeName>("light");

/** The theme that the pane has now. */
export function useTheme(): ThemeName {
  return useContext(ThemeContext);
}

/**
 * The theme of Office now. Excel has no event for a change of it, so it is read again whenever the
 * pane comes to the front.
 */
export function useOfficeTheme(officeTheme: () => ThemeName): ThemeName {
  const [theme, setTheme] = useState(officeTheme);
  useEffect(() => {
    const readAgain = () => {
      setTheme(officeTheme());
    };
    window.addEventListener("focus", readAgain);
    document.addEventListener("visibilitychange", readAgain);
    return () => {
      window.removeEventListener("focus", readAgain);
      document.removeEventListener("visibilitychange", readAgain);
    };
  }, [officeTheme]);
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return theme;
}
