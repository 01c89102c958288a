import { useTranslation } from 'react-i18next';
import { correctionSizeMax } from '#src/domain/caseStudy.ts';
import type { CorrectionProblem } from '#src/domain/correction.ts';

/** What is wrong with a correction, in words. */
export function useCorrectionText() {
  const { t } = useTranslation('caseLife');
  return (problem: CorrectionProblem) =>
    t(`correct.problem.${problem}`, problem === 'tooBig' ? { count: correctionSizeMax } : {});
}
