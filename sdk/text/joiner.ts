/**
 * The scripts whose words are written with joiners: those whose letters join, and those whose signs stack. A mark or a
 * digit that several of them share counts as each one's.
 */
const SCRIPTS = [
  ...["Adlam", "Arabic", "Mandaic", "Manichaean", "Mongolian", "Nko", "Hanifi_Rohingya", "Syriac"],
  ...["Balinese", "Bengali", "Devanagari", "Gujarati", "Gurmukhi", "Javanese", "Kannada", "Khmer", "Malayalam"],
  ...["Myanmar", "Oriya", "Sinhala", "Tai_Tham", "Tamil", "Telugu", "Tibetan"],
].map((name) => {
  const letter = `(?=[\\p{L}\\p{M}])\\p{Script_Extensions=${name}}`;
  return { before: new RegExp(`${letter}$`, "u"), after: new RegExp(`^${letter}`, "u") };
});

/** Signs that take a letter's vowel away: what follows them shows whether a joiner does, even where a word ends. */
const VIRAMA =
  /[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA\u0F84\u1039\u103A\u17D2\u1A60\u1B44\uA9C0]$/u;

/** The parts that an emoji is put together from; a tone of skin or a variation belongs to the part before it. */
const PART_BEFORE = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?$/u;
const PART_AFTER = /^\p{Extended_Pictographic}/u;

/**
 * Whether a joiner (U+200D) or a non-joiner (U+200C) changes what one reads: between letters of one script that is
 * written with them, after a virama, or (a joiner) between the parts of an emoji. Elsewhere it only makes two texts
 * differ that look the same.
 */
export function isHonestJoiner(joiner: string, before: string, after: string): boolean {
  if (joiner === "\u200D" && PART_BEFORE.test(before) && PART_AFTER.test(after)) return true;
  const isOfOne = SCRIPTS.some((script) => script.before.test(before) && script.after.test(after));
  return isOfOne || VIRAMA.test(before);
}
