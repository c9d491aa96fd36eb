/** What a press of a button does. */
export type RibbonAction =
  /** Calls the add-in's function of that name, as Excel does. */
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "pane"; readonly address: string }
  /** A command of the workbench itself. */
  | { readonly kind: "own"; readonly run: () => void };

/** Addresses of a picture by its size in pixels. */
export type RibbonIcons = Readonly<Record<number, string>>;

export interface RibbonTip {
  readonly title: string;
  readonly text: string;
}

export interface RibbonControl {
  readonly id: string;
  readonly kind: "button" | "menu";
  readonly label: string;
  readonly tip: RibbonTip;
  readonly icons: RibbonIcons;
  readonly action: RibbonAction | null;
  /** Of a menu. */
  readonly items: readonly RibbonControl[];
  readonly isEnabled: boolean;
  readonly isVisible: boolean;
  /** Letters after Alt, as Excel shows them. */
  readonly keyTip?: string;
  /** Of a button that stays down, such as Bold. */
  readonly isPressed?: boolean;
  /** "small" keeps a button small though there is room. */
  readonly size?: "small" | "large";
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
  readonly isVisible: boolean;
}

/** The address of the picture that comes nearest to a size: the next larger one, or the largest. */
export function iconOf(icons: RibbonIcons, size: number): string | undefined {
  const sizes = Object.keys(icons)
    .map(Number)
    .sort((a, b) => a - b);
  const chosen = sizes.find((known) => known >= size) ?? sizes.at(-1);
  return chosen === undefined ? undefined : icons[chosen];
}
