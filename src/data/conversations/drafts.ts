/** Messages that somebody is writing, kept at each change in localStorage: what is written there as a tab dies has been written. */
const keyOf = (uid: string, conversationId: string) => ['portal-message', uid, conversationId].join(':');

export function keepMessage(uid: string, conversationId: string, text: string): void {
  try {
    if (text === '') window.localStorage.removeItem(keyOf(uid, conversationId));
    else window.localStorage.setItem(keyOf(uid, conversationId), text);
  } catch {
    // Closed or full storage: the words are still in the field.
  }
}

export function keptMessage(uid: string, conversationId: string): string {
  try {
    return window.localStorage.getItem(keyOf(uid, conversationId)) ?? '';
  } catch {
    return '';
  }
}
