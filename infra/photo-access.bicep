// Lets identities read, write and delete the photos, and nothing else in the account.
param accountName string
param containerName string
param principalIds string[]

// Storage Blob Data Contributor: learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
var role = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' existing = {
  name: '${accountName}/default/${containerName}'
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for principalId in principalIds: {
    name: guid(container.id, principalId, role)
    scope: container
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: principalId
      principalType: 'ServicePrincipal' // without it a new identity is looked for before it is everywhere in Entra
    }
  }
]
