interface CommonUtility {
  _doApiNotSupportedCheck: boolean;
}

/**
 * Makes the booted library ready for a workbook: its guard against members above the declared
 * requirement sets is switched on, and document settings are read again.
 */
export async function prepareLibrary(): Promise<void> {
  const extension = OfficeExtension as unknown as { CommonUtility: CommonUtility };
  // The library itself sets this on another object, so that its guard never works.
  extension.CommonUtility._doApiNotSupportedCheck = true;
  await new Promise<void>((resolve) => {
    Office.context.document.settings.refreshAsync(() => {
      resolve();
    });
  });
}
