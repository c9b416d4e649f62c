-- What DuckDB needs before it runs the files of statistics/ as they are.
create or replace macro explode(list) as unnest(list);
create or replace macro size(list) as len(list)
