import { paths } from '#src/paths.ts';

/** Where somebody was going when they were asked to sign in; it waits in the address, or on the device over a letter. */
const parameter = 'next';
const deviceKey = 'portal-return-to';

export function signInPathFor(wanted: string): string {
  return withReturnPath(paths.signIn.to(), wanted);
}

export function withReturnPath(path: string, wanted: string): string {
  return wanted === paths.home.to() ? path : `${path}?${new URLSearchParams({ [parameter]: wanted })}`;
}

/** Only an address of ours: anything else would let a foreign link choose where a sign-in ends. */
export function returnPathOf(search: string): string {
  return ownPath(new URLSearchParams(search).get(parameter));
}

export function keepReturnPath(path: string): void {
  if (path === paths.home.to()) localStorage.removeItem(deviceKey);
  else localStorage.setItem(deviceKey, path);
}

export function keptReturnPath(): string {
  return ownPath(localStorage.getItem(deviceKey));
}

function ownPath(path: string | null): string {
  return path && /^\/(?![/\\])/.test(path) ? path : paths.home.to();
}
