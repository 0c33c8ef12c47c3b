// Everything that the site needs on Azure, in a resource group of its own: docs/azure-resources.md.
// azd up uses it, and so does one `az deployment sub create`.
targetScope = 'subscription'

@description('Names the installation; its resources carry names made from it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('The region of all resources.')
@minLength(1)
param location string

param resourceGroupName string = 'rg-${environmentName}'

// The next two are needed, and empty only so that azd does not ask for them: it asks before scripts/azure-administrator,
// its hook, can set them (Azure/azure-dev#5806).
@description('Object id of the Entra administrator of PostgreSQL: whoever runs scripts/azure-database-role.')
param principalId string = ''

@description('The administrator\'s user principal name, or display name if it is a service principal or a group.')
param principalName string = ''

@allowed(['User', 'ServicePrincipal', 'Group'])
param principalType string = 'User'

@description('Who reaches database and photos. vnet: private endpoints only; outbound: the database takes the addresses of the site; open: the database takes all of Azure, for a first try.')
@allowed(['vnet', 'outbound', 'open'])
param network string = 'vnet'

@description('tomcat: App Service\'s own Tomcat 10.1 with the WAR for Tomcat; payara: Java SE with Payara Micro.')
@allowed(['tomcat', 'payara'])
param server string = 'tomcat'

@description('SKU of the App Service plan, Basic or better: the site must always be on. Slots need Standard or better.')
param plan string = 'P0v3' // 4 GB; S1 has 1.75 GB, and photos are decoded in memory

@description('A second copy of the site on the same database: where a new version is tried before it is swapped in.')
param stagingSlot bool = !startsWith(toUpper(plan), 'B')

@description('A Log Analytics workspace with the site\'s log, and Application Insights with its requests.')
param applicationInsights bool = false

param siteName string = 'Restaurant Reviews'

@description('The zone of shown times, such as Europe/Berlin.')
param siteTimezone string = 'UTC'

@allowed(['14', '15', '16', '17', '18'])
param postgresVersion string = '17'

@description('Compute size of PostgreSQL: Standard_B… is burstable, Standard_D… general purpose, Standard_E… with more memory.')
param postgresSku string = 'Standard_B1ms'

@description('At first; it grows by itself and never shrinks, so a later deployment must name what it has grown to.')
@minValue(32)
param postgresStorageGB int = 32

@description('How long the database can be set back, to any second.')
@minValue(7)
@maxValue(35)
param backupRetentionDays int = 7

@description('How long deleted photos can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 7

var token = toLower(uniqueString(subscription().id, resourceGroupName, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var webAppName = 'reviews-${token}'
var slotName = 'staging'
var databaseName = 'restaurant_reviews'
var containerName = 'photos'
var private = network == 'vnet'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: resourceGroupName
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: webAppName
    location: location
    tags: tags
  }
}

module virtualNetwork 'network.bicep' = if (private) {
  name: 'network'
  scope: group
  params: {
    name: 'vnet-${token}'
    location: location
    tags: tags
  }
}

module database 'database.bicep' = {
  name: 'database'
  scope: group
  params: {
    name: 'psql-${token}'
    location: location
    tags: tags
    databaseName: databaseName
    version: postgresVersion
    sku: postgresSku
    storageGB: postgresStorageGB
    backupRetentionDays: backupRetentionDays
    publicAccess: !private
    administratorId: empty(principalId) ? fail('principalId is empty: who administers PostgreSQL?') : principalId
    administratorName: empty(principalName) ? fail('principalName is empty: who administers PostgreSQL?') : principalName
    administratorType: principalType
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    containerName: containerName
    softDeleteDays: softDeleteDays
    principalId: identity.outputs.principalId
    publicAccess: !private
  }
}

module monitoring 'monitoring.bicep' = if (applicationInsights) {
  name: 'monitoring'
  scope: group
  params: {
    workspaceName: 'log-${token}'
    componentName: 'appi-${token}'
    location: location
    tags: tags
    clientId: identity.outputs.clientId
    principalId: identity.outputs.principalId
  }
}

module web 'web.bicep' = {
  name: 'web'
  scope: group
  params: {
    name: webAppName
    slotName: slotName
    location: location
    tags: tags
    planName: 'plan-${token}'
    planSku: plan
    server: server
    stagingSlot: stagingSlot
    subnetId: private ? virtualNetwork!.outputs.webSubnetId : ''
    workspaceId: applicationInsights ? monitoring!.outputs.workspaceId : ''
    databaseHost: database.outputs.host
    databaseName: databaseName
    databaseUser: identity.outputs.name
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageAccountName: storage.outputs.accountName
    containerName: containerName
    siteName: siteName
    siteTimezone: siteTimezone
    telemetry: applicationInsights ? monitoring!.outputs.settings : {}
  }
}

module databaseFirewall 'database-firewall.bicep' = if (!private) {
  name: 'database-firewall'
  scope: group
  params: {
    serverName: database.outputs.serverName
    addresses: network == 'outbound' ? web.outputs.outboundAddresses : ['0.0.0.0']
  }
}

// One change to the network at a time: the site joins it, then the two endpoints.
module databaseEndpoint 'private-endpoint.bicep' = if (private) {
  name: 'database-endpoint'
  scope: group
  params: {
    name: 'pe-psql-${token}'
    location: location
    tags: tags
    resourceId: database.outputs.serverId
    groupId: 'postgresqlServer'
    subnetId: virtualNetwork!.outputs.endpointSubnetId
    zoneId: virtualNetwork!.outputs.postgresZoneId
  }
  dependsOn: [web]
}

module photoEndpoint 'private-endpoint.bicep' = if (private) {
  name: 'photo-endpoint'
  scope: group
  params: {
    name: 'pe-st-${token}'
    location: location
    tags: tags
    resourceId: storage.outputs.accountId
    groupId: 'blob'
    subnetId: virtualNetwork!.outputs.endpointSubnetId
    zoneId: virtualNetwork!.outputs.blobZoneId
  }
  dependsOn: [databaseEndpoint]
}

output AZURE_RESOURCE_GROUP string = group.name
output WEB_APP_NAME string = webAppName
output WEB_APP_PRINCIPAL_ID string = identity.outputs.principalId
output WEB_APP_URI string = web.outputs.uri
output STAGING_SLOT_NAME string = stagingSlot ? slotName : ''
output DBHOST string = database.outputs.host
output DBNAME string = databaseName
output DBUSER string = identity.outputs.name
output DBADMIN string = principalName
output POSTGRES_SERVER_NAME string = database.outputs.serverName
output STORAGE_ACCOUNT_NAME string = storage.outputs.accountName
output STORAGE_CONTAINER_NAME string = containerName
output NETWORK string = network
