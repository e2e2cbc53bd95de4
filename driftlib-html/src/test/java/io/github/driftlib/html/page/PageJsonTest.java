package io.github.driftlib.html.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageJsonTest {

    @Test
    void textCannotEndItsElementAndIsReadBack() throws Exception {
        String hostile = "</script><!-- & \u2028 \u2029 '\"";
        String json = PageJson.of(Map.of("text", hostile, hostile, 1));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(new JsonMapper().readTree(json).get("text").asText()).isEqualTo(hostile);
    }

    @Test
    void numbersOfPicturesAreShortAndOthersComplete() {
        assertThat(PageJson.of(List.of(1.0 / 3))).isEqualTo("[0.3333333333333333]");
        assertThat(PageJson.of(new double[] {1.0 / 3, 2, Double.NaN, -1e9}))
                .isEqualTo("[0.33333334,2,null,-1000000000]");
        assertThat(PageJson.of(new double[] {1e9 + 1.0 / 3, 1e9 + 2.0 / 3}))
                .isEqualTo("[1.0000000003333334E9,1.0000000006666666E9]");
    }
}
