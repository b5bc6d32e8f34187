/** Something the person at the keyboard can mend; its message is the whole story, so no stack is shown. */
export class Trouble extends Error {}

/** One line of progress with the seconds since the command was typed. */
export function say(text) {
  const began = Number(process.env.MEXT_BEGAN_AT ?? Date.now());
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${String(seconds).padStart(4)} s  ${text}`);
}
