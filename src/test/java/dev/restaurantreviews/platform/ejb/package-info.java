/** What the site relies on in session beans: the same tests on every server that it runs on. */
package dev.restaurantreviews.platform.ejb;
