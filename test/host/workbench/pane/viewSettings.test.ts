import {
  fittingPaneWidth,
  keepView,
  readView,
  usualView,
  type ViewSettings,
} from "#host/workbench/pane/viewSettings";

const storageWith = (text: string | null) => ({ getItem: () => text });

describe("how the workbench is shown", () => {
  it("stays from one visit to the next", () => {
    const view: ViewSettings = {
      theme: "highContrast",
      language: "fr-FR",
      paneWidth: 420,
      paneOpen: false,
      inspector: true,
    };
    let kept = "";
    keepView({ setItem: (_key, text) => void (kept = text) }, view);
    expect(readView(storageWith(kept))).toEqual(view);
  });

  it.each([
    null,
    "",
    "{",
    "null",
    "7",
    '{"theme":"pink","language":"xx","paneWidth":"wide","paneOpen":1,"inspector":"yes"}',
  ])("is as usual where %j was kept", (text) => {
    expect(readView(storageWith(text))).toEqual(usualView);
  });

  it("the pane is as wide as Excel lets it be", () => {
    expect([100, 320, 350.4, 600, 9999].map(fittingPaneWidth)).toEqual([320, 320, 350, 600, 600]);
    expect(readView(storageWith('{"paneWidth":99999}')).paneWidth).toBe(600);
  });
});
