#!/usr/bin/env bash
# Ingests a dump on Kubernetes from and into an object store, then runs the statistics and writes the report. Not run by
# this project's tests, which have neither Kubernetes nor S3; the same jar is tested on a standalone cluster.
# jobs/kubernetes.yaml says the same to the Spark operator.
#
#   MASTER=k8s://https://host:6443 IMAGE=registry/chancery:0.1.0 DUMP=s3a://bucket/dumps/cables.csv \
#       LAKE=s3a://bucket/lake jobs/submit-kubernetes.sh
#
# IMAGE is an image of Spark 4.1 or 4.2 for Scala 2.13 and Java 17 with this jar and those that speak to S3: hadoop-aws of
# the Hadoop that this Spark brings (3.5.0; 3.4.2 with Spark 4.1.3), the SDK it asks for, and Spark's spark-hadoop-cloud.
#
#   FROM apache/spark:4.2.0
#   COPY target/chancery-submit.jar /opt/chancery/
#   COPY hadoop-aws-*.jar bundle-*.jar spark-hadoop-cloud_2.13-*.jar /opt/spark/jars/
set -euo pipefail

: "${MASTER:?the address of the cluster, such as k8s://https://host:6443}"
: "${IMAGE:?the image, see above}"
: "${DUMP:?what to read, such as s3a://bucket/dumps/cables.csv}"
: "${LAKE:?where results go, such as s3a://bucket/lake}"
: "${SPARK_HOME:?the folder of Spark}"

options=(
    --master "$MASTER"
    --deploy-mode cluster
    --class chancery.cli.Main
    --name chancery

    --conf "spark.kubernetes.container.image=$IMAGE"
    --conf "spark.kubernetes.namespace=${NAMESPACE:-default}"
    # May create pods, config maps and services in the namespace.
    --conf "spark.kubernetes.authenticate.driver.serviceAccountName=${SERVICE_ACCOUNT:-spark}"
    --conf "spark.executor.instances=${EXECUTORS:-10}"
    --conf "spark.executor.cores=${EXECUTOR_CORES:-4}"
    --conf "spark.executor.memory=${EXECUTOR_MEMORY:-8g}"
    --conf "spark.driver.memory=${DRIVER_MEMORY:-2g}"

    # S3A. Who may read and write comes from the pod's role, or from a secret as environment variables; never from here.
    --conf spark.hadoop.fs.s3a.aws.credentials.provider=software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider
    # A store of your own instead of Amazon's: its address, and buckets in the path instead of the host's name.
    ${S3_ENDPOINT:+--conf "spark.hadoop.fs.s3a.endpoint=$S3_ENDPOINT"}
    ${S3_ENDPOINT:+--conf spark.hadoop.fs.s3a.path.style.access=true}
    # Results become visible by completing uploads, without renames, which on an object store are copies.
    --conf spark.hadoop.fs.s3a.committer.name=magic
    --conf spark.sql.sources.commitProtocolClass=org.apache.spark.internal.io.cloud.PathOutputCommitProtocol
    --conf spark.sql.parquet.output.committer.class=org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter
    # Each core reads and writes several files at once.
    --conf "spark.hadoop.fs.s3a.connection.maximum=${S3_CONNECTIONS:-200}"

    # A dump is cut for the cores that are there when the session begins: wait for them.
    --conf spark.scheduler.minRegisteredResourcesRatio=0.8
    --conf spark.scheduler.maxRegisteredResourcesWaitingTime=300s
    # Compressed text takes long to read, so tasks are smaller than Spark would make them.
    --conf spark.sql.files.maxPartitionBytes=32m
    --conf "spark.sql.shuffle.partitions=${SHUFFLE_PARTITIONS:-400}"
    --conf spark.log.level=WARN
)

for command in "ingest $DUMP" stats report; do
    read -r -a words <<<"$command"
    "$SPARK_HOME/bin/spark-submit" "${options[@]}" local:///opt/chancery/chancery-submit.jar "${words[@]}" --lake "$LAKE"
done
