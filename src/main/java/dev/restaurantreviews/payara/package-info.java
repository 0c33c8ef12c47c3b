/** The only package that knows Payara: what its containers must be told by annotation. */
package dev.restaurantreviews.payara;
