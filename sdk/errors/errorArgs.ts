import type { AbiParameterToPrimitiveType } from "viem";
import type { listingDaoAbi, mextStakingAbi, mextTokenAbi } from "../generated/abi.ts";
import type { governorErrors } from "../generated/governor.ts";
import type { timelockErrorsAbi } from "../policy/errors/timelockErrorsAbi.ts";
import type { Sentence } from "./sentence.ts";

/** Errors that OpenZeppelin's code inside our contracts, or a contract in their place, can raise. */
export const commonErrorsAbi = [
  { type: "error", name: "ECDSAInvalidSignature", inputs: [] },
  { type: "error", name: "ECDSAInvalidSignatureLength", inputs: [{ name: "length", type: "uint256" }] },
  { type: "error", name: "ECDSAInvalidSignatureS", inputs: [{ name: "s", type: "bytes32" }] },
  {
    type: "error",
    name: "ERC20InsufficientAllowance",
    inputs: [
      { name: "spender", type: "address" },
      { name: "allowance", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
  },
  {
    type: "error",
    name: "ERC20InsufficientBalance",
    inputs: [
      { name: "sender", type: "address" },
      { name: "balance", type: "uint256" },
      { name: "needed", type: "uint256" },
    ],
  },
  { type: "error", name: "ERC20InvalidApprover", inputs: [{ name: "approver", type: "address" }] },
  { type: "error", name: "ERC20InvalidReceiver", inputs: [{ name: "receiver", type: "address" }] },
  { type: "error", name: "ERC20InvalidSender", inputs: [{ name: "sender", type: "address" }] },
  { type: "error", name: "ERC20InvalidSpender", inputs: [{ name: "spender", type: "address" }] },
  { type: "error", name: "ERC2612ExpiredSignature", inputs: [{ name: "deadline", type: "uint256" }] },
  {
    type: "error",
    name: "ERC2612InvalidSigner",
    inputs: [
      { name: "signer", type: "address" },
      { name: "owner", type: "address" },
    ],
  },
  {
    type: "error",
    name: "InvalidAccountNonce",
    inputs: [
      { name: "account", type: "address" },
      { name: "currentNonce", type: "uint256" },
    ],
  },
  { type: "error", name: "InvalidShortString", inputs: [] },
  { type: "error", name: "StringTooLong", inputs: [{ name: "str", type: "string" }] },
  { type: "error", name: "SafeERC20FailedOperation", inputs: [{ name: "token", type: "address" }] },
  { type: "error", name: "VotesExpiredSignature", inputs: [{ name: "expiry", type: "uint256" }] },
] as const;

type AnyError = Extract<
  | (typeof mextTokenAbi)[number]
  | (typeof mextStakingAbi)[number]
  | (typeof listingDaoAbi)[number]
  | (typeof governorErrors)[number]
  | (typeof commonErrorsAbi)[number]
  | (typeof timelockErrorsAbi)[number],
  { type: "error" }
>;

export type ErrorName = AnyError["name"];

type Input = { readonly name: string; readonly type: string };

/** An error's values under their names. */
export type ErrorArgs<Name extends ErrorName> = {
  [
    Parameter in Extract<AnyError, { name: Name }>["inputs"][number] as Parameter extends Input
      ? Parameter["name"]
      : never
  ]: AbiParameterToPrimitiveType<Parameter>;
};

/** A part of the table: sentences for some errors, each fed with that error's values. */
export type SentencesFor = { [Name in ErrorName]?: (args: ErrorArgs<Name>) => Sentence };
