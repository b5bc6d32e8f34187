import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useDeferredValue, useState } from "react";
import { Icon } from "./Icon.tsx";

/** The shape of what is being read; it appears only when reading takes longer than a blink. */
export function Shape({ lines = 3 }: { lines?: number }) {
  const { t } = useLingui();
  return (
    <div className="shape" role="status" aria-label={t`Reading from the chain`}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}

export function Failure({ what, retry }: { what: ReactNode; retry: () => unknown }) {
  return (
    <div className="note alarm" role="alert">
      <Icon name="alarm" />
      <div className="grid gap-2">
        <p>{what}</p>
        <p className="flex flex-wrap gap-3">
          <button type="button" className="quiet" onClick={() => void retry()}>
            <Trans>Try again</Trans>
          </button>
          <a href="#/rpc" className="self-center">
            <Trans>Set another RPC</Trans>
          </a>
        </p>
      </div>
    </div>
  );
}

type EmptyProps = {
  title: ReactNode;
  /** of its heading: 2 where it stands right below the page's own */
  level?: 2 | 3;
  children?: ReactNode;
};

export function Empty({ title, level = 3, children }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

type Readable<Data> = { data: Data | undefined; isError: boolean; refetch: () => unknown };

/**
 * Whether the first answers are there. A page waits for them and then stands whole, so that nothing on it moves; what it
 * draws then, it draws in slices, so that it stays usable.
 */
export function useRead(...reads: readonly (Pick<Readable<unknown>, "data" | "isError"> | undefined)[]): boolean {
  const [stands, stand] = useState(false);
  const isThere = reads.every((read) => read === undefined || read.data !== undefined || read.isError);
  // A read that failed is asked again once the page stands; that does not take the page away.
  if (isThere && !stands) stand(true);
  return useDeferredValue(stands || isThere);
}

/** One read in its states. What was read before stays on the page while a newer answer is awaited. */
export function Reading<Data>(props: {
  of: Readable<Data>;
  lines?: number;
  children: (data: NonNullable<Data>) => ReactNode;
}) {
  const { of: query, lines, children } = props;
  const data = useDeferredValue(query.data);
  if (data !== undefined && data !== null) {
    return (
      <>
        {query.isError && <Stale retry={query.refetch} />}
        {children(data)}
      </>
    );
  }
  if (query.isError) return <Failure what={<Trans>The node did not answer this read.</Trans>} retry={query.refetch} />;
  return <Shape lines={lines} />;
}

function Stale({ retry }: { retry: () => unknown }) {
  return (
    <p className="note" role="status">
      <Icon name="wait" />
      <span>
        <Trans>The node stopped answering; this is what it said last.</Trans>{" "}
        <button type="button" className="link" onClick={() => void retry()}>
          <Trans>Try again</Trans>
        </button>
      </span>
    </p>
  );
}
