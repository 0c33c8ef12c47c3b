package dev.restaurantreviews.platform.web;

/**
 * The page that a request asks for.
 *
 * @param route the template of its address
 * @param address the page's own address, without slug and query; forms are sent there
 * @param id the number in the address; 0 when the page has none
 */
public record RequestedPage(String route, String address, String view, boolean form, long id) {}
