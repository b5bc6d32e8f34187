// A launcher to be killed: starts a chain on the state file named, saves once, and waits.
import { startChain } from "../../scripts/launch/anvil.ts";

const chain = await startChain({ stateFile: process.argv[2] ?? "" });
await chain.dump();
process.send?.({ rpcUrl: chain.rpcUrl, pid: chain.pid });
