package io.github.driftlib.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "zoen, dist zone zones, zone",
        "faer, fare fear tips, fare",
        "cnadidate, candidate current, candidate",
        "FARE, care fare, fare",
        "id, ab cd, cd",
    })
    void lettersThatChangedPlacesAreOneChange(String name, String known, String nearest) {
        assertThat(NearestName.of(name, List.of(known.split(" ")))).contains(nearest);
    }

    @Test
    void whatIsNotNearIsNotProposed() {
        assertThat(NearestName.butWas("faer", Set.of("fare")))
                .isEqualTo(", but was 'faer'; the nearest name is 'fare'");
        assertThat(NearestName.butWas("FARE", Set.of("fare")))
                .isEqualTo(", but was 'FARE'; the nearest name is 'fare'");
        assertThat(NearestName.butWas("x", Set.of("a", "b"))).isEqualTo(", but was 'x'");
        assertThat(NearestName.butWas("temperature", Set.of("tip"))).isEqualTo(", but was 'temperature'");
        assertThat(NearestName.butWas("x", Set.of())).isEqualTo(", but was 'x'");
        assertThat(NearestName.of("x", Set.of())).isEmpty();
    }

    @Test
    void ofManyNamesTheNearestAreListed() {
        assertThat(NearestName.oneOf("faer", List.of("tip", "fare")))
                .isEqualTo("one of [tip, fare], but was 'faer'; the nearest name is 'fare'");
        assertThat(NearestName.list(
                        "colum 39",
                        IntStream.range(0, 40).mapToObj(i -> "column " + i).toList()))
                .isEqualTo("[column 39, column 19, column 29, column 3, column 30 and 35 more]");
    }
}
