/** Tests of what puts the site on Azure: the scripts, the commands in the documentation, the workflow, the templates. */
package dev.restaurantreviews.deployment;
