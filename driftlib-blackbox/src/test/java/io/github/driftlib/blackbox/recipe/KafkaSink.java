package io.github.driftlib.blackbox.recipe;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Sends each snapshot to a topic, with the project as the key, so that the runs of a project keep their order. A
 * compacted topic holds the last run of each project. Set {@code enable.idempotence=true} and {@code acks=all}.
 *
 * @param producer the producer, which stays open
 * @param topic where snapshots go
 */
record KafkaSink(Producer<String, String> producer, String topic) implements MetricSink {

    private static final long SECONDS = 30;

    @Override
    public void write(Snapshot snapshot) {
        ProducerRecord<String, String> message = new ProducerRecord<>(
                topic,
                null,
                snapshot.info().timestamp().toEpochMilli(),
                snapshot.info().project(),
                snapshot.toJson());
        try {
            producer.send(message).get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SinkException.unavailable("topic " + topic + " was not reached: interrupted", e);
        } catch (TimeoutException e) {
            throw SinkException.unavailable("topic " + topic + " did not answer in " + SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (KafkaException e) {
            throw failed(e);
        }
    }

    private SinkException failed(Throwable cause) {
        String message = "topic " + topic + " did not take a snapshot: " + cause;
        return cause instanceof RetriableException
                ? SinkException.unavailable(message, cause)
                : new SinkException(message, cause);
    }
}
