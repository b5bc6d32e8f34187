import { exitCodes } from "./problem.ts";

/** What nodes, Hardhat and wallets say, by the words that give it away. */
export const foreseen: readonly { sign: RegExp; message: (words: string) => string; todo: string; exitCode: number }[] =
  [
    {
      sign: /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|fetch failed|Cannot connect to the network|timed out|other side closed|socket hang up|UND_ERR_SOCKET|status code 50[234]|HHE703|HHE704/i,
      message: () => "The chain does not answer.",
      todo: "Start it (npm start runs a local one), or correct its address: MEXT_RPC_URL for --network local, the configuration variable of your network otherwise.",
      exitCode: exitCodes.unreachable,
    },
    {
      sign: /HHE708|connected to a chain with id/i,
      message: (words) => {
        const [, wanted, found] = /chain id "?(\d+)"?.*?chain with id "?(\d+)"?/is.exec(words) ?? [];
        return `The node is chain ${found ?? "another"}, and the network is configured for chain ${wanted ?? "another"}.`;
      },
      todo: "Choose the network with --network, or correct its address.",
      exitCode: exitCodes.input,
    },
    {
      sign: /insufficient funds|doesn't have enough funds|exceeds allowance \(0\)|exceeds the balance of the account/i,
      message: () => "The account cannot pay for the transaction.",
      todo: "Send it some of the chain's own coin, then run again; nothing was sent.",
      exitCode: exitCodes.account,
    },
    {
      // A malformed key; its value is not repeated.
      sign: /Invalid hex string value for the configuration variable|Field\.fromBytes|invalid private key|expected valid private key/i,
      message: () => "The key in MEXT_KEY is not one.",
      todo: "Give 0x and 64 hexadecimal digits with npm run mext -- keystore set MEXT_KEY --force, or use --network ledger.",
      exitCode: exitCodes.account,
    },
    {
      sign: /Invalid URL value for the configuration variable/i,
      message: () => "MEXT_REMOTE_URL is not an address.",
      todo: "Give http:// or https:// and a host with npm run mext -- keystore set MEXT_REMOTE_URL --force.",
      exitCode: exitCodes.input,
    },
    {
      sign: /configuration variable/i,
      message: (words) => {
        const name = /configuration variable "([A-Za-z0-9_]+)/i.exec(words)?.[1];
        return name === undefined
          ? "A configuration variable is not set."
          : `The configuration variable ${name} is not set.`;
      },
      todo: "Set it with npm run mext -- keystore set NAME (encrypted on this machine), or in the environment.",
      exitCode: exitCodes.account,
    },
    {
      sign: /private key|secp256k1|not managed by the node|unknown account|No Signer available/i,
      message: () => "The key is not one that this chain's network can sign with.",
      todo: "Give 32 bytes in hexadecimal with npm run mext -- keystore set NAME, or use --network ledger.",
      exitCode: exitCodes.account,
    },
    {
      sign: /ledger|libusb/i,
      message: (words) => `The Ledger does not answer: ${firstLine(words)}`,
      todo: "Connect it, unlock it and open its Ethereum app; on Linux it needs libusb-1.0.",
      exitCode: exitCodes.account,
    },
  ];

export function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? text;
}
