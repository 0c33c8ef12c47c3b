/** Taking out of sight what should not be read, and the record of it: by hand, until moderators can sign in. */
package dev.restaurantreviews.moderation;
