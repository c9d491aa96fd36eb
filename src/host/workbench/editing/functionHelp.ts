import { definitions, specialForms } from "#host/engine/functions/registry";
import type { FunctionDefinition, Kind } from "#host/engine/functions/define";
import metadata from "../../../functions/functions.json";

/** What the person is told about a function while typing it. */
export interface FunctionHelp {
  /** As typed: SUM, PMO.SCORE. */
  readonly name: string;
  readonly description: string;
  /** "range", "[criteria]", "..." */
  readonly parameters: readonly Parameter[];
  readonly isCustom: boolean;
}

interface Parameter {
  readonly label: string;
  readonly meaning: string;
}

/** Namespace of the add-in's functions, as in manifest.xml. */
const namespace = "PMO";

/** Name, parameters and purpose of the functions that are typed most. */
const wellKnown = `
ABS(number) The absolute value of a number, without its sign.
AND(logical1,[logical2],...) TRUE when all conditions are true.
AVERAGE(number1,[number2],...) The average of numbers.
AVERAGEIF(range,criteria,[average_range]) The average of the cells that meet a condition.
AVERAGEIFS(average_range,criteria_range1,criteria1,...) The average of the cells that meet several conditions.
CHOOSE(index_num,value1,[value2],...) The value at a position in a list of values.
CONCAT(text1,[text2],...) Joins texts and ranges of texts.
COUNT(value1,[value2],...) How many cells hold numbers.
COUNTA(value1,[value2],...) How many cells are not empty.
COUNTBLANK(range) How many cells are empty.
COUNTIF(range,criteria) How many cells meet a condition.
COUNTIFS(criteria_range1,criteria1,...) How many cells meet several conditions.
DATE(year,month,day) The date of a year, month and day.
DATEDIF(start_date,end_date,unit) The days, months or years between two dates.
DAY(serial_number) The day of the month of a date.
DAYS(end_date,start_date) The days between two dates.
EDATE(start_date,months) The date some months before or after a date.
EOMONTH(start_date,months) The last day of the month some months before or after a date.
EXACT(text1,text2) TRUE when two texts are the same, capitals included.
FILTER(array,include,[if_empty]) The rows or columns that meet a condition.
FIND(find_text,within_text,[start_num]) Where a text begins in another one; capitals count.
HLOOKUP(lookup_value,table_array,row_index_num,[range_lookup]) Looks a value up in the first row of a table.
IF(logical_test,value_if_true,[value_if_false]) One value where a condition is true, another where it is false.
IFERROR(value,value_if_error) A value, or another one where it is an error.
IFNA(value,value_if_na) A value, or another one where it is #N/A.
IFS(logical_test1,value_if_true1,...) The value of the first condition that is true.
INDEX(array,row_num,[column_num]) The value at a row and column of a range.
INDIRECT(ref_text,[a1]) The reference that a text names.
INT(number) A number rounded down to a whole one.
IRR(values,[guess]) The internal rate of return of cash flows.
ISBLANK(value) TRUE when a cell is empty.
ISERROR(value) TRUE when a value is an error.
ISNUMBER(value) TRUE when a value is a number.
ISTEXT(value) TRUE when a value is text.
LARGE(array,k) The k-th largest number.
LEFT(text,[num_chars]) The first characters of a text.
LEN(text) The number of characters of a text.
LET(name1,name_value1,calculation_or_name2,...) Gives names to intermediate results.
LOOKUP(lookup_value,lookup_vector,[result_vector]) Looks a value up in a sorted range.
LOWER(text) A text in small letters.
MATCH(lookup_value,lookup_array,[match_type]) The position of a value in a range.
MAX(number1,[number2],...) The largest number.
MAXIFS(max_range,criteria_range1,criteria1,...) The largest number that meets conditions.
MEDIAN(number1,[number2],...) The number in the middle.
MID(text,start_num,num_chars) Characters from the middle of a text.
MIN(number1,[number2],...) The smallest number.
MINIFS(min_range,criteria_range1,criteria1,...) The smallest number that meets conditions.
MOD(number,divisor) The remainder of a division.
MONTH(serial_number) The month of a date, 1 to 12.
NETWORKDAYS(start_date,end_date,[holidays]) The working days between two dates.
NOT(logical) The opposite of TRUE or FALSE.
NOW() The date and time of now.
NPV(rate,value1,[value2],...) The net present value of cash flows.
OFFSET(reference,rows,cols,[height],[width]) A range moved by rows and columns.
OR(logical1,[logical2],...) TRUE when any condition is true.
PERCENTILE.INC(array,k) The k-th percentile, 0 to 1 included.
PMT(rate,nper,pv,[fv],[type]) The payment of a loan.
PRODUCT(number1,[number2],...) The product of numbers.
RANK.EQ(number,ref,[order]) The rank of a number in a list.
REPLACE(old_text,start_num,num_chars,new_text) Puts a text in the place of characters of another one.
RIGHT(text,[num_chars]) The last characters of a text.
ROUND(number,num_digits) A number rounded to so many digits.
ROUNDDOWN(number,num_digits) A number rounded towards zero.
ROUNDUP(number,num_digits) A number rounded away from zero.
ROW([reference]) The row number of a reference.
ROWS(array) The number of rows.
SEARCH(find_text,within_text,[start_num]) Where a text begins in another one; capitals do not count.
SEQUENCE(rows,[columns],[start],[step]) A list of numbers in sequence.
SMALL(array,k) The k-th smallest number.
SORT(array,[sort_index],[sort_order],[by_col]) A range, sorted.
SORTBY(array,by_array1,[sort_order1],...) A range, sorted by another one.
STDEV.S(number1,[number2],...) The standard deviation of a sample.
SUBSTITUTE(text,old_text,new_text,[instance_num]) Replaces a text within a text.
SUBTOTAL(function_num,ref1,[ref2],...) A total that leaves other subtotals and filtered rows out.
SUM(number1,[number2],...) Adds numbers.
SUMIF(range,criteria,[sum_range]) Adds the cells that meet a condition.
SUMIFS(sum_range,criteria_range1,criteria1,...) Adds the cells that meet several conditions.
SUMPRODUCT(array1,[array2],...) Adds the products of ranges.
SWITCH(expression,value1,result1,[default_or_value2],...) The result of the first value that fits.
TEXT(value,format_text) A value as text in a number format.
TEXTJOIN(delimiter,ignore_empty,text1,...) Joins texts with something between them.
TODAY() The date of today.
TRANSPOSE(array) Rows as columns.
TRIM(text) A text without blanks at its ends and double blanks.
UNIQUE(array,[by_col],[exactly_once]) Each value once.
UPPER(text) A text in capitals.
VALUE(text) A text that looks like a number as a number.
VLOOKUP(lookup_value,table_array,col_index_num,[range_lookup]) Looks a value up in the first column of a table.
WEEKDAY(serial_number,[return_type]) The day of the week of a date.
WORKDAY(start_date,days,[holidays]) The date so many working days away.
XLOOKUP(lookup_value,lookup_array,return_array,[if_not_found],[match_mode],[search_mode]) Looks a value up in a range and gives what stands beside it.
XMATCH(lookup_value,lookup_array,[match_mode],[search_mode]) The position of a value in a range.
XNPV(rate,values,dates) The net present value of cash flows on dates.
YEAR(serial_number) The year of a date.
YEARFRAC(start_date,end_date,[basis]) The part of a year between two dates.`;

/** What the parameters of the other functions are called, by their kind. */
const kindLabels: Readonly<Record<Kind, string>> = {
  n: "number",
  t: "text",
  b: "logical",
  v: "value",
  e: "value",
  x: "array",
  a: "array",
  g: "array",
  r: "reference",
  f: "lambda",
};

function wellKnownHelp(): FunctionHelp[] {
  return [...wellKnown.matchAll(/^([A-Z0-9.]+)\(([^)]*)\) (.*)$/gm)].map(
    ([, name = "", labels = "", description = ""]) => ({
      name,
      description,
      parameters: labels === "" ? [] : labels.split(",").map((label) => ({ label, meaning: "" })),
      isCustom: false,
    }),
  );
}

function plainHelp({ name, parameters }: FunctionDefinition): FunctionHelp {
  const labels = parameters.map(({ kind, optional }, i) => {
    const label = `${kindLabels[kind]}${i + 1}`;
    return optional ? `[${label}]` : label;
  });
  if (parameters.at(-1)?.repeats) labels.push("...");
  const listed = labels.map((label) => ({ label, meaning: "" }));
  return { name, description: "", parameters: listed, isCustom: false };
}

function customHelp(): FunctionHelp[] {
  return metadata.functions.map(({ name, description, parameters }) => ({
    name: `${namespace}.${name}`,
    description,
    parameters: parameters.map((parameter) => ({
      label: "optional" in parameter && parameter.optional ? `[${parameter.name}]` : parameter.name,
      meaning: parameter.description,
    })),
    isCustom: true,
  }));
}

function allHelp(): ReadonlyMap<string, FunctionHelp> {
  const help = new Map<string, FunctionHelp>();
  for (const name of specialForms.keys()) {
    help.set(name, { name, description: "", parameters: [], isCustom: false });
  }
  for (const definition of definitions.values()) help.set(definition.name, plainHelp(definition));
  for (const known of wellKnownHelp()) help.set(known.name, known);
  for (const custom of customHelp()) help.set(custom.name, custom);
  return help;
}

let known: ReadonlyMap<string, FunctionHelp> | undefined;

/** Every function that can be typed, by upper-case name. */
export function functionHelp(): ReadonlyMap<string, FunctionHelp> {
  return (known ??= allHelp());
}

/** Which parameter an argument belongs to: the last ones of a call may repeat. */
export function parameterOf({ parameters }: FunctionHelp, argument: number): number {
  const last = parameters.length - 1;
  return argument > last ? last : argument;
}
