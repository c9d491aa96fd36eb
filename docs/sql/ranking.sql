-- The place of every live project among those of all workbooks, by risk adjusted NPV in one currency.
SELECT
  currency, workbook, project_id,
  risk_adjusted_npv,
  rank() OVER (PARTITION BY currency ORDER BY risk_adjusted_npv DESC) AS place
FROM live_projects
WHERE risk_adjusted_npv IS NOT NULL
ORDER BY currency, place, workbook, project_id;
