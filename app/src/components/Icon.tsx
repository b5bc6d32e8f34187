/** Line icons on a 20-pixel grid; decoration only, so hidden from assistive technology. */
const paths = {
  overview: "M3 5h5v4h5v4h4M17 16.5a1 1 0 1 0 0-.01",
  listings: "M3 5h10M3 10h14M3 15h6",
  registry: "M4 3h9a3 3 0 0 1 3 3v11H7a3 3 0 0 1-3-3zM4 14a3 3 0 0 1 3-3h9",
  policy: "M4 3h9l3 3v11H4zM7 8h6M7 11h6M8 14.200l1.400 1.400L12.500 13",
  stake: "M3 15h14M5 15V9M10 15V5M15 15v-8",
  alarm: "M10 3 2.5 16.5h15zM10 8v4M10 14.4v.1",
  done: "m4 10.5 4 4 8-9",
  wait: "M10 4v6l4 2M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15",
  close: "m5 5 10 10M15 5 5 15",
  chevron: "m5 8 5 5 5-5",
  flame: "M10 2.5c.6 3 4.5 4.6 4.5 9a4.5 4.5 0 0 1-9 0c0-1.9 1-3 1.8-4 .3 1.4 1 2 1.6 2.2C8.600 7 9 4.600 10 2.500",
  link: "M8 12a3 3 0 0 0 4.200.200l3-3A3 3 0 0 0 11 5l-1 1M12 8a3 3 0 0 0-4.200-.200l-3 3A3 3 0 0 0 9 15l1-1",
  clock: "M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15M10 6v4.200l2.700 1.600",
  info: "M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15M10 9.200v4.600M10 6.300v.100",
  person:
    "M10 10a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400M3.800 17c.700-3 3.200-4.500 6.200-4.500s5.500 1.500 6.200 4.500",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  pause: "M7 5v10M13 5v10",
  download: "M10 3v9m-3.500-3.500L10 12l3.500-3.500M4 16.500h12",
  calendar: "M4 5h12v11H4zM4 8.500h12M7 3v3.500M13 3v3.500",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="shrink-0"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** A falling line with a glowing end: the burn line, as small as it gets. */
export function Mark({ size = 36 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 36 36" fill="none" className="brand-mark">
      <path d="M4 9h8v6h7v5h8v6" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      <circle cx="27" cy="27.500" r="7" className="glow" />
      <circle cx="27" cy="27.500" r="3.200" className="spark" />
    </svg>
  );
}
