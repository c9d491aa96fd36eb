import { useEffect, useState } from "react";
import type { ThemeName } from "../theme";

/**
 * Gives the page the theme of Office, as `data-theme` on its root. Excel has no event for a change of
 * it, so it is read again whenever the pane comes to the front.
 */
export function useOfficeTheme(officeTheme: () => ThemeName): void {
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
}
