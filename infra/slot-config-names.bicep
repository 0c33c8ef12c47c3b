// The names of the settings that stay behind when the slots are swapped; those that an operator has added stay there.
param siteName string

@description('What is so now.')
param current object
param appSettingNames string[]

resource site 'Microsoft.Web/sites@2024-11-01' existing = {
  name: siteName
}

resource names 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'slotConfigNames'
  properties: {
    appSettingNames: union(current.?appSettingNames ?? [], appSettingNames)
    connectionStringNames: current.?connectionStringNames ?? []
    azureStorageConfigNames: current.?azureStorageConfigNames ?? []
  }
}
