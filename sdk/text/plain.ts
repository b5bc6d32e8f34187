import { isHonestJoiner } from "./joiner.ts";

/**
 * Characters that show nothing but change what others seem to say, and the fillers that stand for a letter and are blank.
 * Arabic number signs are of their class, yet seen; joiners are looked at one by one.
 */
const UNSEEN = /(?![\t\n\r\u0600-\u0605\u06DD\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029\u3164\uFFA0]/gu;
const JOINERS = /[\u200C\u200D]+/g;
/** As many code units as the part of an emoji before a joiner may have, and as the letter after it. */
const [BEFORE, AFTER] = [4, 2];

/**
 * A stranger's text without what one cannot see; `instead` stands in the place of each such character. A joiner stays
 * where a script or an emoji needs it, and only once.
 */
export function plain(text: string, instead = ""): string {
  const seen = text.replace(UNSEEN, instead);
  return seen.replace(JOINERS, (run, at: number) => {
    const [first = "", ...more] = run;
    const end = at + run.length;
    const isHonest = isHonestJoiner(first, seen.slice(Math.max(0, at - BEFORE), at), seen.slice(end, end + AFTER));
    return (isHonest ? first : instead) + instead.repeat(more.length);
  });
}
