import { openOffice } from "#host/runtime/node";
import { openBook, refusalFrom } from "#test/support/openBook";

/** Two requests of two writes each: A1 and A2, then B1 and B2. */
async function twoRequests(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getFirst();
  sheet.getRange("A1").values = [[1]];
  sheet.getRange("A2").values = [[2]];
  await context.sync();
  sheet.getRange("B1").values = [[3]];
  sheet.getRange("B2").values = [[4]];
  await context.sync();
}

describe("requests are counted", () => {
  it("with actions, bytes both ways and time", async () => {
    const { session } = await openBook();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.values = [["Zürich 🙂"]];
      range.load("values");
      await context.sync();
    });
    const [request, ...others] = session.requests.filter((r) => r.kind === "batch");
    expect(others).toEqual([]);
    expect(request?.actions).toBeGreaterThan(4);
    expect(request?.bytesUp).toBeGreaterThan(300);
    expect(request?.bytesDown).toBeGreaterThan(50);
    expect(request?.ms).toBeGreaterThan(0);
    expect(request?.error).toBeUndefined();
  });

  it("bytes are those of UTF-8", async () => {
    const sizes: number[] = [];
    for (const text of ["aaaa", "üüüü", "€€€€", "🙂🙂"]) {
      const { session } = await openBook();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").values = [[text]];
        await context.sync();
      });
      sizes.push(session.requests.find((r) => r.kind === "batch")?.bytesUp ?? 0);
    }
    const [plain = 0, ...rest] = sizes;
    expect(rest.map((size) => size - plain)).toEqual([4, 8, 4]);
  });

  it("refused ones too", async () => {
    const { session } = await openBook();
    await refusalFrom(async (context) => {
      context.workbook.worksheets.getItem("None").load("name");
      await context.sync();
    });
    expect(session.requests.find((r) => r.kind === "batch")?.error).toMatchObject({
      code: "ItemNotFound",
      location: "WorksheetCollection.getItem",
    });
  });
});

describe("requests refused on purpose", () => {
  it("before anything of them is executed", async () => {
    const { session, workbook } = await openBook();
    session.refuse({ request: 2, code: "AccessDenied" });
    const refused = await refusalFrom(twoRequests);
    expect(refused.code).toBe("AccessDenied");
    const [sheet] = workbook.sheets;
    expect([sheet?.valueAt(1, 0), sheet?.valueAt(0, 1)]).toEqual([2, null]);
  });

  it("at an action inside: what came before keeps its effect", async () => {
    const { session, workbook } = await openBook();
    let actions = 0;
    await Excel.run(async (context) => {
      await twoRequests(context);
      actions = session.requests.at(-1)?.actions ?? 0;
    });
    for (let action = 0; action < actions; action++) {
      const again = await openBook();
      again.session.refuse({ request: 2, action });
      const refused = await refusalFrom(twoRequests);
      expect(refused.code).toBe("GeneralException");
      const [sheet] = again.workbook.sheets;
      expect(sheet?.valueAt(1, 0)).toBe(2);
      expect(sheet?.valueAt(1, 1)).toBeNull();
    }
    expect(workbook.valueAt("Sheet1", 1, 1)).toBe(4);
  });

  it("once, or never when the rule is taken back", async () => {
    const { session, workbook } = await openBook();
    session.refuse({ request: 1 });
    expect((await refusalFrom(twoRequests)).code).toBe("GeneralException");
    session.refuse({ request: 1 });
    session.refuse(null);
    await Excel.run(twoRequests);
    expect(workbook.valueAt("Sheet1", 1, 1)).toBe(4);
  });

  it("a connection is lost for good, or for some requests", async () => {
    const { session, workbook } = await openBook();
    session.refuse({ request: 2, times: Infinity, code: "RequestAborted" });
    for (let i = 0; i < 3; i++) {
      expect((await refusalFrom(twoRequests)).code).toBe("RequestAborted");
    }
    expect([workbook.valueAt("Sheet1", 0, 0), workbook.valueAt("Sheet1", 0, 1)]).toEqual([1, null]);
    session.refuse({ request: 1, times: 2 });
    await refusalFrom(twoRequests);
    await refusalFrom(twoRequests);
    await Excel.run(twoRequests);
    expect(workbook.valueAt("Sheet1", 1, 1)).toBe(4);
  });

  it("executed, but the answer is lost", async () => {
    const { session, workbook } = await openBook();
    session.refuse({ request: 2, action: "all", code: "GeneralException" });
    expect((await refusalFrom(twoRequests)).code).toBe("GeneralException");
    expect(workbook.valueAt("Sheet1", 1, 1)).toBe(4);
  });

  it("a request that never answers stops the page; the next page finds what was executed", async () => {
    const { session, workbook } = await openBook();
    let isOver = false;
    session.refuse({ request: 2, action: "all", answer: "none" });
    const told = new Promise<void>((resolve) => {
      session.onRequest(({ number }) => {
        if (number === 2) resolve();
      });
    });
    void Excel.run(twoRequests).finally(() => (isOver = true));
    await told;
    await openOffice(workbook, { debug: true });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B2").load("values");
      await context.sync();
      expect(range.values).toEqual([[4]]);
    });
    expect(isOver).toBe(false);
  });
});

describe("somebody else", () => {
  it("acts right before a request", async () => {
    const { session, workbook } = await openBook();
    const seen: unknown[] = [];
    session.meanwhile(2, () => {
      seen.push(workbook.valueAt("Sheet1", 1, 0), workbook.valueAt("Sheet1", 0, 1));
      workbook.sheetByName("Sheet1")?.put(9, 9, "theirs");
    });
    await Excel.run(twoRequests);
    expect(seen).toEqual([2, null]);
    expect(workbook.valueAt("Sheet1", 9, 9)).toBe("theirs");
    expect(workbook.valueAt("Sheet1", 1, 1)).toBe(4);
  });
});
