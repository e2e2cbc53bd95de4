package io.github.driftlib.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataContractTest {

    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: trips
            version: 1.0.0
            status: active
            slaProperties: [{property: latency, value: 4, unit: d}]
            schema:
              - name: trips
                quality:
                  - {metric: rowCount, mustBeBetween: [4, 10]}
                  - {metric: duplicateValues, mustBe: 0}
                  - {type: sql, query: select 1, mustBe: 1}
                properties:
                  - name: id
                    required: true
                    unique: true
                    quality: [{metric: duplicateValues, mustBe: 0, severity: warning}]
                  - name: fare
                    logicalType: number
                    logicalTypeOptions: {minimum: 0, maximum: 100, format: f64}
                    quality:
                      - {metric: nullValues, mustBeLessThan: 20, unit: percent}
                      - {metric: nullValues, mustBeLessOrEqualTo: 1}
                      - {metric: nullValues, mustNotBeBetween: [1, 2]}
                  - name: zone
                    quality:
                      - {metric: missingValues, arguments: {missingValues: [null, n/a]}, mustBe: 0, severity: warning}
                      - {metric: invalidValues, arguments: {validValues: [a, b]}, mustBe: 0}
                      - {metric: invalidValues, arguments: {pattern: "[a-z]"}, mustBe: 0}
                      - {type: text, description: be nice}
            """;

    private static final Dataset DATA = Dataset.builder()
            .categorical("id", "k1", "k2", "k3", "k3", "k5")
            .numerical("fare", 1, 2, 3, Double.NaN, 500)
            .categorical("zone", "a", "b", "n/a", "a", "B")
            .build();

    @Test
    void itsRulesAreTests() {
        DataContract contract = DataContract.parse("c.yaml", CONTRACT, "");
        assertThat(contract.name()).isEqualTo("trips");
        Snapshot snapshot = TestSuite.builder()
                .tests(contract.tests().stream().map(SuiteEntry::value).toList())
                .build()
                .run(DATA, DataDefinition.inferred());
        List<String> found = snapshot.tests().stream()
                .map(test -> test.key().series().replaceAll("/1.*", "") + " "
                        + test.result().status())
                .toList();
        assertThat(found)
                .containsExactly(
                        "TestNumberOfRows SUCCESS",
                        "TestNumberOfDuplicatedRows SUCCESS",
                        "TestColumnNumberOfMissingValues SUCCESS",
                        "TestColumnAllUniqueValues FAIL",
                        "TestColumnAllUniqueValues WARNING",
                        "TestColumnValueMin SUCCESS",
                        "TestColumnValueMax FAIL",
                        "TestColumnShareOfMissingValues FAIL",
                        "TestColumnNumberOfMissingValues SUCCESS",
                        "TestColumnNumberOfMissingValues WARNING",
                        "TestNumberOfOutListValues FAIL",
                        "TestColumnRegExp FAIL");
        assertThat(snapshot.tests()).noneMatch(test -> test.result().status() == TestResult.Status.ERROR);
    }

    @Test
    void whatCannotBeCheckedIsListed() {
        assertThat(DataContract.parse("c.yaml", CONTRACT, "trips").unchecked())
                .extracting(problem -> problem.place().line() + " " + problem.message())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("6 service levels cannot be checked"),
                        line -> assertThat(line).startsWith("12 the quality rule {\"type\":\"sql\""),
                        line -> assertThat(line).isEqualTo("19 the type of 'fare' cannot be checked"),
                        line -> assertThat(line).isEqualTo("20 format of 'fare' cannot be checked"),
                        line -> assertThat(line).contains("mustNotBeBetween"),
                        line -> assertThat(line).contains("be nice"));
    }

    @Test
    void whatIsNoContractIsToldWithItsPlace() {
        assertThatThrownBy(() -> DataContract.parse("c", "version: 1", ""))
                .hasMessage("c:1:1: a contract must be a mapping with 'kind: DataContract', but is not");
        assertThatThrownBy(() -> DataContract.parse("c", CONTRACT, "trip"))
                .hasMessage("c:7:1: schema must be one of [trips], but was 'trip'; the nearest name is 'trips'");
        assertThatThrownBy(
                        () -> DataContract.parse("c", CONTRACT.replace("mustBeLessThan: 20", "mustBeLessThan: a"), ""))
                .hasMessageContaining("c:22:")
                .hasMessageContaining("a bound of a quality rule must be a number, but was \"a\"");
        assertThatThrownBy(() -> DataContract.parse("c", CONTRACT.replace("v3.1.0", "v2.2"), ""))
                .hasMessageContaining("apiVersion must be v3.0 or v3.1, but was 'v2.2'");
    }
}
