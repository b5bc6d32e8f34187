/** A view of the governor that takes these and answers one value. */
const view = <Name extends string, Output extends string, Inputs extends readonly { name: string; type: string }[]>(
  name: Name,
  type: Output,
  inputs: Inputs,
) => ({ type: "function", stateMutability: "view", name, inputs, outputs: [{ name: "", type }] }) as const;

const id = { name: "proposalId", type: "uint256" } as const;
const account = { name: "account", type: "address" } as const;
const timepoint = { name: "timepoint", type: "uint256" } as const;

/** The few views that the first page asks: the governor's whole ABI is for its own pages. */
export const policyViews = [
  view("clock", "uint48", []),
  view("latestProposalId", "uint256", []),
  view("state", "uint8", [id]),
  view("proposalProposer", "address", [id]),
  view("proposalSnapshot", "uint256", [id]),
  view("proposalDeadline", "uint256", [id]),
  view("proposalEta", "uint256", [id]),
  view("bondOf", "uint256", [id]),
  view("quorum", "uint256", [timepoint]),
  view("hasVoted", "bool", [id, account]),
  view("getVotes", "uint256", [account, timepoint]),
  {
    type: "function",
    stateMutability: "view",
    name: "proposalVotes",
    inputs: [id],
    outputs: [
      { name: "againstVotes", type: "uint256" },
      { name: "forVotes", type: "uint256" },
      { name: "abstainVotes", type: "uint256" },
    ],
  },
] as const;
