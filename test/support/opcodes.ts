const PUSH1 = 0x60;
const PUSH32 = 0x7f;

/** The instructions by which code reaches beyond itself. */
export const reaching: Readonly<Record<number, string>> = {
  0xf0: "CREATE",
  0xf1: "CALL",
  0xf2: "CALLCODE",
  0xf4: "DELEGATECALL",
  0xf5: "CREATE2",
  0xfa: "STATICCALL",
  0xff: "SELFDESTRUCT",
};

/**
 * How often deployed code has each instruction that reaches beyond it. What a PUSH carries is data, and so is the
 * compiler's record at the end, whose length is in the last two bytes.
 */
export function reachOf(code: string): Record<string, number> {
  const bytes = Buffer.from(code.slice(2), "hex");
  const end = bytes.length - 2 - bytes.readUInt16BE(bytes.length - 2);
  const counts: Record<string, number> = {};
  for (let at = 0; at < end; at++) {
    const opcode = bytes[at]!;
    if (opcode >= PUSH1 && opcode <= PUSH32) at += opcode - PUSH1 + 1;
    const name = reaching[opcode];
    if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
