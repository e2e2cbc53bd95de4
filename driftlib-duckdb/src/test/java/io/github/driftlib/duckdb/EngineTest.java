package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static OptionalInt threads(ReadRequest request, int cores) {
        return request.besideOthers(cores).engine().threads();
    }

    @Test
    void parquetFilesLeaveACoreToWhoWorksMeanwhile() {
        ReadRequest parquet = ReadRequest.of(Source.ofParquet(List.of(Path.of("trips.parquet"))));
        assertThat(threads(parquet, 8)).hasValue(7);
        assertThat(threads(parquet, 1)).hasValue(1);
        assertThat(threads(parquet.engine(Engine.standard().threads(3)), 2)).hasValue(3);
        assertThat(threads(ReadRequest.of(Source.ofSql("select 1", BoundValues.none())), 8))
                .isEmpty();
    }
}
