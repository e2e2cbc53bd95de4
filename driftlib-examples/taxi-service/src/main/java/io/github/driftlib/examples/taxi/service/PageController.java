package io.github.driftlib.examples.taxi.service;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /}: the page of the last windows, which the browser asks for again each half minute. */
@RestController
class PageController {

    private final LivePage page;

    PageController(LivePage page) {
        this.page = page;
    }

    @GetMapping("/")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Refresh", "30")
                .body(page.html());
    }
}
