import { application, cultureInfo, datetimeFormatInfo, numberFormatInfo } from "./application";
import { autoFilter, filter } from "./autoFilter";
import { chart } from "./chart";
import {
  chartAxes,
  chartAxis,
  chartAxisFormat,
  chartAxisTitle,
  chartAxisTitleFormat,
  chartGridlines,
} from "./chartAxis";
import { chartCollection } from "./chartCollection";
import { chartAreaFormat, chartBorder, chartFill, chartFont, chartLineFormat } from "./chartFormat";
import {
  chartDataLabelFormat,
  chartDataLabels,
  chartPoint,
  chartPointFormat,
  chartPointsCollection,
  chartSeriesFormat,
} from "./chartPoint";
import { chartSeries, chartSeriesCollection } from "./chartSeries";
import { chartLegend, chartLegendFormat, chartTitle, chartTitleFormat } from "./chartTitle";
import { comment, commentCollection } from "./comment";
import { conditionalFormat, conditionalFormatCollection } from "./conditionalFormat";
import {
  cellValueConditionalFormat,
  colorScaleConditionalFormat,
  conditionalDataBarPositiveFormat,
  conditionalFormatRule,
  customConditionalFormat,
  dataBarConditionalFormat,
  iconSetConditionalFormat,
  textConditionalFormat,
} from "./conditionalKinds";
import {
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from "./conditionalStyle";
import {
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
} from "./customXmlPart";
import { dataValidation } from "./dataValidation";
import {
  customProperty,
  customPropertyCollection,
  documentProperties,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
} from "./documentProperties";
import { worksheetFreezePanes } from "./freezePanes";
import { namedItem, namedItemCollection } from "./namedItem";
import { headerFooter, headerFooterGroup, pageLayout } from "./pageLayout";
import { worksheetProtection } from "./protection";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./rangeAreas";
import {
  formatProtection,
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
} from "./rangeFormat";
import {
  addinInternalService,
  appRuntimePersistenceService,
  appRuntimeService,
  customFunctionsService,
  dynamicRibbon,
} from "./services";
import { setting, settingCollection } from "./setting";
import { rangeSort, tableSort } from "./sorting";
import { table } from "./table";
import { tableCollection, tableScopedCollection } from "./tableCollection";
import { tableColumn, tableColumnCollection } from "./tableColumn";
import { tableRow, tableRowCollection } from "./tableRow";
import { runtime, workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheetCollection";

/** Every class that this host supports. */
export const declarations = [
  addinInternalService,
  appRuntimePersistenceService,
  appRuntimeService,
  application,
  autoFilter,
  cellValueConditionalFormat,
  chart,
  chartAreaFormat,
  chartAxes,
  chartAxis,
  chartAxisFormat,
  chartAxisTitle,
  chartAxisTitleFormat,
  chartBorder,
  chartCollection,
  chartDataLabelFormat,
  chartDataLabels,
  chartFill,
  chartFont,
  chartGridlines,
  chartLegend,
  chartLegendFormat,
  chartLineFormat,
  chartPoint,
  chartPointFormat,
  chartPointsCollection,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
  chartTitleFormat,
  colorScaleConditionalFormat,
  comment,
  commentCollection,
  conditionalDataBarPositiveFormat,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  cultureInfo,
  customConditionalFormat,
  customFunctionsService,
  customProperty,
  customPropertyCollection,
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  dataBarConditionalFormat,
  dataValidation,
  datetimeFormatInfo,
  documentProperties,
  dynamicRibbon,
  filter,
  formatProtection,
  headerFooter,
  headerFooterGroup,
  iconSetConditionalFormat,
  namedItem,
  namedItemCollection,
  numberFormatInfo,
  pageLayout,
  range,
  rangeAreas,
  rangeBorder,
  rangeBorderCollection,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  rangeSort,
  runtime,
  setting,
  settingCollection,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
  tableSort,
  textConditionalFormat,
  workbook,
  worksheet,
  worksheetCollection,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
  worksheetFreezePanes,
  worksheetProtection,
] as const;
