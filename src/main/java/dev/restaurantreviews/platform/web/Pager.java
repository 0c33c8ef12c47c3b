package dev.restaurantreviews.platform.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The links to the other pages of a list.
 *
 * @param page the page shown, from 1
 * @param pages how many there are to link to, at least 1
 * @param query the list's state, without a page
 */
public record Pager(int page, int pages, Query query) {

    /** Entries a page, for every list of the site. */
    public static final int SIZE = 20;

    /** Page numbers shown on each side of the current one. */
    private static final int NEIGHBOURS = 2;

    /** How many pages so many entries fill; at least 1. */
    public static int pagesFor(long entries) {
        return (int) Math.max(1, (entries + SIZE - 1) / SIZE);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    /** The numbers to link to, around the current page. */
    public List<Integer> numbers() {
        int first = Math.max(1, page - NEIGHBOURS);
        int last = Math.min(pages, page + NEIGHBOURS);
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** The link to a page; the first one has no number. */
    public String link(int number) {
        return query.with("page", number == 1 ? null : number).toString();
    }
}
