package io.github.driftlib.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.Map;
import java.util.WeakHashMap;

/** Which classes may be read by their names, beside those that their supertypes list. */
public final class JsonTypes {

    private static final Map<Object, JsonTypes> KNOWN = new WeakHashMap<>();

    private final JsonMapper mapper;

    private JsonTypes(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The given classes: each is read where its supertype is asked for, by the name that it is written with.
     *
     * @param owner what knows the classes: they are kept as long as it is there
     */
    public static JsonTypes of(Object owner, Collection<Class<?>> classes) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(owner, it -> {
                JsonMapper.Builder builder = Json.RESULTS.rebuild();
                classes.forEach(builder::registerSubtypes);
                return new JsonTypes(builder.build());
            });
        }
    }

    JsonMapper mapper() {
        return mapper;
    }
}
