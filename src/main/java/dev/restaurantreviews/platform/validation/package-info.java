/** What text from visitors must be like, as Bean Validation constraints. */
package dev.restaurantreviews.platform.validation;
