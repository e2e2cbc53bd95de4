package io.github.driftlib.blackbox

import io.github.driftlib.metric.MetricValue
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

/** What Kotlin makes of our types: a result that can be null has a type that can be null. */
class SeenFromKotlinTest {

    @Test
    fun whatCanBeNullMustBeAskedFor() {
        val number = MetricValue.of("distance", "mean", 2.5)
        val label = MetricValue.of("zone", "most_common", "airport")
        assertThat(number.number().seen()).isEqualTo("can be null")
        assertThat(label.label().seen()).isEqualTo("can be null")
        // It would not compile without the question mark and the other value.
        assertThat(label.number()?.plus(1) ?: -1.0).isEqualTo(-1.0)
    }

    /** Of what the JDK returns nothing is known: so the answer above is one of our annotations. */
    @Test
    fun ofAnotherTypeNothingIsKnown() {
        assertThat(System.getProperty("java.version").seen()).isEqualTo("cannot be null")
    }

    @Test
    fun whatCannotBeNullNeedNotBeAskedFor() {
        assertThat(MetricValue.of("zone", "most_common", "airport").field().seen()).isEqualTo("cannot be null")
    }
}

// The compiler takes the second one only where it knows that the value can be null: of a type of which nothing is known
// it takes the first one.

private fun Any.seen() = "cannot be null"

@JvmName("seenOrNull")
private fun Any?.seen() = "can be null"
