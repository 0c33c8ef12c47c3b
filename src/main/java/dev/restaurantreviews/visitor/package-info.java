/** Who is writing: the anonymous visitor and the tokens that make each form safe to send, once. */
package dev.restaurantreviews.visitor;
