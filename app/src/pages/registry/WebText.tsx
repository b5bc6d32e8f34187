/** Only an address that a browser opens as a page becomes a link. */
const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** What somebody wrote on the chain: an address, or words. */
export function WebText({ text }: { text: string }) {
  if (!isWeb(text)) return <bdi className="wrapping">{text}</bdi>;
  return (
    <a className="wrapping" href={text} rel="noreferrer noopener" target="_blank">
      <bdi>{text}</bdi>
    </a>
  );
}
