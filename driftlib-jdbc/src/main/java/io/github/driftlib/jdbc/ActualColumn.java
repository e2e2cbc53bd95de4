package io.github.driftlib.jdbc;

/**
 * A column as the database describes it.
 *
 * @param name its name
 * @param jdbcType a constant of {@link java.sql.Types}
 * @param typeName the database's name of the type
 * @param scale digits after the point, of a second for a timestamp
 */
record ActualColumn(String name, int jdbcType, String typeName, int scale) {}
