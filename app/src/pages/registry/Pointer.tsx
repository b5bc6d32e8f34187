/** What somebody posted as an address: a link where it is one of the web, else plain text. */
export function Pointer({ to }: { to: string }) {
  const isWeb = URL.canParse(to) && new URL(to).protocol === "https:";
  if (!isWeb) return <bdi className="break-all">{to}</bdi>;
  return (
    <a href={to} target="_blank" rel="noreferrer nofollow" className="break-all" dir="ltr">
      {to}
    </a>
  );
}
