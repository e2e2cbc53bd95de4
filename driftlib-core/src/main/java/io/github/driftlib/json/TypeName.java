package io.github.driftlib.json;

/** The name of a class within its package: {@code Outer.Inner} for a nested one. */
public final class TypeName {

    private TypeName() {}

    /** The name of a class, without its package. */
    public static String of(Class<?> type) {
        String inPackage = type.getPackageName();
        return type.getName()
                .substring(inPackage.isEmpty() ? 0 : inPackage.length() + 1)
                .replace('$', '.');
    }
}
