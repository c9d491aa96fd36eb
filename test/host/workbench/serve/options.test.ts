import { parseWorkbenchOptions } from "#host/workbench/serve/options";

describe("the arguments of npm run workbench", () => {
  it("none opens an empty workbook at the usual port, in the browser", () => {
    expect(parseWorkbenchOptions([])).toEqual({ book: null, port: 3210, opens: true });
  });

  it("a workbook, a port, no browser", () => {
    expect(parseWorkbenchOptions(["plan.xlsx", "--port", "0", "--no-open"])).toEqual({
      book: "plan.xlsx",
      port: 0,
      opens: false,
    });
  });

  it("help", () => {
    expect(parseWorkbenchOptions(["--help"])).toBeNull();
    expect(parseWorkbenchOptions(["-h"])).toBeNull();
  });

  it.each([
    [["a.xlsx", "b.xlsx"], "The workbench opens one workbook at a time."],
    [["--port", "x"], "--port x: a port is a number up to 65535; 0 takes any free one."],
    [["--port", "70000"], "--port 70000: a port is a number up to 65535; 0 takes any free one."],
    [["--prot", "1"], "Unknown option '--prot'"],
  ])("%j is refused in a sentence", (args, sentence) => {
    expect(() => parseWorkbenchOptions(args)).toThrow(sentence);
  });
});
