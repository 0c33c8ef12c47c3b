// Who the site is for Azure. Its own resource and not a part of the site, because production and slot must be the same:
// a swap restarts the slot with production's settings, DBUSER too, and would fail if only production could use them.
param name string
param location string
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output name string = identity.name
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
