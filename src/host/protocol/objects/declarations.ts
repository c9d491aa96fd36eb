import { application, cultureInfo, datetimeFormatInfo, numberFormatInfo } from "./application";
import { dataValidation } from "./dataValidation";
import { namedItem, namedItemCollection } from "./namedItem";
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
  application,
  appRuntimePersistenceService,
  appRuntimeService,
  cultureInfo,
  customFunctionsService,
  dataValidation,
  datetimeFormatInfo,
  dynamicRibbon,
  formatProtection,
  namedItem,
  namedItemCollection,
  numberFormatInfo,
  range,
  rangeAreas,
  rangeBorder,
  rangeBorderCollection,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
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
  workbook,
  worksheet,
  worksheetCollection,
] as const;
