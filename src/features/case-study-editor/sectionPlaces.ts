import { type EditorSection, editorSections } from '#src/domain/caseStudy.ts';

/** The parts of the page one can jump to: the sections of the form, and handing it in. */
export const places = [...editorSections, 'submit'] as const;
export type Place = EditorSection | 'submit';

export function sectionId(place: Place): string {
  return `section-${place}`;
}

/** Moves to a part of the page, with the focus on its heading. */
export function goToPlace(place: Place): void {
  const heading = document.getElementById(`${sectionId(place)}-title`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
