// App Service: the plan, the site, its staging slot, and what both may do.
param name string
param slotName string
param location string
param tags object
param planName string
param planSku string
param server string
param stagingSlot bool

@description('Of the private network; empty: none.')
param subnetId string

@description('Of the Log Analytics workspace that takes the log; empty: none.')
param workspaceId string

@description('Resource id and client id of the identity that site and slot have.')
param identityId string
param identityClientId string
param databaseHost string
param databaseName string
param databaseUser string
param storageAccountName string
param containerName string
param siteName string
param siteTimezone string

@description('Settings of Application Insights.')
param telemetry object

var stacks = {
  tomcat: 'TOMCAT|10.1-java17'
  payara: 'JAVA|17-java17'
}

var identity = {
  type: 'UserAssigned'
  userAssignedIdentities: { '${identityId}': {} }
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: planSku }
  properties: { reserved: true } // Azure's word for Linux
}

var siteProperties = {
  serverFarmId: plan.id
  httpsOnly: true
  clientAffinityEnabled: false // any instance answers any request
  vnetRouteAllEnabled: false // what leaves for the internet goes there directly
  siteConfig: {
    linuxFxVersion: stacks[server]
    appCommandLine: server == 'payara' ? 'sh /home/site/wwwroot/payara-config/app-service.sh' : ''
    alwaysOn: true
    http20Enabled: true
    minTlsVersion: '1.2'
    scmMinTlsVersion: '1.2'
    ftpsState: 'Disabled'
    remoteDebuggingEnabled: false
    healthCheckPath: '/health/ready'
  }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'web' })
  kind: 'app,linux'
  identity: identity
  properties: siteProperties
}

resource slot 'Microsoft.Web/sites/slots@2024-11-01' = if (stagingSlot) {
  parent: site
  name: slotName
  location: location
  tags: tags
  kind: 'app,linux'
  identity: identity
  properties: siteProperties
}

// Not virtualNetworkSubnetId: Azure fails to create a slot that has it (Azure/bicep#11331, Azure/bicep#12428). One after
// the other, since both change the subnet.
resource siteNetwork 'Microsoft.Web/sites/networkConfig@2024-11-01' = if (!empty(subnetId)) {
  parent: site
  name: 'virtualNetwork'
  properties: {
    subnetResourceId: subnetId
    swiftSupported: true
  }
}

resource slotNetwork 'Microsoft.Web/sites/slots/networkConfig@2024-11-01' = if (stagingSlot && !empty(subnetId)) {
  parent: slot
  name: 'virtualNetwork'
  properties: {
    subnetResourceId: subnetId
    swiftSupported: true
  }
  dependsOn: [siteNetwork]
}

// No passwords for deployments: az, azd and Maven show an access token instead.
resource siteFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'ftp'
  properties: { allow: false }
}

resource siteScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'scm'
  properties: { allow: false }
}

resource slotFtp 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2024-11-01' = if (stagingSlot) {
  parent: slot
  name: 'ftp'
  properties: { allow: false }
}

resource slotScm 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2024-11-01' = if (stagingSlot) {
  parent: slot
  name: 'scm'
  properties: { allow: false }
}

// What stays behind when the slots are swapped.
var ownSettings = ['APP_PUBLIC_URL']

module slotConfigNames 'slot-config-names.bicep' = {
  name: 'slot-config-names'
  params: {
    siteName: site.name
    current: reference('${site.id}/config/slotConfigNames', '2024-11-01')
    appSettingNames: ownSettings
  }
}

var settings = union(
  {
    DBHOST: databaseHost
    DBNAME: databaseName
    DBUSER: databaseUser
    STORAGE_ACCOUNT_NAME: storageAccountName
    STORAGE_CONTAINER_NAME: containerName
    AZURE_TOKEN_CREDENTIALS: 'prod'
    AZURE_CLIENT_ID: identityClientId
    SITE_NAME: siteName
    SITE_TIMEZONE: siteTimezone
    TRUSTED_PROXY_HOPS: '1' // App Service's front end
    DRAIN_SECONDS: '5'
    WEBSITES_CONTAINER_STOP_TIME_LIMIT: '60' // the site wants DRAIN_SECONDS and 45 s more; Azure's own 5 s would cut requests
    WEBSITES_CONTAINER_START_TIME_LIMIT: '300'
    WEBSITE_WARMUP_PATH: '/health/ready'
    WEBSITE_WARMUP_STATUSES: '200' // without it a 404 counts as ready
    WEBSITE_SWAP_WARMUP_PING_PATH: '/health/ready'
    WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
    WEBSITE_SKIP_AUTOCONFIGURE_DATABASE: 'true' // the site has its own pool
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false' // what is deployed is built
  },
  server == 'tomcat' ? { CATALINA_OPTS: '-XX:+ExitOnOutOfMemoryError' } : {},
  telemetry
)

// APP_PUBLIC_URL: what App Service tells an instance of its name may be the name from before a swap.
module siteSettings 'settings.bicep' = {
  name: 'site-settings'
  params: {
    siteName: site.name
    current: list('${site.id}/config/appsettings', '2024-11-01').properties
    settings: settings
    usual: { APP_PUBLIC_URL: 'https://${site.properties.defaultHostName}' }
  }
  dependsOn: [siteNetwork]
}

module slotSettings 'slot-settings.bicep' = if (stagingSlot) {
  name: 'slot-settings'
  params: {
    siteName: site.name
    slotName: slotName
    current: stagingSlot ? list('${slot.id}/config/appsettings', '2024-11-01').properties : {}
    settings: settings
    usual: { APP_PUBLIC_URL: stagingSlot ? 'https://${slot!.properties.defaultHostName}' : '' }
  }
  dependsOn: [slotNetwork]
}

// The log stream: what the site prints, for a week.
var logs = {
  httpLogs: {
    fileSystem: {
      enabled: true
      retentionInDays: 7
      retentionInMb: 35
    }
  }
}

resource siteLogs 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'logs'
  properties: logs
  dependsOn: [siteSettings]
}

resource slotLogs 'Microsoft.Web/sites/slots/config@2024-11-01' = if (stagingSlot) {
  parent: slot
  name: 'logs'
  properties: logs
  dependsOn: [slotSettings]
}

// Not AppServiceHTTPLogs: they hold visitors' addresses.
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (!empty(workspaceId)) {
  name: 'log'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['AppServiceConsoleLogs', 'AppServicePlatformLogs']: {
        category: category
        enabled: true
      }
    ]
  }
}

output uri string = 'https://${site.properties.defaultHostName}'
output outboundAddresses string[] = split(site.properties.possibleOutboundIpAddresses, ',') // the slot's are the same: one plan
