/** What is checked of the deployment to Azure without Azure: templates, azd's project, scripts. */
package dev.restaurantreviews.deployment;
