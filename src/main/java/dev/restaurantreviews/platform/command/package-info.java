/** What an operator asks the WAR to do by a command, outside any server. */
package dev.restaurantreviews.platform.command;
