-- One row for each program, whatever workbooks its projects are in, with the rating that the registers
-- give: Red when Red projects hold a quarter of its budget, Amber when Red and Amber ones hold 30 %.
WITH rolled AS (
  SELECT
    currency,
    coalesce(program, '') AS program,
    count(*) AS projects,
    coalesce(fsum(budget), 0) AS budget,
    coalesce(fsum(forecast), 0) AS forecast,
    count(*) FILTER (WHERE rag IS NOT NULL) AS rated,
    fsum(weight) AS weight,
    coalesce(fsum(weight) FILTER (WHERE rag = 'Red'), 0) AS red_weight,
    coalesce(fsum(weight) FILTER (WHERE rag = 'Amber'), 0) AS amber_weight
  FROM live_projects
  GROUP BY currency, coalesce(program, '')
)
SELECT
  currency, program, projects, budget, forecast,
  CASE
    WHEN rated = 0 OR weight <= 0 THEN NULL
    WHEN round(red_weight / weight, 6) >= 0.25 THEN 'Red'
    WHEN round(red_weight / weight + amber_weight / weight, 6) >= 0.3 THEN 'Amber'
    ELSE 'Green'
  END AS rating
FROM rolled
ORDER BY currency, program;
