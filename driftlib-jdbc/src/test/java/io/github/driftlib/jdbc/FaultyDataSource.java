package io.github.driftlib.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/** A data source whose connections do something else at chosen calls: each fault once, in order. */
final class FaultyDataSource {

    /** What happens in place of a call, or before it. */
    @FunctionalInterface
    interface Fault {
        void happen(Connection connection) throws Exception;
    }

    private record Planned(String method, Fault fault) {}

    private final DataSource delegate;
    private final Deque<Planned> plan = new ArrayDeque<>();
    private int opened;
    private int closed;

    FaultyDataSource(DataSource delegate) {
        this.delegate = delegate;
    }

    /**
     * The next call of a method of this name, of the data source, a connection or (not for close) a statement, is
     * struck.
     */
    FaultyDataSource at(String method, Fault fault) {
        plan.add(new Planned(method, fault));
        return this;
    }

    FaultyDataSource at(String method, Exception failure) {
        return at(method, connection -> {
            throw failure;
        });
    }

    int opened() {
        return opened;
    }

    int closed() {
        return closed;
    }

    boolean allHappened() {
        return plan.isEmpty();
    }

    DataSource dataSource() {
        return proxy(DataSource.class, delegate, null);
    }

    private <T> T proxy(Class<T> type, T target, Connection connection) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments, connection)));
    }

    private Object call(Object target, Method method, Object[] arguments, Connection connection) throws Throwable {
        Planned next = plan.peek();
        boolean closesStatement =
                target instanceof PreparedStatement && method.getName().equals("close");
        if (next != null && next.method.equals(method.getName()) && !closesStatement) {
            plan.remove();
            next.fault.happen(target instanceof Connection itself ? itself : connection);
        }
        closed += target instanceof Connection && method.getName().equals("close") ? 1 : 0;
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (result instanceof Connection made) {
            opened++;
            return proxy(Connection.class, made, made);
        }
        return result instanceof PreparedStatement made ? proxy(PreparedStatement.class, made, connection) : result;
    }

    static SQLException state(String state) {
        return new SQLException("state " + state, state);
    }
}
