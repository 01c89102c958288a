/**
 * The language somebody chose to read in, on this device, under their own id because a device may be shared. Local
 * storage, because the page is drawn with it.
 */
export function recallLanguage(uid: string): string | null {
  try {
    return localStorage.getItem(keyOf(uid));
  } catch {
    return null;
  }
}

/** Storage may be full or closed (private windows): the choice then lasts for this address only. */
export function keepLanguage(uid: string, language: string): void {
  try {
    localStorage.setItem(keyOf(uid), language);
  } catch {
    // Nothing to be done here, and reading must go on.
  }
}

function keyOf(uid: string): string {
  return `portal.readingLanguage.${uid}`;
}
