import { MEXT } from "../../test/support/staking.ts";
import { type Measured, gasOfCall } from "../stories/gasOf.ts";
import { type Artifacts, peerChain } from "./chain.ts";

const PLAIN = { OzToken: "OpenZeppelin ERC20", SoladyToken: "solady ERC20" };
const VOTES = { OzVotesToken: "OpenZeppelin ERC20Votes", SoladyVotesToken: "solady ERC20Votes" };

/** Receivers hold something already; delegates and supply have a history of three changes. */
export async function measureTokens(artifacts: Artifacts): Promise<Measured> {
  const gas: Measured = {};
  for (const [contract, peer] of Object.entries({ ...PLAIN, ...VOTES })) {
    const { alice, bob, deployToken } = await peerChain(artifacts);
    const token = await deployToken(contract);
    for (let n = 0; n < 3; n++) await gasOfCall(token, bob, "burn", MEXT);
    gas[`${peer}: transfer`] = await gasOfCall(token, alice, "transfer", bob.address, MEXT);
    gas[`${peer}: burn`] = await gasOfCall(token, alice, "burn", MEXT);
  }
  for (const [contract, peer] of Object.entries(VOTES)) {
    const { alice, bob, carol, dave, deployToken } = await peerChain(artifacts);
    const token = await deployToken(contract);
    for (const person of [bob, carol, dave]) await gasOfCall(token, person, "delegate", person.address);
    for (let n = 0; n < 3; n++) {
      for (const person of [carol, dave]) await gasOfCall(token, bob, "transfer", person.address, MEXT);
      await gasOfCall(token, bob, "burn", MEXT);
    }
    gas[`${peer}: delegate, first time`] = await gasOfCall(token, alice, "delegate", bob.address);
    gas[`${peer}: delegate, change`] = await gasOfCall(token, alice, "delegate", dave.address);
    gas[`${peer}: transfer, both delegated`] = await gasOfCall(token, alice, "transfer", carol.address, MEXT);
    gas[`${peer}: burn, delegated`] = await gasOfCall(token, carol, "burn", MEXT);
  }
  return gas;
}
