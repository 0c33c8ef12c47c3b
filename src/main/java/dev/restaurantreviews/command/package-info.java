/** The commands that travel with the WAR: {@code java -jar restaurant-reviews-tomcat.war --help}. */
package dev.restaurantreviews.command;
