/** Id of manifest.xml: the settings of the add-in lie under it in a workbook. */
export const addInId = "8d1f3c52-6b0e-4e0c-9a57-2f6f1f5e7c31";
