/** What every page shares: addresses, guards, error pages, texts and assets. Knows no feature. */
package dev.restaurantreviews.platform.web;
