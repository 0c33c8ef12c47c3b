// The site's settings; those that an operator has added stay.
param siteName string

@description('What is set now. Perhaps a secret is among it.')
@secure()
param current object
param settings object

@description('What is set only where nothing is set.')
param usual object

resource site 'Microsoft.Web/sites@2024-11-01' existing = {
  name: siteName
}

resource appSettings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'appsettings'
  properties: union(usual, current, settings)
}
