/** Texts: those of the site, in a language, and those of its visitors, cleaned. */
package dev.restaurantreviews.platform.text;
