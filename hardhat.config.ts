import { createRequire } from "node:module";
import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import hardhatEthersChaiMatchers from "@nomicfoundation/hardhat-ethers-chai-matchers";
import hardhatIgnitionEthers from "@nomicfoundation/hardhat-ignition-ethers";
import hardhatKeystore from "@nomicfoundation/hardhat-keystore";
import hardhatLedger from "@nomicfoundation/hardhat-ledger";
import hardhatMocha from "@nomicfoundation/hardhat-mocha";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatVerify from "@nomicfoundation/hardhat-verify";
import { configVariable, defineConfig } from "hardhat/config";
import { ignitionDir, localRpcUrl } from "./scripts/launch/places.ts";
import { tasks } from "./scripts/tasks.ts";

const require = createRequire(import.meta.url);

// One set of compiler settings for tests and production, so that what is tested is what is deployed.
// `path` makes Hardhat use the compiler from the npm package instead of downloading one.
const solc = {
  version: "0.8.37",
  path: require.resolve("solc/soljson.js"),
  settings: {
    evmVersion: "cancun",
    optimizer: { enabled: true, runs: 3000 },
    metadata: { bytecodeHash: "none" as const },
    outputSelection: { "*": { "*": ["storageLayout"] } },
  },
};

// The governor is many modules in one contract, and with the other contracts' 3,000 runs it is larger than a chain takes;
// the timelock is compiled as the governor that makes it.
const forSize = { ...solc, settings: { ...solc.settings, optimizer: { enabled: true, runs: 700 } } };
const compilers = {
  compilers: [solc],
  overrides: { "contracts/policy/MextGovernor.sol": forSize, "contracts/policy/MextTimelock.sol": forSize },
};

// How much the Solidity tests try: every day, or with `npm run test:deep`.
const isDeep = process.env["MEXT_DEEP"] === "1";
const fuzz = { runs: isDeep ? 10_000 : 256 };
const invariant = { runs: isDeep ? 256 : 64, depth: isDeep ? 256 : 64, failOnRevert: true };

const simulated = {
  type: "edr-simulated" as const,
  chainId: 31337,
  hardfork: "osaka",
  allowUnlimitedContractSize: false,
};

// A chain that is not ours to start. Its address may hold a provider's key, and so is no part of any file either.
const remote = { type: "http" as const, url: configVariable("MEXT_REMOTE_URL") };

/** The account on the device: an address, no secret. Without one, or with a wrong one, the network has no account. */
const ledgerAccounts = (): string[] =>
  [process.env["MEXT_LEDGER_ACCOUNT"] ?? ""].filter((account) => /^0x[0-9a-f]{40}$/i.test(account));

export default defineConfig({
  plugins: [
    hardhatEthers,
    hardhatEthersChaiMatchers,
    hardhatIgnitionEthers,
    hardhatKeystore,
    hardhatLedger,
    hardhatMocha,
    hardhatNetworkHelpers,
    hardhatVerify,
  ],
  tasks,
  solidity: {
    profiles: { default: compilers, production: compilers },
    // The wrapped coin of a chain that has none of its own.
    npmFilesToBuild: ["solady/src/tokens/WETH.sol"],
  },
  networks: {
    default: simulated,
    simulated,
    local: { type: "http", chainId: 31337, url: localRpcUrl() },
    remote: { ...remote, accounts: [configVariable("MEXT_KEY")] },
    ledger: { ...remote, ledgerAccounts: ledgerAccounts() },
    watch: remote,
  },
  verify: { etherscan: { apiKey: configVariable("MEXT_ETHERSCAN_KEY") } },
  paths: { tests: { mocha: "./test", solidity: "./test" }, ignition: ignitionDir() },
  test: {
    solidity: { fuzz, invariant },
    mocha: { timeout: 120_000 },
  },
});
