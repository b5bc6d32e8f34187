/** What the timelock says no to, and OpenZeppelin's code that makes a proposal's calls. */
export const timelockErrorsAbi = [
  {
    type: "error",
    name: "AccessControlUnauthorizedAccount",
    inputs: [
      { name: "account", type: "address" },
      { name: "neededRole", type: "bytes32" },
    ],
  },
  { type: "error", name: "AccessControlBadConfirmation", inputs: [] },
  { type: "error", name: "AddressEmptyCode", inputs: [{ name: "target", type: "address" }] },
  { type: "error", name: "FailedCall", inputs: [] },
  {
    type: "error",
    name: "TimelockDelayOutOfBounds",
    inputs: [
      { name: "delay", type: "uint256" },
      { name: "least", type: "uint256" },
      { name: "most", type: "uint256" },
    ],
  },
  {
    type: "error",
    name: "TimelockInsufficientDelay",
    inputs: [
      { name: "delay", type: "uint256" },
      { name: "minDelay", type: "uint256" },
    ],
  },
  {
    type: "error",
    name: "TimelockInvalidOperationLength",
    inputs: [
      { name: "targets", type: "uint256" },
      { name: "payloads", type: "uint256" },
      { name: "values", type: "uint256" },
    ],
  },
  { type: "error", name: "TimelockUnauthorizedCaller", inputs: [{ name: "caller", type: "address" }] },
  { type: "error", name: "TimelockUnexecutedPredecessor", inputs: [{ name: "predecessorId", type: "bytes32" }] },
  {
    type: "error",
    name: "TimelockUnexpectedOperationState",
    inputs: [
      { name: "operationId", type: "bytes32" },
      { name: "expectedStates", type: "bytes32" },
    ],
  },
] as const;
