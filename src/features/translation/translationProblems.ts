import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { type TranslatedField, translatedFields } from '#src/domain/reading.ts';

export type FieldProblem = 'missing' | 'tooLong';

/** What keeps these texts from being stored, by field. */
export function translationProblems(
  texts: Record<TranslatedField, string>,
): Partial<Record<TranslatedField, FieldProblem>> {
  const problems: Partial<Record<TranslatedField, FieldProblem>> = {};
  for (const field of translatedFields) {
    const most = field === 'title' || field === 'summary' ? caseStudyLimits[field] : caseStudyLimits.richText;
    if (texts[field].length > most) problems[field] = 'tooLong';
  }
  if (texts.title.trim() === '') problems.title = 'missing';
  return problems;
}
