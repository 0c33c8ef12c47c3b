package dev.restaurantreviews.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void emptyParametersAreLeftOut() {
        assertThat(Query.of("/").with("q", "").with("page", null)).hasToString("/");
    }

    @Test
    void valuesAreEncoded() {
        assertThat(Query.of("/").with("q", "a&b=ü #\"<")).hasToString("/?q=a%26b%3D%C3%BC+%23%22%3C");
    }

    @Test
    void aChangeLeavesTheOriginalAlone() {
        Query query = Query.of("/").with("q", "x").with("price", 2);

        assertThat(query.with("price", 3).without("q")).hasToString("/?price=3");
        assertThat(query).hasToString("/?q=x&price=2");
    }

    @Test
    void aPagerLinksToItsNeighboursOnly() {
        Pager pager = new Pager(5, 9, Query.of("/"));

        assertThat(pager.numbers()).containsExactly(3, 4, 5, 6, 7);
        assertThat(pager.link(1)).isEqualTo("/");
        assertThat(pager.link(4)).isEqualTo("/?page=4");
        assertThat(new Pager(1, 1, Query.of("/")).hasNext()).isFalse();
    }

    @Test
    void aNoticeStandsBeforeTheFragment() {
        assertThat(Redirect.withNotice("/restaurants/1#review-2", "saved"))
                .isEqualTo("/restaurants/1?notice=saved#review-2");
        assertThat(Redirect.withNotice("/?q=x", "saved")).isEqualTo("/?q=x&notice=saved");
    }
}
