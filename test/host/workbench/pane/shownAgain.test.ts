/** @jest-environment jsdom */
import { shownAgain } from "#host/workbench/pane/shownAgain";

describe("after another theme was chosen", () => {
  const told: number[] = [];
  beforeAll(() => {
    document.addEventListener("visibilitychange", () => told.push(Date.now()));
  });
  beforeEach(() => {
    told.length = 0;
    jest.useFakeTimers({ now: 0 });
  });
  afterEach(() => jest.useRealTimers());

  it("the pane looks at once, and when the library's note of the old one has expired", () => {
    shownAgain(window);
    jest.advanceTimersByTime(20_000);
    expect(told).toEqual([0, 5100]);
  });

  it("but not for a choice that another one has replaced, nor without a pane", () => {
    const stop = shownAgain(window);
    stop();
    shownAgain(null);
    jest.advanceTimersByTime(20_000);
    expect(told).toEqual([0]);
  });
});
