/** A sheet of mixed content and formulas over it, made from a seed: the same every time. */

/** What is typed into A1:H20: names, whole numbers, decimals, texts with gaps, dates, TRUE/FALSE. */
export function sampleInputs(): [row: number, column: number, text: string][] {
  const inputs: [number, number, string][] = [];
  const draw = generator(20260101);
  const words = ["Alpha", "beta", "Gamma ray", "alpha", "Delta*", "Épsilon", "10", "zeta?", "Alp"];
  for (let row = 1; row <= 20; row++) {
    inputs.push([row, 1, `P-${String(row).padStart(3, "0")}`]);
    inputs.push([row, 2, String(Math.floor(draw() * 200) - 60)]);
    inputs.push([row, 3, (draw() * 1000 - 200).toFixed(3)]);
    const word = words[Math.floor(draw() * words.length)] ?? "";
    if (draw() > 0.2) inputs.push([row, 4, word === "10" ? "'10" : word]);
    inputs.push([row, 5, String(45_000 + Math.floor(draw() * 900))]);
    if (draw() > 0.3) inputs.push([row, 6, String(Math.floor(draw() * 5) + 1)]);
    inputs.push([row, 7, draw() > 0.5 ? "TRUE" : "FALSE"]);
    inputs.push([row, 8, String(row * 3)]);
  }
  return inputs;
}

/** mulberry32 */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Formulas with places to fill in: # a number, @ a cell with a number, ~ a range of numbers in one
 * column, $ a word, ? a cell with a text or nothing, ! a date, ^ a small whole number.
 */
const templates = `
@+@*# @-@/# -@^2 @%*# (@+#)^^ @&"x"&# ?&"-"&@ @=@ @>=# ?="alpha" ?<?  ?<>"" @<? -?
SUM(~) SUM(~,#,@) SUM(~,~) AVERAGE(~) MIN(~) MAX(~,#) COUNT(~) COUNTA(~) COUNTBLANK(~) PRODUCT(^,^,^)
SUMSQ(~) MEDIAN(~) STDEV(~) STDEV.S(~) STDEV.P(~) STDEVP(~) VAR(~) VAR.S(~) VAR.P(~) GEOMEAN(^,^,7)
SUMIF(~,">"&#) SUMIF(~,"<="&@,~) SUMIF(D1:D20,$,B1:B20) SUMIF(D1:D20,"a*",C1:C20) SUMIF(D1:D20,"<>"&$,B1:B20)
COUNTIF(~,@) COUNTIF(~,"<>"&@) COUNTIF(D1:D20,$) COUNTIF(D1:D20,"*a") COUNTIF(D1:D20,"?e*") COUNTIF(D1:D20,"") COUNTIF(D1:D20,"<>")
COUNTIF(D1:D20,"=") COUNTIF(F1:F20,"") COUNTIF(F1:F20,^) COUNTIF(G1:G20,TRUE) COUNTIF(D1:D20,">b") COUNTIF(D1:D20,"~*")
COUNTIFS(~,">0",F1:F20,"<=3") COUNTIFS(D1:D20,$,G1:G20,TRUE) SUMIFS(B1:B20,D1:D20,$,F1:F20,">"&^) SUMIFS(C1:C20,F1:F20,"",G1:G20,FALSE)
AVERAGEIF(F1:F20,^,B1:B20) AVERAGEIFS(C1:C20,G1:G20,TRUE,B1:B20,">"&#) MINIFS(B1:B20,G1:G20,TRUE) MAXIFS(C1:C20,F1:F20,"<>3")
SUMPRODUCT(~,~) SUMPRODUCT((F1:F20=^)*B1:B20) SUMPRODUCT((D1:D20=$)*(B1:B20>#)) SUMPRODUCT(--(B1:B20>#)) SUMPRODUCT(B1:B20*C1:C20/100)
INDEX(B1:B20,^) INDEX(A1:H20,^,^) SUM(INDEX(A1:H20,0,2)) SUM(INDEX(B1:C20,^,0)) INDEX(B1:B20,99)
MATCH(@,B1:B20,0) MATCH("P-0"&"1"&^,A1:A20,0) MATCH(#,H1:H20,1) MATCH(#,H1:H20) MATCH($,D1:D20,0) MATCH("z*",D1:D20,0) MATCH(61,H1:H20)
VLOOKUP("P-00"&^,A1:H20,2,FALSE) VLOOKUP("p-012",A1:H20,8,0) VLOOKUP(#,H1:H20,1) VLOOKUP("nope",A1:B20,2,FALSE) HLOOKUP(@,B1:H3,2,FALSE)
LOOKUP(#,H1:H20) LOOKUP(#,H1:H20,A1:A20) LOOKUP(2,1/(F1:F20=^),A1:A20) XLOOKUP("P-00"&^,A1:A20,C1:C20) XLOOKUP("x",A1:A20,C1:C20,"none")
XLOOKUP(#,H1:H20,A1:A20,"none",-1) XLOOKUP(#,H1:H20,A1:A20,"none",1) XMATCH("P-01?",A1:A20,2) INDEX(A1:A20,MATCH(MAX(B1:B20),B1:B20,0))
IF(@>#,"yes","no") IF(@>0,@,-@) IF(?="","empty",?) IFERROR(@/0,#) IFERROR(VLOOKUP($,D1:E20,2,FALSE),"none") IFNA(MATCH($,D1:D20,0),-1)
AND(@>0,@<#) OR(@>#,?="beta") NOT(@>0) XOR(@>0,@>#) AND(G1:G20) OR(G1:G20) IFS(@>100,"big",@>0,"mid",TRUE,"low") SWITCH(^,1,"a",2,"b","other") CHOOSE(^,"a","b","c","d","e")
ROUND(@/7,^) ROUND(@/7,-1) ROUNDUP(@/7,^) ROUNDDOWN(@/7,^) TRUNC(@/7,2) INT(@/7) MROUND(@,5) CEILING(@/7,0.5) FLOOR(@/7,0.5) CEILING.MATH(@/7) FLOOR.MATH(@/7)
MOD(@,7) MOD(@,-3) MOD(-7.5,2) QUOTIENT(@,7) POWER(@,2) SQRT(@) SQRT(ABS(@)) EXP(@/100) LN(ABS(@)+1) LOG(ABS(@)+1) LOG(^,2) LOG10(^) SIGN(@) ABS(@) PI()*@
SIN(@) COS(@) TAN(#) ASIN(0.3) ACOS(0.3) ATAN(@) ATAN2(@,#) SINH(^) COSH(^) TANH(#) DEGREES(#) RADIANS(@) EVEN(@/3) ODD(@/3) FACT(^) COMBIN(9,^) GCD(24,^*6) LCM(4,^)
LEN(?) LEFT(?,2) RIGHT(?,2) MID(?,2,3) UPPER(?) LOWER(?) PROPER(?) TRIM("  a   b ") REPT(?,2) FIND("a",?) SEARCH("A",?) SEARCH("?a",?) SUBSTITUTE(?,"a","o") SUBSTITUTE("banana","a","o",2)
REPLACE(?,2,1,"#") EXACT(?,"Alpha") CONCATENATE(?,@) CONCAT(D1:D4) TEXTJOIN(",",TRUE,D1:D9) TEXTJOIN("-",FALSE,F1:F9) VALUE("12.5") VALUE("1,234.5") VALUE("15%") CHAR(65+^) CODE(?) T(?) N(?) N(G1)
TEXT(@,"0.00") TEXT(@*1000,"0,000") TEXT(#/1000,"0.0%") TEXT(!,"yyyy-mm-dd") TEXT(!,"d mmm yyyy") TEXT(@,"0;(0)") TEXT(!,"dddd") TEXT(0.75,"hh:mm")
DATE(2024,^,31) DATE(2024,14,-3) YEAR(!) MONTH(!) DAY(!) WEEKDAY(!) WEEKDAY(!,2) WEEKNUM(!) ISOWEEKNUM(!) EDATE(!,^) EDATE(DATE(2024,1,31),1) EOMONTH(!,^) EOMONTH(!,-^) DAYS(!,!) NETWORKDAYS(!,!) WORKDAY(!,^*9) DATEDIF(45000,!,"m") DATEDIF(45000,!,"y") DATEDIF(45000,!,"d") YEARFRAC(45000,!) YEARFRAC(45000,!,1) YEARFRAC(45000,!,3) HOUR(0.7) MINUTE(0.71) SECOND(0.713) TIME(^,30,15)
PERCENTILE(~,0.3) PERCENTILE.INC(~,0.85) PERCENTILE.EXC(~,0.4) QUARTILE(~,1) QUARTILE.INC(~,3) LARGE(~,^) SMALL(~,^) RANK(@,B1:C20) RANK.EQ(@,B1:C20,1) RANK.AVG(@,B1:C20) MODE(F1:F20) CORREL(B1:B20,C1:C20) PEARSON(B1:B20,H1:H20) SLOPE(B1:B20,H1:H20) INTERCEPT(B1:B20,H1:H20) RSQ(B1:B20,H1:H20) FORECAST(#,B1:B20,H1:H20) COVARIANCE.P(B1:B20,C1:C20) COVARIANCE.S(B1:B20,C1:C20)
PV(0.01*^,12,-#) FV(0.01*^,12,-#) PMT(0.01*^,12,#) NPER(0.01,-100,1000) RATE(12,-100,1000) NPV(0.01*^,~) IRR({-100,30,40,50,#}) MIRR({-100,30,40,50},0.1,0.12) IPMT(0.05,^,12,1000) PPMT(0.05,^,12,1000) XNPV(0.09,{-100,30,60,40},{45000,45100,45400,45700}) XIRR({-100,30,60,40},{45000,45100,45400,45700}) SLN(1000,100,^) SYD(1000,100,9,^) DDB(1000,100,9,^) EFFECT(0.05,^) NOMINAL(0.05,^)
ISNUMBER(?) ISTEXT(?) ISBLANK(?) ISBLANK(F1) ISERROR(@/0) ISNA(NA()) ISERR(@/0) ISLOGICAL(G2) ISNONTEXT(?) ISEVEN(@) ISODD(@) TYPE(@) TYPE(?) ERROR.TYPE(1/0) ROW() ROW(B7) COLUMN(C1) ROWS(~) COLUMNS(A1:H1) ADDRESS(^,^) ADDRESS(^,3,4) OFFSET(B1,^,1) SUM(OFFSET(B1,1,0,^,1)) INDIRECT("B"&^) SUM(INDIRECT("B1:B"&^))
SUBTOTAL(9,~) SUBTOTAL(1,~) SUBTOTAL(2,~) SUBTOTAL(4,~) NORM.S.DIST(#/300,TRUE) NORM.DIST(@,10,50,TRUE) NORM.S.INV(0.3) NORM.INV(0.9,10,4) BINOM.DIST(^,9,0.4,TRUE) POISSON.DIST(^,2.5,FALSE) EXPON.DIST(0.3,^,TRUE) BETA.DIST(0.4,2,^,TRUE) BETA.INV(0.4,2,3) GAMMA.DIST(^,2,1.5,TRUE) LOGNORM.DIST(^,1,0.6,TRUE) LOGNORM.INV(0.4,1,0.6) WEIBULL.DIST(^,2,3,TRUE) CHISQ.DIST(^,4,TRUE) CHISQ.INV(0.6,4) CONFIDENCE.NORM(0.05,2.5,50) FACTDOUBLE(^) BASE(255,16)
1/0 "a"+1 "3"+4 "abc"<"ABD" TRUE+1 TRUE>99 "a">99 ""=0 F21=0 F21="" 0.1+0.2=0.3 1=1.0 5%%  2^0.5 -2^2 2^-1 2^3^2 "x"&TRUE 10-5-2 7/2*3 1E3+1 .5*2 "1e2"*1 SQRT(-1) 0^0 LOG(0) DATE(1900,2,29) 1&2+3 -"5" "10%"*2 NOT(0) NA() IF(1,2) IF(0,2)
`;

/** Formulas made from the templates; a template with places is filled in several times. */
export function sampleFormulas(): string[] {
  const draw = generator(4711);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const whole = (low: number, high: number): number => low + Math.floor(draw() * (high - low + 1));
  const words = ['"alpha"', '"beta"', '"Gamma ray"', '"zeta~?"', '"10"', '"none"'];
  const fill = (template: string): string =>
    template.replace(
      /#|@|~(?![*?])|\$|(?<![&"\w])\?(?!["e*a])|(?<=&)\?(?=&)|!|\^(?=[,)]|$|\*)|\^\^/g,
      (mark) => {
        switch (mark) {
          case "#":
            return String(pick([whole(1, 90), whole(1, 9) + 0.5]));
          case "@":
            return `${pick(["B", "C"])}${whole(1, 20)}`;
          case "~":
            return pick(["B1:B20", "C1:C20", "H1:H20"]);
          case "$":
            return pick(words);
          case "?":
            return `D${whole(1, 20)}`;
          case "!":
            return `E${whole(1, 20)}`;
          case "^^":
            return `^${whole(1, 3)}`;
          default:
            return String(whole(1, 5));
        }
      },
    );
  return splitTemplates(templates).flatMap((template) => {
    const filled = [fill(template), fill(template), fill(template)];
    return [...new Set(filled)];
  });
}

/** Templates are separated by white space outside quotes. */
function splitTemplates(text: string): string[] {
  return text.match(/(?:"[^"]*"|\S)+/g) ?? [];
}
