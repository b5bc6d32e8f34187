import { account, amount, number, text, time } from "./sentence.ts";
import type { SentencesFor } from "./errorArgs.ts";

/** What the token says no to. */
export const tokenSentences = {
  ERC20InsufficientBalance: (args) => ({
    what: /*i18n*/ {
      id: "error.ERC20InsufficientBalance",
      message: "{sender} holds {balance}, and this needs {needed}.",
    },
    todo: /*i18n*/ {
      id: "error.ERC20InsufficientBalance.todo",
      message: "Choose at most {balance}, or get more MEXT first.",
    },
    values: { sender: account(args.sender), balance: amount(args.balance), needed: amount(args.needed) },
  }),
  ERC20InsufficientAllowance: (args) => ({
    what: /*i18n*/ {
      id: "error.ERC20InsufficientAllowance",
      message: "The contract {spender} may take {allowance} of your MEXT, and this needs {needed}.",
    },
    todo: /*i18n*/ { id: "error.ERC20InsufficientAllowance.todo", message: "Approve {needed}, then try again." },
    values: { spender: account(args.spender), allowance: amount(args.allowance), needed: amount(args.needed) },
  }),
  ERC20InvalidReceiver: (args) => ({
    what: /*i18n*/ { id: "error.ERC20InvalidReceiver", message: "MEXT cannot be sent to {receiver}." },
    todo: /*i18n*/ {
      id: "error.ERC20InvalidReceiver.todo",
      message: "Name another receiver; to destroy MEXT, burn it.",
    },
    values: { receiver: account(args.receiver) },
  }),
  ERC20InvalidSender: (args) => ({
    what: /*i18n*/ { id: "error.ERC20InvalidSender", message: "MEXT cannot be sent from {sender}." },
    todo: /*i18n*/ { id: "error.ERC20InvalidSender.todo", message: "Name the account that holds the MEXT." },
    values: { sender: account(args.sender) },
  }),
  ERC20InvalidApprover: (args) => ({
    what: /*i18n*/ { id: "error.ERC20InvalidApprover", message: "{approver} cannot approve anything." },
    todo: /*i18n*/ { id: "error.ERC20InvalidApprover.todo", message: "Approve from the account that holds the MEXT." },
    values: { approver: account(args.approver) },
  }),
  ERC20InvalidSpender: (args) => ({
    what: /*i18n*/ { id: "error.ERC20InvalidSpender", message: "{spender} cannot be allowed to spend MEXT." },
    todo: /*i18n*/ { id: "error.ERC20InvalidSpender.todo", message: "Name the contract that is to take the MEXT." },
    values: { spender: account(args.spender) },
  }),
  ERC2612ExpiredSignature: (args) => ({
    what: /*i18n*/ { id: "error.ERC2612ExpiredSignature", message: "The permit expired at {deadline}." },
    todo: /*i18n*/ { id: "error.ERC2612ExpiredSignature.todo", message: "Sign a new one." },
    values: { deadline: time(args.deadline) },
  }),
  ERC2612InvalidSigner: (args) => ({
    what: /*i18n*/ { id: "error.ERC2612InvalidSigner", message: "The permit was signed by {signer}, not by {owner}." },
    todo: /*i18n*/ { id: "error.ERC2612InvalidSigner.todo", message: "Sign it with the account that holds the MEXT." },
    values: { signer: account(args.signer), owner: account(args.owner) },
  }),
  InvalidAccountNonce: (args) => ({
    what: /*i18n*/ {
      id: "error.InvalidAccountNonce",
      message: "The signature is not the next one of {account}, whose number is {currentNonce}.",
    },
    todo: /*i18n*/ {
      id: "error.InvalidAccountNonce.todo",
      message: "Sign again; an older signature was used or replaced.",
    },
    values: { account: account(args.account), currentNonce: number(args.currentNonce) },
  }),
  ECDSAInvalidSignature: () => ({
    what: /*i18n*/ { id: "error.ECDSAInvalidSignature", message: "The signature is not valid." },
    todo: /*i18n*/ { id: "error.ECDSAInvalidSignature.todo", message: "Sign again with the account that this is for." },
    values: {},
  }),
  ECDSAInvalidSignatureLength: (args) => ({
    what: /*i18n*/ {
      id: "error.ECDSAInvalidSignatureLength",
      message: "The signature is {length} bytes long and should be 65.",
    },
    todo: /*i18n*/ {
      id: "error.ECDSAInvalidSignatureLength.todo",
      message: "Sign again, and paste the whole signature.",
    },
    values: { length: number(args.length) },
  }),
  ECDSAInvalidSignatureS: (args) => ({
    what: /*i18n*/ {
      id: "error.ECDSAInvalidSignatureS",
      message: "The signature is not in its canonical form (s is {s}).",
    },
    todo: /*i18n*/ { id: "error.ECDSAInvalidSignatureS.todo", message: "Sign again with a current wallet." },
    values: { s: text(args.s) },
  }),
  NotHomeChain: (args) => ({
    what: /*i18n*/ { id: "error.NotHomeChain", message: "This is chain {chainId}; MEXT lives on chain {homeChainId}." },
    todo: /*i18n*/ { id: "error.NotHomeChain.todo", message: "Switch to the network of chain {homeChainId}." },
    values: { chainId: number(args.chainId), homeChainId: number(args.homeChainId) },
  }),
  AllocationMismatch: (args) => ({
    what: /*i18n*/ {
      id: "error.AllocationMismatch",
      message: "The genesis allocation adds up to {allocated} and must be {genesisSupply}.",
    },
    todo: /*i18n*/ { id: "error.AllocationMismatch.todo", message: "Correct the amounts in the configuration." },
    values: { allocated: amount(args.allocated), genesisSupply: amount(args.genesisSupply) },
  }),
  StringTooLong: (args) => ({
    what: /*i18n*/ { id: "error.StringTooLong", message: "The text “{str}” is too long for a name." },
    todo: /*i18n*/ { id: "error.StringTooLong.todo", message: "Use at most 31 bytes." },
    values: { str: text(args.str) },
  }),
  InvalidShortString: () => ({
    what: /*i18n*/ { id: "error.InvalidShortString", message: "A stored name is damaged." },
    todo: /*i18n*/ { id: "error.InvalidShortString.todo", message: "Deploy again with a name of at most 31 bytes." },
    values: {},
  }),
} satisfies SentencesFor;
