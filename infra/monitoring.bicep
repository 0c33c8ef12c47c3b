// Where the site's log and its telemetry can be asked for.
param workspaceName string
param componentName string
param location string
param tags object

@description('Client id and object id of the identity that may send telemetry.')
param clientId string
param principalId string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    retentionInDays: 30
    sku: { name: 'PerGB2018' }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: componentName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true // only the site's identity may send, so that the connection string is no secret
  }
}

// Monitoring Metrics Publisher: learn.microsoft.com/azure/role-based-access-control/built-in-roles/monitor
var role = '3913510d-42f4-4e42-8a64-420c390055eb'

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(component.id, principalId, role)
  scope: component
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output workspaceId string = workspace.id
output settings object = {
  APPLICATIONINSIGHTS_CONNECTION_STRING: component.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${clientId}'
  ApplicationInsightsAgent_EXTENSION_VERSION: '~3' // App Service puts the Java agent in
}
