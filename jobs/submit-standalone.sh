#!/usr/bin/env bash
# Ingests a dump on a standalone cluster of your own, then runs the statistics and writes the report. The driver runs
# where this is started. jobs/cluster makes such a cluster on one machine; its tests hold these options.
#
#   MASTER=spark://host:7077 DUMP=hdfs:///dumps/cables.csv LAKE=hdfs:///lake jobs/submit-standalone.sh
#
# SPARK_HOME is a Spark 4.1 or 4.2 for Scala 2.13, the same as on the cluster; Java there is 17 or newer.
set -euo pipefail

: "${MASTER:?the address of the master, such as spark://host:7077}"
: "${DUMP:?what to read: a file, folder, glob or archive that every worker reaches}"
: "${LAKE:?where results go, which every worker reaches}"
: "${SPARK_HOME:?the folder of Spark}"
root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

options=(
    --master "$MASTER"
    --class chancery.cli.Main
    --name chancery

    # 2 GB for each core is plenty (docs/cluster.md); a record is never above 8 MiB.
    --executor-cores "${EXECUTOR_CORES:-4}"
    --executor-memory "${EXECUTOR_MEMORY:-8g}"
    # The driver holds the list of the dump's files and the results of statistics, nothing that grows with the records.
    --driver-memory "${DRIVER_MEMORY:-2g}"

    # A dump is cut for the cores that are there when the session begins: wait for them.
    --conf spark.scheduler.minRegisteredResourcesRatio=0.8
    # Compressed text takes long to read, so tasks are smaller than Spark would make them.
    --conf spark.sql.files.maxPartitionBytes=32m
    # Adaptive execution joins small ones; a larger number costs little.
    --conf "spark.sql.shuffle.partitions=${SHUFFLE_PARTITIONS:-400}"
    --conf spark.log.level=WARN
)

# A step that fails is the last. A run that dies leaves the lake as it was: start it again.
for command in "ingest $DUMP" stats report; do
    read -r -a words <<<"$command"
    "$SPARK_HOME/bin/spark-submit" "${options[@]}" "$root/target/chancery-submit.jar" "${words[@]}" --lake "$LAKE"
done
