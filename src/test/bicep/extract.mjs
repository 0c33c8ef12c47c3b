// Notes what Azure's own client libraries know of the resources and objects in infra/: properties.json. By hand, in an
// empty directory, when a template uses one that is not noted yet. MODULES is target/bicep/node_modules.
//   npm install --ignore-scripts @azure/arm-appservice@15 @azure/arm-postgresql-flexible@8 @azure/arm-storage@18 \
//     @azure/arm-network@33 @azure/arm-privatedns@3 @azure/arm-authorization@9 @azure/arm-operationalinsights@9 \
//     @azure/arm-monitor@7 @azure/arm-resources@5 @azure/arm-msi@2 @azure/arm-appinsights@5.0.0-beta.7
//   node SITE/src/test/bicep/describe.mjs MODULES SITE/infra/*.bicep | node SITE/src/test/bicep/extract.mjs >properties.json
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
  "Microsoft.Authorization/roleAssignments": ["authorization", "RoleAssignmentCreateParameters"],
  "Microsoft.DBforPostgreSQL/flexibleServers": ["postgresql-flexible", "Server"],
  "Microsoft.DBforPostgreSQL/flexibleServers/administrators": ["postgresql-flexible", "ActiveDirectoryAdministratorAdd"],
  "Microsoft.DBforPostgreSQL/flexibleServers/configurations": ["postgresql-flexible", "ConfigurationForUpdate"],
  "Microsoft.DBforPostgreSQL/flexibleServers/databases": ["postgresql-flexible", "Database"],
  "Microsoft.DBforPostgreSQL/flexibleServers/firewallRules": ["postgresql-flexible", "FirewallRule"],
  "Microsoft.Insights/components": ["appinsights", "ApplicationInsightsComponent"],
  "Microsoft.Insights/diagnosticSettings": ["monitor", "DiagnosticSettingsResource"],
  "Microsoft.ManagedIdentity/userAssignedIdentities": ["msi", "Identity"],
  "Microsoft.Network/privateDnsZones": ["privatedns", "PrivateZone"],
  "Microsoft.Network/privateDnsZones/virtualNetworkLinks": ["privatedns", "VirtualNetworkLink"],
  "Microsoft.Network/privateEndpoints": ["network", "PrivateEndpoint"],
  "Microsoft.Network/privateEndpoints/privateDnsZoneGroups": ["network", "PrivateDnsZoneGroup"],
  "Microsoft.Network/virtualNetworks": ["network", "VirtualNetwork"],
  "Microsoft.OperationalInsights/workspaces": ["operationalinsights", "Workspace"],
  "Microsoft.Resources/resourceGroups": ["resources", "ResourceGroup"],
  "Microsoft.Storage/storageAccounts": ["storage", "StorageAccountCreateParameters"],
  "Microsoft.Storage/storageAccounts/blobServices": ["storage", "BlobServiceProperties"],
  "Microsoft.Storage/storageAccounts/blobServices/containers": ["storage", "BlobContainer"],
  "Microsoft.Web/serverfarms": ["appservice", "AppServicePlan"],
  "Microsoft.Web/sites": ["appservice", "Site"],
  "Microsoft.Web/sites/basicPublishingCredentialsPolicies": ["appservice", "CsmPublishingCredentialsPoliciesEntity"],
  "Microsoft.Web/sites/config/logs": ["appservice", "SiteLogsConfig"],
  "Microsoft.Web/sites/config/slotConfigNames": ["appservice", "SlotConfigNamesResource"],
  "Microsoft.Web/sites/networkConfig": ["appservice", "SwiftVirtualNetwork"],
};

async function mappers(library) {
  const root = `node_modules/@azure/arm-${library}`;
  const places = ["dist-esm/src", "dist/browser", "esm"].map((place) => resolve(root, place, "models/mappers.js"));
  return import(pathToFileURL(places.find((place) => existsSync(place))));
}

/** What a mapper tells of an object: `{name: type}`, flattened names unfolded. */
function unfolded(library, className) {
  const tree = {};
  for (const { serializedName, readOnly, type } of Object.values(library[className].type.modelProperties)) {
    const path = serializedName.split(/(?<!\\)\./).map((name) => name.replaceAll("\\", ""));
    const last = path.pop();
    const parent = path.reduce((node, name) => (node[name] ??= {}), tree);
    if (!readOnly) parent[last] = Object.assign(parent[last] ?? {}, { "": type });
  }
  return tree;
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** The type of what stands in a template; objects that no template uses are left at `object`. */
function typeOf(library, type, used) {
  switch (type.name) {
    case "Enum":
      return type.allowedValues;
    case "Sequence":
      return { each: typeOf(library, type.element.type, Array.isArray(used) ? used[0] : used) };
    case "Composite":
      return isObject(used) ? members(library, unfolded(library, type.className), used) : "object";
    default:
      return type.name.toLowerCase();
  }
}

function members(library, tree, used) {
  const result = {};
  for (const [name, node] of Object.entries(tree)) {
    if (name === "") continue;
    const children = Object.keys(node).filter((child) => child !== "");
    const there = used[name];
    if (children.length > 0) result[name] = isObject(there) ? members(library, node, there) : "object";
    else if (node[""]) result[name] = typeOf(library, node[""], there);
  }
  return result;
}

function followed(value, variables) {
  if (Array.isArray(value)) return value.map((element) => followed(element, variables));
  if (!isObject(value)) return value;
  if ("=" in value) return value["="] in variables ? followed(variables[value["="]], variables) : undefined;
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, followed(content, variables)]));
}

const templates = Object.values(JSON.parse(readFileSync(0, "utf8")));
const result = {};
for (const { resources, variables } of templates) {
  for (const { type, existing, body } of resources) {
    const name = type.replace(/@.*/, "").replace("/slots", "");
    const known = TYPES[name] ?? TYPES[`${name}/${body.name}`];
    if (existing || !known) continue;
    const library = await mappers(known[0]);
    result[TYPES[name] ? name : `${name}/${body.name}`] = members(
      library, unfolded(library, known[1]), followed(body, variables));
  }
}
console.log(JSON.stringify(Object.fromEntries(Object.entries(result).sort()), null, 1));
