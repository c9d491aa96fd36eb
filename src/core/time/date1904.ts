/** Days between 1900-01-00 and 1904-01-01, from which serial numbers of old Mac workbooks count. */
export const daysTo1904 = 1462;
