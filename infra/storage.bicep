// The photos: a private container that only identities open, no key and no signature.
param name string
param location string
param tags object
param containerName string
param softDeleteDays int

@description('Object id of the identity that may read, write and delete the photos, and nothing else in the account.')
param principalId string

// With true everybody on the internet gets as far as the refusal. Rules for addresses would not help: between a site
// and an account in one region they are not looked at.
param publicAccess bool

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: publicAccess ? 'Allow' : 'Deny'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
    isVersioningEnabled: false // a photo is never overwritten, and versions would keep deleted ones for ever
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobs
  name: containerName
  properties: { publicAccess: 'None' }
}

// Storage Blob Data Contributor: learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
var role = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(container.id, principalId, role)
  scope: container
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    principalId: principalId
    principalType: 'ServicePrincipal' // without it a new identity is looked for before it is everywhere in Entra
  }
}

output accountName string = account.name
output accountId string = account.id
