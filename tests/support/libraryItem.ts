import { buildCatalogItem } from '#firebase/seed/builders.ts';
import { type LibraryItem, libraryItem } from '#src/domain/library.ts';

/** A case of the library whose city is not known, but for what a test says of it. */
export function buildLibraryItem(overrides: Partial<LibraryItem> = {}): LibraryItem {
  return { ...libraryItem(buildCatalogItem(), undefined), ...overrides };
}
