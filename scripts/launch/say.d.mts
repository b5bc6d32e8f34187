export class Trouble extends Error {}
export function say(text: string): void;
