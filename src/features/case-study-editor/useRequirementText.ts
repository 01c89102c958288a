import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';

const named = [
  'summary',
  'authors',
  'pathways',
  'topics',
  'scale',
  'stage',
  'startYear',
  'endYear',
  'challenge',
  'approach',
  'lessons',
  'results',
  'completeResults',
  'sources',
  'completeSources',
  'contact',
  'pictures',
  'consent',
] as const;

/** What a requirement asks for, in plain words. */
export function useRequirementText(): (id: string) => string {
  const { t } = useTranslation('editor');
  return (id) => (isOneOf(named, id) ? t(`requirement.${id}`) : t('requirement.other'));
}
