/** Loads the code of the reading page while the finger is still on its way; the text itself is read when it opens. */
export function prefetchReader(): void {
  // A failure shows when the page is opened, where it can be said and tried again.
  void import('./CaseStudyReader.tsx').catch(() => undefined);
}
