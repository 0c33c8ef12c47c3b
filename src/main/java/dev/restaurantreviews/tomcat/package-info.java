/**
 * What a plain Tomcat lacks and our classes rely on: session beans with their transactions, persistence contexts, locks
 * and timers, built on CDI. Only the WAR for Tomcat holds it, and nothing else may know it. It means what the
 * specifications say as far as this site uses them, and refuses at deployment what would silently mean something else.
 */
package dev.restaurantreviews.tomcat;
