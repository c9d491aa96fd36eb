-- The whole portfolio, one row for each currency.
SELECT
  currency,
  count(DISTINCT workbook) AS workbooks,
  count(*) AS projects,
  coalesce(fsum(budget), 0) AS budget,
  coalesce(fsum(forecast), 0) AS forecast,
  coalesce(fsum(npv), 0) AS npv,
  coalesce(fsum(risk_adjusted_npv), 0) AS risk_adjusted_npv,
  coalesce(fsum(exposure), 0) AS exposure,
  count(*) FILTER (rag = 'Red') AS red,
  count(*) FILTER (rag = 'Amber') AS amber,
  count(*) FILTER (rag = 'Green') AS green,
  count(*) FILTER (rag IS NULL) AS unrated
FROM live_projects
GROUP BY currency
ORDER BY currency;
