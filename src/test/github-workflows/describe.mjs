// Has GitHub's own parser read a workflow and prints what it found, as JSON: node describe.mjs NODE_MODULES WORKFLOW
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

// The package is made for bundlers: it imports JSON as if it were a module.
const jsonAsModule = `
  import { readFileSync } from "node:fs";
  export async function load(url, context, next) {
    if (!url.endsWith(".json")) return next(url, context);
    return { format: "module", shortCircuit: true, source: "export default " + readFileSync(new URL(url), "utf8") };
  }`;
register("data:text/javascript," + encodeURIComponent(jsonAsModule));

const [modules, file] = process.argv.slice(2);
const entry = resolve(modules, "@actions/workflow-parser/dist/index.js");
const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await import(pathToFileURL(entry));

const { context, value } = parseWorkflow({ name: file, content: readFileSync(file, "utf8") }, new NoOperationTraceWriter());
const template = value ? await convertWorkflowTemplate(context, value) : {};
const text = (token) => token?.toString() ?? "";
const jobs = (template.jobs ?? []).map((job) => ({
  id: text(job.id),
  condition: text(job.if?.expression ?? job.if),
  uses: job.steps.map((step) => text(step.uses)).filter(Boolean),
  runs: job.steps.map((step) => text(step.run)).filter(Boolean),
}));
console.log(JSON.stringify({ errors: context.errors.getErrors().map((error) => error.message), jobs }));
