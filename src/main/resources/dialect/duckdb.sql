-- What DuckDB needs before it runs the files of statistics/ as they are.
create macro explode(list) as unnest(list);
create macro size(list) as len(list)
