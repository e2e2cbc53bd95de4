package io.github.driftlib.duckdb;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How texts become values.
 *
 * @param missingWords the texts that are missing values
 * @param decimalSeparator the character before the fraction; where empty a point, or a comma if all of a column says so
 * @param thousandsSeparator the character between groups of digits, which is left out
 * @param dateFormats forms of points in time beside ISO's
 */
record ValueRules(
        Set<String> missingWords,
        Optional<Character> decimalSeparator,
        Optional<Character> thousandsSeparator,
        List<DateTimeFormatter> dateFormats) {}
