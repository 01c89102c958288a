/** Moves to the versions to choose from. */
export function showConflicts(): void {
  document.getElementById('conflicts')?.scrollIntoView({ block: 'start' });
  document.getElementById('conflicts-title')?.focus({ preventScroll: true });
}
