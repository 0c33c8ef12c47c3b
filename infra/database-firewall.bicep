// Lets addresses through to PostgreSQL; 0.0.0.0 is Azure's word for everything inside Azure, other customers included.
param serverName string
param addresses string[]

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' existing = {
  name: serverName
}

@batchSize(1) // the server takes one change at a time
resource rules 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2025-08-01' = [
  for address in addresses: {
    parent: server
    name: 'site-${replace(address, '.', '-')}'
    properties: {
      startIpAddress: address
      endIpAddress: address
    }
  }
]
