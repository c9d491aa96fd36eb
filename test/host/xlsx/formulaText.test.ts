import { callsCustomFunction, fileFormula, shownFormula } from "#host/xlsx/formulaText";
import { SharedFormula } from "#host/xlsx/sharedFormula";

const place = { table: "List", customFunctions: new Set(["PMO.SCORE", "ACME.SUM"]) };

/** As a file has it, as Excel shows it. */
const pairs: readonly (readonly [string, string])[] = [
  ["SUM(A1:B2)", "SUM(A1:B2)"],
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", "XLOOKUP(A1,B:B,C:C)"],
  ["_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))", "SORT(FILTER(A1:A9,B1:B9>0))"],
  ["_xlfn.STDEV.S(A1:A9)+STDEV(A1:A9)", "STDEV.S(A1:A9)+STDEV(A1:A9)"],
  ["_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)", "LET(x,A1,y,x+1,x*y)"],
  ["_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2)(A1)", "LAMBDA(v,v*2)(A1)"],
  ["_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2),_xlpm.f(3))", "LET(f,LAMBDA(v,v*2),f(3))"],
  ["SUM(_xlfn.ANCHORARRAY(A3))", "SUM(A3#)"],
  ["COUNT(_xlfn.ANCHORARRAY('My sheet'!$A$3),1)", "COUNT('My sheet'!$A$3#,1)"],
  ["SUM(_xlfn.SINGLE(A1:A3))", "SUM(@A1:A3)"],
  ["1+SUM(_xlfn.SINGLE(INDEX(A:A,2)),2)", "1+SUM(@INDEX(A:A,2),2)"],
  ["List[[#This Row],[Cost]]*2", "[@Cost]*2"],
  ["List[[#This Row],[Unit cost]]*2", "[@[Unit cost]]*2"],
  ["SUM(List[[#This Row],[Jan]:[Mar]])", "SUM([@[Jan]:[Mar]])"],
  ["Other[[#This Row],[Cost]]", "Other[@Cost]"],
  ["SUM(Other[Cost])/ROWS(Other[[#All],[Cost]])", "SUM(Other[Cost])/ROWS(Other[[#All],[Cost]])"],
  ['"_xlfn.LET(" & "[x]"', '"_xlfn.LET(" & "[x]"'],
  ["_xldudf_PMO_SCORE(A1:B2,1)", "PMO.SCORE(A1:B2,1)"],
  ["[1]Sheet1!$A$1+'[2]My sheet'!B2", "[1]Sheet1!$A$1+'[2]My sheet'!B2"],
];

describe("a formula of a file", () => {
  it.each(pairs)("%s is shown as %s", (stored, shown) => {
    expect(shownFormula(stored, place)).toBe(shown);
  });

  it.each(pairs)("%s is what is stored for %s", (stored, shown) => {
    expect(fileFormula(shown, place, true)).toBe(stored);
  });

  it("with a workbook number before an add-in's function is read without it", () => {
    expect(shownFormula("[2]!_xldudf_PMO_SCORE(A1)", place)).toBe("PMO.SCORE(A1)");
  });

  it("needs no mark for the single cell that an ordinary formula picks by itself", () => {
    expect(fileFormula("@A1:A3", place, false)).toBe("A1:A3");
    expect(fileFormula("SUM(@A1:A3)", place, false)).toBe("SUM(_xlfn.SINGLE(A1:A3))");
  });

  it("names the table of a reference that is typed without one", () => {
    expect(fileFormula("SUM([Cost])", place, false)).toBe("SUM(List[Cost])");
  });

  it("does not take another function for one of the add-in", () => {
    expect(fileFormula("PMO.OTHER(1)", place, false)).toBe("PMO.OTHER(1)");
    expect(callsCustomFunction('IF("PMO.SCORE(1)"=A1,1)', place.customFunctions)).toBe(false);
    expect(callsCustomFunction("1+pmo.score(A1)", place.customFunctions)).toBe(true);
  });
});

describe("a shared formula", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(B2:C3,$D:$D,E:E,2:2,$3:$3)", 1, 1, "SUM(C3:D4,$D:$D,F:F,3:3,$3:$3)"],
    ["'It''s A1'!A1&\"A1\"&LOG10(A1)", 1, 0, "'It''s A1'!A2&\"A1\"&LOG10(A2)"],
    ["Sheet1!AA10*Rate", 0, 26, "Sheet1!BA10*Rate"],
    ["A1", -1, -1, "XFD1048576"],
  ])("%s, %d down and %d right, is %s", (text, down, right, expected) => {
    expect(new SharedFormula(text).at(down, right)).toBe(expected);
  });
});
