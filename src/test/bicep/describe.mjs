// Reads Bicep with its tree-sitter grammar and prints as JSON what the tests ask about:
// node describe.mjs DIRECTORY_OF_NODE_MODULES FILE…
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const { Language, Parser } = await import(pathToFileURL(resolve(modules, "web-tree-sitter/web-tree-sitter.js")));
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(join(modules, "tree-sitter-bicep/tree-sitter-bicep.wasm")));

const texts = (node) => node.namedChildren.filter((child) => child.type !== "comment");
const first = (node, type) => node.namedChildren.find((child) => child.type === type);
const unquoted = (node) => (node.type === "string" ? node.text.slice(1, -1) : node.text);
const everywhere = (node) => [node, ...node.children.flatMap(everywhere)];

/** Literals as they are; `=` a name, `call` a function, `choice` both branches, `text` anything else. */
function value(node) {
  switch (node.type) {
    case "object":
      return Object.fromEntries(properties(node).map(([key, content]) => [unquoted(key), value(content)]));
    case "array":
      return texts(node).map(value);
    case "string":
      return first(node, "interpolation") ? { text: node.text } : unquoted(node);
    case "boolean":
    case "number":
    case "null":
      return JSON.parse(node.text);
    case "identifier":
      return { "=": node.text };
    case "call_expression":
      return { call: node.childForFieldName("function").text, arguments: texts(first(node, "arguments")).map(value) };
    case "ternary_expression":
      return { choice: ["consequence", "alternative"].map((branch) => value(node.childForFieldName(branch))) };
    case "for_statement":
    case "if_statement":
      return value(texts(node).at(-1));
    default:
      return { text: node.text };
  }
}

const properties = (object) => object.namedChildren.filter((child) => child.type === "object_property").map(texts);

function declarations(root, type) {
  return root.namedChildren
    .filter((node) => node.type === type)
    .map((node) => ({ node, parts: texts(node), name: texts(node)[0].text }));
}

function decorated(node) {
  const before = node.previousNamedSibling;
  return before?.type === "decorators" ? before.text : "";
}

function parameter({ node, parts, name }) {
  return { name, type: first(node, "type")?.text, optional: parts.length > 2, decorators: decorated(node) };
}

function module({ parts, name }) {
  const body = value(parts.at(-1));
  return { name, path: unquoted(parts[1]), parameters: Object.keys(body.params ?? {}) };
}

function resource({ node, parts, name }) {
  const existing = node.children.some((child) => child.type === "existing");
  return { name, type: unquoted(parts[1]), existing, body: value(parts.at(-1)) };
}

/** Where a module's output is read: the name of the module and of the output. */
function moduleOutputs(root) {
  return everywhere(root)
    .filter((node) => node.type === "member_expression")
    .map((node) => node.text.match(/^(\w+)!?\.outputs\.(\w+)$/))
    .filter((match) => match)
    .map(([, name, output]) => ({ module: name, output }));
}

/** Names that an expression reads: no key of an object, no type, and no function. */
function namesRead(root) {
  const isDeclared = (node) => node.parent.type.endsWith("_declaration") && node.equals(node.parent.namedChildren[0]);
  const isKey = (node) => node.parent.type === "object_property" && node.equals(node.parent.namedChildren[0]);
  const isFunction = (node) => node.parent.type === "call_expression" && node.equals(node.parent.namedChildren[0]);
  return everywhere(root)
    .filter((node) => node.type === "identifier")
    .filter((node) => !isDeclared(node) && !isKey(node) && !isFunction(node))
    .map((node) => node.text);
}

function describe(text) {
  const root = parser.parse(text).rootNode;
  const named = (type) => declarations(root, type);
  return {
    errors: everywhere(root)
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `line ${node.startPosition.row + 1}, column ${node.startPosition.column + 1}: ${node.text}`),
    parameters: named("parameter_declaration").map(parameter),
    variables: Object.fromEntries(named("variable_declaration").map(({ parts, name }) => [name, value(parts.at(-1))])),
    modules: named("module_declaration").map(module),
    resources: named("resource_declaration").map(resource),
    outputs: Object.fromEntries(named("output_declaration").map(({ parts, name }) => [name, value(parts.at(-1))])),
    moduleOutputs: moduleOutputs(root),
    loopVariables: everywhere(root)
      .filter((node) => node.type === "for_statement")
      .map((node) => node.childForFieldName("initializer").text),
    namesRead: namesRead(root),
    functions: everywhere(root)
      .filter((node) => node.type === "call_expression")
      .map((node) => node.childForFieldName("function").text),
  };
}

console.log(
  JSON.stringify(Object.fromEntries(files.map((file) => [basename(file), describe(readFileSync(file, "utf8"))]))),
);
