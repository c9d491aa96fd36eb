import { readMarkup } from "./markup";

const names = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2"].concat([
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
]);

/** The twelve colours of a workbook's theme and nothing else of it; null where it does not have them all. */
export function plainTheme(xml: string): string | null {
  const colors = new Map<string, string>();
  let name = "";
  readMarkup(xml, {
    open(tag) {
      if (names.includes(tag.name)) name = tag.name;
      const color =
        tag.name === "srgbClr" ? tag.get("val") : tag.name === "sysClr" ? tag.get("lastClr") : null;
      if (name !== "" && !colors.has(name) && /^[\da-f]{6}$/i.test(color ?? ""))
        colors.set(name, color ?? "");
    },
    close(closed) {
      if (closed === name) name = "";
    },
  });
  if (colors.size < names.length) return null;
  const list = names.map(
    (each) => `<a:${each}><a:srgbClr val="${colors.get(each) ?? ""}"/></a:${each}>`,
  );
  return `<a:theme><a:themeElements><a:clrScheme name="x">${list.join("")}</a:clrScheme><a:fontScheme name="x"></a:fontScheme><a:fmtScheme name="x"></a:fmtScheme></a:themeElements></a:theme>`;
}
