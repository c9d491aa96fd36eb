import type { officeThemes } from "#host/runtime/officeTheme";

export type ThemeId = keyof typeof officeThemes;
export type LanguageId = (typeof languages)[number]["id"];

export const themes: readonly { readonly id: ThemeId; readonly title: string }[] = [
  { id: "light", title: "Light" },
  { id: "dark", title: "Dark" },
  { id: "highContrast", title: "High contrast" },
];

/** Display languages of Office that can be tried. */
export const languages = [
  { id: "en-US", title: "English" },
  { id: "de-DE", title: "Deutsch" },
  { id: "fr-FR", title: "Français" },
] as const;

/** How wide Excel lets a pane be, in pixels. */
export const paneWidths = { least: 320, usual: 350, most: 600 } as const;

/** How the workbench is shown; it stays from one visit to the next. */
export interface ViewSettings {
  readonly theme: ThemeId;
  readonly language: LanguageId;
  readonly paneWidth: number;
  readonly paneOpen: boolean;
  /** Whether the list of requests is shown. */
  readonly inspector: boolean;
}

export const usualView: ViewSettings = {
  theme: "light",
  language: "en-US",
  paneWidth: paneWidths.usual,
  paneOpen: true,
  inspector: false,
};

export function fittingPaneWidth(width: number): number {
  return Math.round(Math.min(paneWidths.most, Math.max(paneWidths.least, width)));
}

const key = "sightline-workbench-view";

/** The settings of the last visit; what cannot be understood in them is as usual. */
export function readView(storage: Pick<Storage, "getItem">): ViewSettings {
  const kept = parsed(storage.getItem(key));
  const { theme, language, paneWidth, paneOpen, inspector } = kept;
  return {
    theme: themes.find(({ id }) => id === theme)?.id ?? usualView.theme,
    language: languages.find(({ id }) => id === language)?.id ?? usualView.language,
    paneWidth: typeof paneWidth === "number" ? fittingPaneWidth(paneWidth) : usualView.paneWidth,
    paneOpen: typeof paneOpen === "boolean" ? paneOpen : usualView.paneOpen,
    inspector: typeof inspector === "boolean" ? inspector : usualView.inspector,
  };
}

export function keepView(storage: Pick<Storage, "setItem">, view: ViewSettings): void {
  storage.setItem(key, JSON.stringify(view));
}

function parsed(text: string | null): Readonly<Partial<Record<keyof ViewSettings, unknown>>> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    // Somebody else's text under our key is as good as none.
    return {};
  }
}
