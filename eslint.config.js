import eslint from "@eslint/js";
import prettier from "eslint-config-prettier";
import importSort from "eslint-plugin-simple-import-sort";
import tseslint from "typescript-eslint";
import { ASSEMBLED_IN_ONE_PLACE, LONGER_FILES } from "./scripts/longer-than-usual.mjs";

const functionsUpTo = (max) => ({
  "max-lines-per-function": ["error", { max, skipComments: true, skipBlankLines: true, IIFEs: true }],
});
const filesUpTo = (max) => ({ "max-lines": ["error", { max, skipComments: true, skipBlankLines: true }] });

export default tseslint.config(
  {
    ignores: [
      "node_modules",
      "scripts/node",
      "artifacts",
      "cache",
      "coverage",
      "data",
      "src/bindings/generated",
      "src/web/assets",
    ],
  },
  eslint.configs.recommended,
  {
    // One block: Node's own, packages, what is this or that by where it runs, then ours, the farthest first.
    plugins: { "import-sort": importSort },
    rules: {
      "import-sort/imports": ["error", { groups: [["^node:", "^@?\\w", "^#", "^\\.\\.", "^\\."]] }],
      "import-sort/exports": "error",
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", module: "readonly" } },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unused-expressions": "off", // chai's `expect(x).to.be.true`
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off", // stand-ins for what waits
    },
  },
  {
    // What signs in a browser is the same code; what only Node has stands in src/runtime/node.
    files: ["src/domain/**/*.ts", "src/browser/**/*.ts", "src/runtime/browser/**/*.ts"],
    rules: { "no-restricted-globals": ["error", "Buffer", "process", "global", "require", "setImmediate"] },
  },
  { files: ["src/**/*.ts"], rules: { ...functionsUpTo(25), ...filesUpTo(200) } },
  { files: ["src/cli/commands/*.ts"], rules: functionsUpTo(40) }, // what one command takes reads as one list
  { files: ["src/demonstration/*.ts"], rules: functionsUpTo(65) }, // a story, told in order
  { files: ASSEMBLED_IN_ONE_PLACE, rules: functionsUpTo(55) },
  { files: LONGER_FILES, rules: filesUpTo(220) },
  prettier,
);
