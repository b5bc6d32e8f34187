type Package = {
  version?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
};
type Lock = { packages: Record<string, Package> };
export function stampOf(lockText: string, version?: string, platform?: string): string;
export function matches(lock: Lock, installed: Partial<Lock>): boolean;
export function install(root: string, say: (text: string) => void): Promise<void>;
