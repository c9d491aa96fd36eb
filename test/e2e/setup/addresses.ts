/** Environment variables through which the tests learn where browser and workbench are. */
export const addresses = {
  browser: "SIGHTLINE_E2E_BROWSER",
  page: "SIGHTLINE_E2E_PAGE",
} as const;
