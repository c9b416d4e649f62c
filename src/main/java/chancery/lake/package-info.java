/**
 * The folder of results, on any Hadoop file system: {@link chancery.lake.Lake} says where everything lies and which
 * snapshot is current, {@link chancery.lake.LakeWriter} is held by the one writer. Correctness never rests on
 * symbolic links, on a folder's rename being atomic, or on names that differ only in case.
 */
package chancery.lake;
