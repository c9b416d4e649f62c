#!/usr/bin/env bash
# Ingests a dump on a Hadoop cluster, then runs the statistics and writes the report. Not run by this project's tests,
# which have no YARN; commands and lakes on HDFS are tested, and so is the same jar on a standalone cluster.
#
#   DUMP=hdfs:///dumps/cables.csv LAKE=hdfs:///lake EXECUTORS=20 jobs/submit-yarn.sh
#
# SPARK_HOME is a Spark 4.1 or 4.2 for Scala 2.13 with YARN, HADOOP_CONF_DIR the cluster's configuration.
set -euo pipefail

: "${DUMP:?what to read, such as hdfs:///dumps/cables.csv}"
: "${LAKE:?where results go, such as hdfs:///lake}"
: "${SPARK_HOME:?the folder of Spark}"
: "${HADOOP_CONF_DIR:?the folder of core-site.xml and yarn-site.xml}"
root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

options=(
    --master yarn
    # The driver in the cluster, so that a terminal may be closed. What a command prints is then in the driver's log:
    # yarn logs -applicationId ID. An exit code of 1, 2 or 3 is a failed application.
    --deploy-mode cluster
    # A failed run is not tried again by YARN: the lake is as it was, and a person should read why.
    --conf spark.yarn.maxAppAttempts=1
    --class chancery.cli.Main
    --name chancery

    --num-executors "${EXECUTORS:-10}"
    --executor-cores "${EXECUTOR_CORES:-4}"
    --executor-memory "${EXECUTOR_MEMORY:-8g}"
    --driver-memory "${DRIVER_MEMORY:-2g}"

    # A dump is cut for the cores that are there when the session begins: as many as asked for, from the start.
    --conf spark.dynamicAllocation.enabled=false
    --conf spark.scheduler.minRegisteredResourcesRatio=0.8
    # Compressed text takes long to read, so tasks are smaller than Spark would make them.
    --conf spark.sql.files.maxPartitionBytes=32m
    --conf "spark.sql.shuffle.partitions=${SHUFFLE_PARTITIONS:-400}"
    --conf spark.log.level=WARN
)

for command in "ingest $DUMP" stats report; do
    read -r -a words <<<"$command"
    "$SPARK_HOME/bin/spark-submit" "${options[@]}" "$root/target/chancery-submit.jar" "${words[@]}" --lake "$LAKE"
done
