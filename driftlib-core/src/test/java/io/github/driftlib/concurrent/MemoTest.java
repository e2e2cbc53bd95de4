package io.github.driftlib.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemoTest {

    static Stream<Memo<String>> both() {
        return Stream.of(Memo.kept(), Memo.whileMemoryLasts());
    }

    @ParameterizedTest
    @MethodSource("both")
    void computesOnceForAllThreads(Memo<String> once) throws Exception {
        AtomicInteger computations = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Object>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                answers.add(threads.submit(() -> once.get("key", () -> {
                    computations.incrementAndGet();
                    // So long that the others ask meanwhile.
                    LockSupport.parkNanos(5_000_000);
                    return new Object();
                })));
            }
            Object first = answers.get(0).get();
            for (Future<Object> answer : answers) {
                assertThat(answer.get()).isSameAs(first);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(computations).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("both")
    void forgetsWhatFailed(Memo<String> once) {
        IllegalStateException failure = new IllegalStateException("no");
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> once.get("key", () -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
        assertThat(once.get("key", () -> once.get("other", () -> "value"))).isEqualTo("value");
    }
}
