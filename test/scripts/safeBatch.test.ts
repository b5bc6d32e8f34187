import { expect } from "chai";
import { batchChecksum, safeBatchJson } from "../../scripts/lib/safeBatch.ts";

/** A file that the Transaction Builder itself wrote, with the digest that it gave it. */
const theirs = {
  version: "1.0",
  chainId: "1",
  createdAt: 1761326849944,
  meta: {
    name: "Transactions Batch",
    description: "",
    txBuilderVersion: "1.18.2",
    createdFromSafeAddress: "0xA77DE01e157f9f57C7c4A326eeE9C4874D0598b6",
    createdFromOwnerAddress: "",
    checksum: "0x8b5032f716845c8b08bab3d63dbd9ba92e056f3557793cd041e59b84e16aa989",
  },
  transactions: [
    {
      to: "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48",
      value: "0",
      data: null,
      contractMethod: {
        inputs: [
          { internalType: "address", name: "spender", type: "address" },
          { internalType: "uint256", name: "value", type: "uint256" },
        ],
        name: "approve",
        payable: false,
      },
      contractInputsValues: { spender: "0x474e5Ded6b5D078163BFB8F6dBa355C3aA5478C8", value: "100000000000" },
    },
  ],
};

describe("a batch for a Safe", () => {
  it("has the digest that the Transaction Builder gives the same file", () => {
    expect(batchChecksum(theirs)).to.equal(theirs.meta.checksum);
  });

  it("carries the digest of what it holds", () => {
    const calls = [{ to: "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", data: "0x01" }] as const;
    const text = safeBatchJson({ chainId: 1, name: "One", description: "", createdAt: 1, calls });
    const file = JSON.parse(text) as typeof theirs;
    expect(file.meta.checksum).to.equal(batchChecksum(file));
    const changed = JSON.parse(text.replace("0x01", "0x02")) as typeof theirs;
    expect(file.meta.checksum).not.to.equal(batchChecksum(changed));
  });
});
