import { accentColor, accentOf } from "#host/engine/accents";
import { officeTheme } from "#host/engine/themeColors";

test("six accents, then Excel's darker and lighter ones", () => {
  const colors = [0, 5, 6, 7, 8, 12].map((index) => accentColor(officeTheme, index));
  // As Excel writes them for the seventh, eighth ... series of a chart in the Office theme.
  expect(colors).toEqual(["#4472C4", "#70AD47", "#264478", "#9E480E", "#636363", "#698ED0"]);
});

test("after all variants they begin anew", () => {
  expect(accentOf(54)).toEqual(accentOf(0));
  expect(accentOf(47)).toEqual({ accent: 5, times: 0.7, plus: 0 });
});
