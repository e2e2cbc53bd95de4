package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** What a client is told of a request that is not answered: always an {@code error} in words. */
@RestControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    ResponseEntity<String> bad(BadRequest e) {
        return PredictController.json(400, told(e.getMessage()).put("field", e.field()));
    }

    @ExceptionHandler
    ResponseEntity<String> method(HttpRequestMethodNotSupportedException e) {
        Set<HttpMethod> allowed =
                Optional.ofNullable(e.getSupportedHttpMethods()).orElse(Set.of());
        return ResponseEntity.status(405)
                .allow(allowed.toArray(HttpMethod[]::new))
                .contentType(MediaType.APPLICATION_JSON)
                .body(told("the method must be " + names(allowed) + ", but was " + e.getMethod())
                        .toString());
    }

    private static String names(Collection<HttpMethod> methods) {
        return String.join(
                " or ", methods.stream().map(HttpMethod::name).sorted().toList());
    }

    @ExceptionHandler
    ResponseEntity<String> nowhere(NoResourceFoundException e, HttpServletRequest request) {
        return PredictController.json(
                404,
                told("the address must be /, /predict, /outcomes, /models/reload or one below /actuator, but was "
                        + request.getRequestURI()));
    }

    /** What went wrong here is for our log, and not for the client. A client that went away is told nothing. */
    @ExceptionHandler
    ResponseEntity<String> failed(Exception e, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            return null;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return PredictController.json(500, told("the service could not answer; its log says why"));
    }

    private static ObjectNode told(String error) {
        return RequestJson.JSON.createObjectNode().put("error", error);
    }
}
