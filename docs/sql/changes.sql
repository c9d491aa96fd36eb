-- What changed since a snapshot, one row for each office: projects that came and went, forecast cost, ratings.
WITH past AS (
  SELECT workbook, lower(trim(project_id)) AS id, forecast_cost, derived_rag
  FROM projects WHERE snapshot = 'SN-001'
),
present AS (
  SELECT workbook, lower(trim(project_id)) AS id, forecast_cost, derived_rag
  FROM projects WHERE snapshot = 'present' AND project_id IS NOT NULL
),
both_sides AS (
  SELECT
    workbook,
    past.id AS past_id,
    present.id AS present_id,
    past.forecast_cost AS past_cost,
    present.forecast_cost AS present_cost,
    list_position(['Green', 'Amber', 'Red'], past.derived_rag) AS past_rag,
    list_position(['Green', 'Amber', 'Red'], present.derived_rag) AS present_rag
  FROM past FULL JOIN present USING (workbook, id)
)
SELECT
  split_part(workbook, '/', 1) AS office,
  currency,
  count(*) FILTER (WHERE past_id IS NULL) AS came,
  count(*) FILTER (WHERE present_id IS NULL) AS went,
  coalesce(fsum((present_cost - past_cost) * money_factor), 0) AS forecast_change,
  count(*) FILTER (WHERE present_rag > past_rag) AS worse,
  count(*) FILTER (WHERE present_rag < past_rag) AS better
FROM both_sides
JOIN workbooks USING (workbook)
WHERE workbook IN (SELECT workbook FROM past)
GROUP BY 1, 2
ORDER BY 1, 2;
