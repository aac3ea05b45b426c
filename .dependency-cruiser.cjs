// Which folder of src may import which. What is not listed is forbidden.
const MAY_USE = {
  runtime: [],
  domain: ["runtime"],
  platform: ["domain"],
  bindings: ["domain"],
  content: ["domain", "platform"],
  ledger: ["domain", "platform", "bindings", "content"],
  accounts: ["domain", "platform"],
  projection: ["domain", "platform", "content", "ledger"],
  audit: ["runtime", "domain", "platform", "content", "ledger", "projection"],
  problems: ["domain"],
  records: ["domain", "platform", "content", "ledger", "audit", "problems"],
  http: ["domain", "platform", "content", "ledger", "projection", "audit", "problems", "records"],
  web: ["domain", "platform", "content", "ledger", "accounts", "audit", "problems", "records", "http"],
  verify: ["runtime", "domain"],
  client: ["domain"],
  browser: ["runtime", "domain", "client", "verify"],
  demonstration: ["domain", "client"],
};

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(MAY_USE).map(([folder, allowed]) => ({
      name: `${folder}-imports`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
    })),
    {
      name: "only-main-and-commands-wire",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(main\\.ts|cli/)" },
      to: { path: "^src/(main\\.ts|cli/)" },
    },
    {
      name: "runs-in-browsers",
      comment: "What only Node has stands in src/runtime/node, with a twin for browsers.",
      severity: "error",
      from: { path: "^src/(domain|browser|runtime/browser|verify/caseFile)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "not-from-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts)/" },
    },
    {
      name: "no-development-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
