/** Tells the other tabs of this browser that the person has signed out, so that none keeps showing members' content. */
const channelName = 'portal-sign-out';

export function signalSignOut(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed-out');
  channel.close();
}

export function whenSignedOutElsewhere(callback: () => void): void {
  new BroadcastChannel(channelName).addEventListener('message', callback);
}
