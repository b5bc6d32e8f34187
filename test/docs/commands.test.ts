import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { TaskDefinitionType } from "hardhat/types/tasks";
import { root } from "../../scripts/launch/places.ts";
import { exitCodes } from "../../scripts/lib/problem.ts";
import { tasks } from "../../scripts/tasks.ts";

const page = readFileSync(join(root, "docs", "commands.md"), "utf8");

/** `listing check`, `apply` in the table's first column is listing check and listing apply. */
function documented(): string[] {
  return page
    .split("\n")
    .filter((line) => /^\| `/.test(line))
    .flatMap((line) => {
      const names = [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
      const group = names[0]?.includes(" ") === true ? `${names[0].split(" ")[0]} ` : "";
      return names.map((name) => (name.includes(" ") ? name : `${group}${name}`));
    })
    .sort();
}

describe("docs/commands.md", () => {
  it("names every command and no other", () => {
    const ours = tasks.filter(({ type }) => type === TaskDefinitionType.NEW_TASK).map(({ id }) => id.join(" "));
    expect(documented()).to.deep.equal(ours.sort());
  });

  it("explains every exit code", () => {
    const explained = [...page.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
    expect(explained).to.deep.equal(Object.values(exitCodes));
  });
});
