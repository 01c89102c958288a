import { paths } from '#src/paths.ts';

/** The whole address of a case's page, as a citation or a printed page needs it. */
export function caseAddress(caseStudyId: string): string {
  return `${window.location.origin}${paths.caseStudy.to(caseStudyId)}`;
}

/** "Ghent, Belgium"; empty while nobody knows. */
export function placeName(city: { name: string; country: string } | null): string {
  return city ? `${city.name}, ${city.country}` : '';
}
