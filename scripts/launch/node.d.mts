export const FLOOR: readonly [number, number];
export function isNewEnough(version: string): boolean;
export function stripFlags(version: string): string[];
export function pathWith(node: string, path?: string): string;
export function obtainNode(root: string, say: (text: string) => void): string;
