// PostgreSQL without passwords. TLS from 1.2 on is what the server demands unless told otherwise.
param name string
param location string
param tags object
param databaseName string
param version string
param sku string
param storageGB int
param backupRetentionDays int
param publicAccess bool
param administratorId string
param administratorName string
param administratorType string

var tiers = {
  b: 'Burstable'
  d: 'GeneralPurpose'
  e: 'MemoryOptimized'
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: sku
    tier: tiers[toLower(substring(replace(sku, 'Standard_', ''), 0, 1))]
  }
  properties: {
    version: version
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: subscription().tenantId
    }
    storage: {
      storageSizeGB: storageGB
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupRetentionDays
      geoRedundantBackup: 'Disabled'
    }
    network: {
      publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    }
  }
}

// The server takes one change at a time and refuses an administrator while it is busy with another
// (AadAuthOperationCannotBePerformedWhenServerIsNotAccessible, Azure/azure-postgresql#127): so one after the other,
// the administrator last.
resource extensions 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'azure.extensions'
  properties: {
    value: 'pg_trgm,unaccent'
    source: 'user-override'
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: databaseName
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
  dependsOn: [extensions]
}

resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2025-08-01' = {
  parent: server
  name: administratorId
  properties: {
    principalName: administratorName
    principalType: administratorType
    tenantId: subscription().tenantId
  }
  dependsOn: [database]
}

output serverName string = server.name
output serverId string = server.id
output host string = server.properties.fullyQualifiedDomainName
