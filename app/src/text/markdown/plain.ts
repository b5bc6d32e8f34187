/** Characters that show nothing but change what others seem to say; Arabic number signs are of their class, yet seen. */
const UNSEEN = /(?![\t\n\r\u0600-\u0605\u06DD])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

export const plain = (text: string): string => text.replace(UNSEEN, "");
