import { type ReactNode, useRef } from "react";

type Props = { accept: string; onFile: (file: File) => unknown; children: ReactNode };

/** A button that asks for a file; the same file can be chosen again. */
export function FileButton({ accept, onFile, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="quiet" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) void onFile(file);
        }}
      />
    </>
  );
}
