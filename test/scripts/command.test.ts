import { expect } from "chai";
import { runCommand } from "../../scripts/lib/command.ts";
import { Problem } from "../../scripts/lib/problem.ts";
import { showTable } from "../../scripts/lib/show.ts";

describe("a command", () => {
  const run = async (work: Parameters<typeof runCommand>[0], json: boolean) => {
    const lines = { out: [] as string[], err: [] as string[] };
    const { exitCode } = await runCommand(work, {
      json,
      write: (line) => lines.out.push(line),
      note: (line) => lines.err.push(line),
    });
    return { exitCode, ...lines };
  };

  it("keeps results apart from progress, and prints one object alone when asked", async () => {
    const work: Parameters<typeof runCommand>[0] = (say, progress) => {
      progress("working");
      say("result");
      return Promise.resolve({ amount: 10n ** 18n });
    };
    expect(await run(work, false)).to.deep.equal({ exitCode: 0, out: ["result"], err: ["working"] });
    const { out, err } = await run(work, true);
    expect([JSON.parse(out.join("")), err]).to.deep.equal([{ ok: true, amount: "1000000000000000000" }, []]);
  });

  it("ends with the problem's exit code and its values", async () => {
    const work = () =>
      Promise.reject(new Problem("No.", { todo: "Stop.", exitCode: 4, details: { option: "--from" } }));
    const { exitCode, out } = await run(work, true);
    expect([exitCode, JSON.parse(out.join(""))]).to.deep.equal([
      4,
      { ok: false, error: { message: "No.", todo: "Stop.", option: "--from" } },
    ]);
  });

  const words: [string, string, number][] = [
    ["a node that is gone", "connect ECONNREFUSED 127.0.0.1:1", 3],
    ["an account without coin", "insufficient funds for gas * price + value", 4],
    ["a node of another chain", 'Hardhat was set to use chain id "1", but connected to a chain with id "5".', 2],
    ["a variable that is not set", 'Configuration Variable "MEXT_KEY" not found.', 4],
    ["anything else", "the moon is full", 1],
  ];
  for (const [what, message, code] of words) {
    it(`knows ${what}`, async () => {
      const { exitCode, err } = await run(() => Promise.reject(new Error(message)), false);
      expect([exitCode, err.length]).to.deep.equal([code, 1]);
    });
  }

  it("lets no name from the chain move the cursor, hide text or turn its direction", async () => {
    const work: Parameters<typeof runCommand>[0] = (say) => {
      say("safe\u001b[2J\u202Etxt.exe\u200b\r\tkept");
      say("\u0645\u06cc\u200c\u0631\u0648\u0645, not \u200cze\u200dro");
      return Promise.resolve({});
    };
    const { out } = await run(work, false);
    expect(out).to.deep.equal([
      "safe\ufffd[2J\ufffdtxt.exe\ufffd\ufffd\tkept",
      "\u0645\u06cc\u200c\u0631\u0648\u0645, not \ufffdze\ufffdro",
    ]);
  });
});

describe("a table", () => {
  const lines = (isTerminal: boolean): string[] => {
    const all: string[] = [];
    showTable(
      (line) => all.push(line),
      ["name", { title: "amount", isNumber: true }],
      [
        ["A\tB\nC", 5n],
        ["x", 100],
      ],
      isTerminal,
    );
    return all;
  };

  it("is tab-separated when piped, a cell never being two", () => {
    expect(lines(false)).to.deep.equal(["name\tamount", "A B C\t5", "x\t100"]);
  });

  it("is aligned on a terminal", () => {
    expect(lines(true)).to.deep.equal(["name   amount", "─────  ──────", "A B C       5", "x         100"]);
  });
});
