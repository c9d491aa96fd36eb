import { oneOf } from "#host/protocol/arguments";
import { declareClass } from "#host/protocol/declaration";

export const application = declareClass<"Application">({
  name: "Application",
  scalars: {
    calculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    calculationEngineVersion: { get: () => 191029 },
    calculationState: { get: () => "Done" },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  navigations: {
    cultureInfo: { to: "CultureInfo", get: (book) => book },
  },
  methods: {
    calculate: {
      call: (_book, args, context) => {
        const type = args.word(0, ["Recalculate", "Full", "FullRebuild"]);
        context.calculate(type !== "Recalculate");
      },
    },
    suspendApiCalculationUntilNextSync: {
      call: (_book, _args, context) => {
        context.suspendCalculation();
      },
    },
    // Nothing is drawn here, so there is nothing to suspend.
    suspendScreenUpdatingUntilNextSync: { call: () => null },
  },
});

export const cultureInfo = declareClass<"CultureInfo">({
  name: "CultureInfo",
  scalars: { name: { get: () => "en-US" } },
  navigations: {
    numberFormat: { to: "NumberFormatInfo", get: (book) => book },
    datetimeFormat: { to: "DatetimeFormatInfo", get: (book) => book },
  },
});

export const numberFormatInfo = declareClass<"NumberFormatInfo">({
  name: "NumberFormatInfo",
  scalars: {
    numberDecimalSeparator: { get: () => "." },
    numberGroupSeparator: { get: () => "," },
  },
});

export const datetimeFormatInfo = declareClass<"DatetimeFormatInfo">({
  name: "DatetimeFormatInfo",
  scalars: {
    dateSeparator: { get: () => "/" },
    longDatePattern: { get: () => "dddd, MMMM d, yyyy" },
    shortDatePattern: { get: () => "M/d/yyyy" },
    timeSeparator: { get: () => ":" },
    longTimePattern: { get: () => "h:mm:ss tt" },
  },
});
