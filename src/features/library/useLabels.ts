import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Labels } from './searchableCases.ts';

/** Names of pathways and topics in the reader's language. */
export function useLabels(options?: { useSuspense: boolean }): Labels {
  const { t } = useTranslation('vocabulary', options);
  return useMemo(
    () => ({ pathway: (pathway) => t(`pathway.${pathway}`), topic: (topic) => t(`topic.${topic}`) }),
    [t],
  );
}
