/** The command that checks a site's set-up link by link, and says how each fault is cured. */
package dev.restaurantreviews.doctor;
