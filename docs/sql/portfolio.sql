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
  count(*) FILTER (WHERE rag = 'Red') AS red,
  count(*) FILTER (WHERE rag = 'Amber') AS amber,
  count(*) FILTER (WHERE rag = 'Green') AS green,
  count(*) FILTER (WHERE rag IS NULL) AS unrated
FROM live_projects
GROUP BY currency
ORDER BY currency;
