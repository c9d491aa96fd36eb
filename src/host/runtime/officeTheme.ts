/** Colours of Office as 0xRRGGBB: what desktop Excel tells an add-in of its theme. */
export interface OfficeTheme {
  readonly primaryFontColor: number;
  readonly primaryBackgroundColor: number;
  readonly secondaryFontColor: number;
  readonly secondaryBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly bodyBackgroundColor: number;
  readonly controlForegroundColor: number;
  readonly controlBackgroundColor: number;
}

const light = themeOf({ font: 0x262626, background: 0xffffff, control: 0xf5f5f5 });
const dark = themeOf({ font: 0xffffff, background: 0x262626, control: 0x363636 });
const highContrast = themeOf({ font: 0xffffff, background: 0x000000, control: 0x000000 });

/** The themes that a person can choose, by the name that the page shows. */
export const officeThemes = { light, dark, highContrast } as const;

function themeOf(colors: {
  readonly font: number;
  readonly background: number;
  readonly control: number;
}): OfficeTheme {
  const { font, background, control } = colors;
  return {
    primaryFontColor: font,
    primaryBackgroundColor: background,
    secondaryFontColor: font,
    secondaryBackgroundColor: control,
    bodyForegroundColor: font,
    bodyBackgroundColor: background,
    controlForegroundColor: font,
    controlBackgroundColor: control,
  };
}
