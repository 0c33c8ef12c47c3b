// The staging slot's settings; those that an operator has added stay.
param siteName string
param slotName string

@description('What is set now. Perhaps a secret is among it.')
@secure()
param current object
param settings object

@description('What is set only where nothing is set.')
param usual object

resource slot 'Microsoft.Web/sites/slots@2024-11-01' existing = {
  name: '${siteName}/${slotName}'
}

resource appSettings 'Microsoft.Web/sites/slots/config@2024-11-01' = {
  parent: slot
  name: 'appsettings'
  properties: union(usual, current, settings)
}
