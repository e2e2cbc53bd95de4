package io.github.driftlib.metric;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a comparison: something of the current data, and the same of the reference where there is one.
 * Immutable, as far as what it holds is.
 *
 * @param current that of the data in question
 * @param reference that of the data to compare with, if there are any
 * @param <T> what there is of each side, such as rows, a summary or a figure
 */
public record Sides<T>(T current, Optional<T> reference) {

    /** Checks that neither is null. */
    public Sides {
        Objects.requireNonNull(current, "current must be given, but was null");
        Objects.requireNonNull(reference, "reference must be given, but was null");
    }

    /** Current alone. */
    public static <T> Sides<T> of(T current) {
        return new Sides<>(current, Optional.empty());
    }

    /**
     * Both, or current alone where the reference is null, as in results that are read from JSON.
     *
     * @param current that of the data in question
     * @param reference that of the data to compare with, or null
     */
    public static <T> Sides<T> of(T current, @Nullable T reference) {
        return new Sides<>(current, Optional.ofNullable(reference));
    }

    /** What a function makes of each side; a reference of which it makes null is left out. */
    public <U> Sides<U> map(Function<? super T, ? extends U> function) {
        Objects.requireNonNull(function, "function must be given, but was null");
        return new Sides<>(function.apply(current), reference.map(function));
    }

    /** What a function makes of each side of this and of another pair; the reference where both have one. */
    public <U, R> Sides<R> with(Sides<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
        Objects.requireNonNull(other, "other must be given, but was null");
        Objects.requireNonNull(function, "function must be given, but was null");
        return new Sides<>(
                function.apply(current, other.current),
                reference.flatMap(before -> other.reference.map(same -> function.apply(before, same))));
    }

    /** The same without a reference for which a condition does not hold. */
    public Sides<T> keepReferenceIf(Predicate<? super T> condition) {
        Objects.requireNonNull(condition, "condition must be given, but was null");
        return new Sides<>(current, reference.filter(condition));
    }

    /**
     * What can be made of current, and of the reference where it can be made of that too.
     *
     * @return why it cannot be made of current, if it cannot
     */
    public <U> Attempt<Sides<U>> attempt(Function<? super T, Attempt<U>> each) {
        return attempt(each, each);
    }

    /** The same where the reference is looked at in another way, such as with data of its own. */
    public <U> Attempt<Sides<U>> attempt(
            Function<? super T, Attempt<U>> ofCurrent, Function<? super T, Attempt<U>> ofReference) {
        return ofCurrent
                .apply(current)
                .map(now -> new Sides<>(
                        now,
                        reference.flatMap(before -> ofReference.apply(before).value())));
    }

    /** What a function makes of current and reference, where there are both. */
    public <R> Optional<R> both(BiFunction<? super T, ? super T, ? extends R> function) {
        return reference.map(before -> function.apply(current, before));
    }

    /** What a function makes of current and of the reference or null, as results hold it that are written as JSON. */
    public <R> R into(BiFunction<? super T, ? super @Nullable T, R> function) {
        return function.apply(current, reference.orElse(null));
    }

    /** The reference, or the reason why nothing can be said without one. */
    public Attempt<T> needReference(String reason) {
        return reference.map(Attempt::of).orElseGet(() -> Attempt.notApplicable(reason));
    }

    /** Current, and the reference where there is one. */
    public List<T> toList() {
        return stream().toList();
    }

    /** Current, and the reference where there is one. */
    public Stream<T> stream() {
        return Stream.concat(Stream.of(current), reference.stream());
    }
}
