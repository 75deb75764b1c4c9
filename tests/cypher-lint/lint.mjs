// Neo4j's own grammar and semantic checks, over many statements in one run.
// stdin:  {"schema": {"labels": [..], "relationshipTypes": [..], "functions": {"count": ["input"]}, "procedures": {"db.awaitIndexes": {"takes": [..], "gives": [..]}}},
//          "statements": [{"name": "..", "text": "..", "parameters": ["rows"]}]}
// stdout: one JSON object a line for each finding; exit code 1 when any is an error, or when the linter is blind.
import { readFileSync } from 'node:fs';
import { lintCypherQuery } from '@neo4j-cypher/language-support';

const { schema, statements } = JSON.parse(readFileSync(0, 'utf8'));
const any = name => ({ name, description: `${name} :: ANY`, type: 'ANY', isDeprecated: false });
const signature = (name, takes) => `${name}(${takes.map(argument => `${argument} :: ANY`).join(', ')})`;

// Entries are full: one that holds only a name makes the linter blind for every statement that uses it, without a word.
const asFunction = ([name, takes]) => [name, {
  name, category: '', description: '', isBuiltIn: true, argumentDescription: takes.map(any), returnDescription: 'ANY',
  signature: `${signature(name, takes)} :: ANY`, aggregating: ['collect', 'count', 'sum'].includes(name), isDeprecated: false,
}];
const asProcedure = ([name, { takes, gives }]) => [name, {
  name, description: '', mode: 'READ', worksOnSystem: true, argumentDescription: takes.map(any), returnDescription: gives.map(any),
  signature: signature(name, takes), admin: false, option: { deprecated: false },
}];
const registry = (entries, make) => {
  const all = Object.fromEntries(Object.entries(entries).map(make));
  return { 'CYPHER 5': all, 'CYPHER 25': all };
};
const database = {
  labels: schema.labels,
  relationshipTypes: schema.relationshipTypes,
  functions: registry(schema.functions, asFunction),
  procedures: registry(schema.procedures, asProcedure),
};
const lint = (text, parameters = []) =>
  lintCypherQuery(text, { ...database, parameters: Object.fromEntries(parameters.map(parameter => [parameter, null])) }).diagnostics;

let errors = 0;
const report = (name, severity, line, message) => {
  errors += severity === 1 ? 1 : 0;
  console.log(JSON.stringify({ name, severity, line, message }));
};

// Canaries: with each function and each way to go wrong, a mistake must still be seen.
const canaries = [
  ...Object.entries(schema.functions).filter(([, takes]) => takes.length > 0).map(([name, takes]) => `RETURN ${name}(${takes.map(() => 'missing').join(', ')}) AS x`),
  'MATCH (n) RETURN missing',
  'MATCH (n RETURN n',
  'RETURN $missing AS x',
  'RETURN nosuchfunction(1) AS x',
  'CALL no.such.procedure()',
];
for (const canary of canaries) {
  if (!lint(canary).some(finding => finding.severity === 1)) report('canary', 1, 1, `The linter does not see what is wrong with: ${canary}`);
}

for (const { name, text, parameters } of statements) {
  for (const finding of lint(text, parameters)) report(name, finding.severity, finding.range.start.line + 1, finding.message);
}

process.exitCode = errors > 0 ? 1 : 0;
