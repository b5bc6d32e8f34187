import { createWalletClient, http, type Address, type Chain, type Hex } from "viem";
import { mnemonicToAccount, type PrivateKeyAccount, privateKeyToAccount } from "viem/accounts";
import { toHex } from "viem/utils";

const WORDS = "test test test test test test test test test test test junk";
const known = new Map<number, PrivateKeyAccount>();
let family: ReturnType<ReturnType<typeof mnemonicToAccount>["getHdKey"]> | undefined;

/** Stretching the words takes a tenth of a second, so it is done once for everybody. */
export function accountOf(person: number): PrivateKeyAccount {
  family ??= mnemonicToAccount(WORDS, { path: "m/44'/60'/0'/0" }).getHdKey();
  const { privateKey } = family.deriveChild(person);
  if (!privateKey) throw new Error("The demo wallet has no key of that number.");
  const account = known.get(person) ?? privateKeyToAccount(toHex(privateKey));
  known.set(person, account);
  return account;
}

type Request = { to?: Address; data?: Hex; value?: Hex; gas?: Hex };

/** Fills in, signs and sends; the chain refuses what it would not take from anybody else. */
export function send(chain: Chain, rpcUrl: string, account: PrivateKeyAccount, request: unknown): Promise<Hex> {
  const { to, data, value, gas } = request as Request;
  const client = createWalletClient({ account, chain, transport: http(rpcUrl) });
  return client.sendTransaction({
    to,
    data,
    value: value ? BigInt(value) : undefined,
    gas: gas ? BigInt(gas) : undefined,
  });
}

export function forward(rpcUrl: string, method: string, params: unknown[]): Promise<unknown> {
  return http(rpcUrl)({}).request({ method, params });
}
