import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import CompatibilityFallbackHandler from "@safe-global/safe-smart-account/build/artifacts/contracts/handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json" with { type: "json" };
import SafeProxyFactory from "@safe-global/safe-smart-account/build/artifacts/contracts/proxies/SafeProxyFactory.sol/SafeProxyFactory.json" with { type: "json" };
import SafeL2 from "@safe-global/safe-smart-account/build/artifacts/contracts/SafeL2.sol/SafeL2.json" with { type: "json" };

const NOBODY = "0x0000000000000000000000000000000000000000";

/**
 * The exchange's council: a Safe, from its npm package exactly as published. Each step waits for the one before, so that
 * addresses follow from the deployer's nonce and a dry run can print them.
 */
export const councilModule = buildModule("Council", (m) => {
  const owners = m.getParameter<string[]>("owners");
  const threshold = m.getParameter<number>("threshold");
  const saltNonce = m.getParameter<bigint>("saltNonce");

  const singleton = m.contract("SafeL2", SafeL2);
  const factory = m.contract("SafeProxyFactory", SafeProxyFactory, [], { after: [singleton] });
  const handler = m.contract("CompatibilityFallbackHandler", CompatibilityFallbackHandler, [], { after: [factory] });

  const setup = m.encodeFunctionCall(singleton, "setup", [owners, threshold, NOBODY, "0x", handler, NOBODY, 0, NOBODY]);
  const creation = m.call(factory, "createProxyWithNonce", [singleton, setup, saltNonce]);
  const address = m.readEventArgument(creation, "ProxyCreation", "proxy");
  const council = m.contractAt("Safe", SafeL2, address);
  return { council, singleton, factory, handler };
});
