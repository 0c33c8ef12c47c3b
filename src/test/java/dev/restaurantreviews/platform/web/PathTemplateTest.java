package dev.restaurantreviews.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

    private final PathTemplate review = new PathTemplate("/restaurants/{id}/review");

    @Test
    void theIdIsFoundWithAndWithoutASlug() {
        assertThat(review.match("/restaurants/12/review")).contains(12L);
        assertThat(review.match("/restaurants/12-café-süß/review")).contains(12L);
        assertThat(review.match("/restaurants/9223372036854775807/review")).contains(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/restaurants/0/review",
                "/restaurants/-1/review",
                "/restaurants/01/review",
                "/restaurants/abc/review",
                "/restaurants/9223372036854775808/review",
                "/restaurants/99999999999999999999/review",
                "/restaurants//review",
                "/restaurants/1/review/",
                "/restaurants/1/2/review",
                "/restaurants/1\n/review"
            })
    void whatIsNoIdDoesNotMatch(String path) {
        assertThat(review.match(path)).isEmpty();
    }

    @Test
    void aTemplateWithoutAnIdMatchesItself() {
        assertThat(new PathTemplate("/restaurants/new").match("/restaurants/new"))
                .contains(0L);
        assertThat(new PathTemplate("/restaurants/new").match("/restaurants/newer"))
                .isEmpty();
    }

    @Test
    void theIdIsFilledInWithoutTheSlug() {
        assertThat(review.fill(12)).isEqualTo("/restaurants/12/review");
    }
}
