-- One row for each office: the first folder of its workbooks. Benefits are those of all its records.
WITH given AS (
  SELECT office, currency, count(*) AS projects, fsum(budget) AS budget, fsum(npv) AS npv, fsum(exposure) AS exposure
  FROM live_projects
  GROUP BY office, currency
),
gained AS (
  SELECT
    split_part(b.workbook, '/', 1) AS office,
    w.currency,
    fsum(b.planned_money * w.money_factor) AS planned,
    fsum(b.outturn_money * w.money_factor) AS outturn
  FROM benefits b
  JOIN workbooks w USING (workbook)
  WHERE b.snapshot = 'present' AND b.benefit_id IS NOT NULL
  GROUP BY 1, 2
)
SELECT
  office, currency, projects,
  coalesce(budget, 0) AS budget,
  coalesce(npv, 0) AS npv,
  coalesce(exposure, 0) AS exposure,
  coalesce(planned, 0) AS benefits_planned,
  coalesce(outturn, 0) AS benefits_outturn
FROM given
LEFT JOIN gained USING (office, currency)
ORDER BY office, currency;
