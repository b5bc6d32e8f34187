import type { ReactNode } from "react";

type Props = { over: ReactNode; title: ReactNode; figure?: ReactNode; caption?: ReactNode; picture?: ReactNode };

/** How every page opens: one sentence, one number, one picture. */
export function PageHead({ over, title, figure, caption, picture }: Props) {
  return (
    <header className={`page-head ${picture ? "with-picture" : ""}`}>
      <div className="words">
        <p className="over">{over}</p>
        <h1>{title}</h1>
        {(figure || figure === 0) && (
          <p className="figure">
            <span className="number">{figure}</span>
            {caption && <span className="caption">{caption}</span>}
          </p>
        )}
      </div>
      {picture && <div className="picture">{picture}</div>}
    </header>
  );
}

type SectionProps = {
  title: ReactNode;
  /** of its heading: 3 where it is a part of a section */
  level?: 2 | 3;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
};

export function Section({ title, level = 2, aside, children, id }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <Heading>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
