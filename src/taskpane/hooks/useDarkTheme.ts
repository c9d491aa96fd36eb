import { useEffect, useState } from "react";

/**
 * Whether Office is dark now. Excel has no event for a change of its theme, so it is read again
 * whenever the pane comes to the front.
 */
export function useDarkTheme(isDarkTheme: () => boolean): boolean {
  const [isDark, setIsDark] = useState(isDarkTheme);
  useEffect(() => {
    const readAgain = () => {
      setIsDark(isDarkTheme());
    };
    window.addEventListener("focus", readAgain);
    document.addEventListener("visibilitychange", readAgain);
    return () => {
      window.removeEventListener("focus", readAgain);
      document.removeEventListener("visibilitychange", readAgain);
    };
  }, [isDarkTheme]);
  return isDark;
}
