-- The tables of a dataset as views. `dataset` is the folder that was named after --parquet.
CREATE OR REPLACE VIEW workbooks AS SELECT * FROM
  read_parquet('dataset/workbooks/*/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);
CREATE OR REPLACE VIEW projects AS SELECT * FROM
  read_parquet('dataset/projects/*/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);
CREATE OR REPLACE VIEW benefits AS SELECT * FROM
  read_parquet('dataset/benefits/*/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);
CREATE OR REPLACE VIEW risks AS SELECT * FROM
  read_parquet('dataset/risks/*/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);
CREATE OR REPLACE VIEW snapshots AS SELECT * FROM
  read_parquet('dataset/snapshots/*/*/*.parquet', hive_partitioning = true, hive_types_autocast = false);

-- Live projects as they are now, with money in single units of the currency of their workbook.
CREATE OR REPLACE VIEW live_projects AS
SELECT
  p.workbook,
  split_part(p.workbook, '/', 1) AS office,
  w.currency,
  lower(trim(p.program_id)) AS program,
  p.project_id,
  greatest(coalesce(p.budget, 0), 0) * w.money_factor AS weight,
  p.budget * w.money_factor AS budget,
  p.forecast_cost * w.money_factor AS forecast,
  p.npv * w.money_factor AS npv,
  p.risk_adjusted_npv * w.money_factor AS risk_adjusted_npv,
  p.risk_exposure * w.money_factor AS exposure,
  p.derived_rag AS rag,
  p.score
FROM projects p
JOIN workbooks w USING (workbook)
WHERE p.snapshot = 'present' AND p.project_id IS NOT NULL AND p.live = 1;
