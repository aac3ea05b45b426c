import { createRequire } from "node:module";
import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import hardhatTypechain from "@nomicfoundation/hardhat-typechain";
import { defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [hardhatEthers, hardhatTypechain],
  solidity: {
    version: "0.8.37",
    path: require.resolve("solc/soljson.js"),
    npmFilesToBuild: ["@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913WebAuthnVerifier.sol"],
    settings: { evmVersion: "osaka", optimizer: { enabled: true, runs: 200 }, viaIR: false },
  },
  paths: { tests: { solidity: "test/contracts" } },
  typechain: { outDir: "src/bindings/generated", tsNocheck: true },
  test: {
    solidity: { fuzz: { runs: 256 }, invariant: { runs: 32, depth: 50, failOnRevert: true } },
  },
});
