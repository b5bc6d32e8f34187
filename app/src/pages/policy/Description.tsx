/** What the proposer wrote, as written. */
export function Description({ body }: { body: string }) {
  return (
    <div className="paper" dir="auto" tabIndex={0}>
      {body}
    </div>
  );
}
