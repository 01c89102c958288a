import { Button } from '@mantine/core';
import { IconArrowsLeftRight, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { comparedMost } from '#src/domain/comparison.ts';
import { CardButton } from '#src/ui/CardButton.tsx';
import { useChosenCases } from './chosenCases.ts';

type CompareToggleProps = {
  caseStudyId: string;
  title: string;
  /** On a card it is quiet. */
  place?: 'card' | 'page';
};

/** Puts a case among those to compare, or takes it out again. */
export function CompareToggle({ caseStudyId, title, place = 'card' }: CompareToggleProps) {
  const { t } = useTranslation('compare');
  const { ids, toggle } = useChosenCases();
  const isChosen = ids.includes(caseStudyId);
  const isFull = !isChosen && ids.length >= comparedMost;
  const Icon = isChosen ? IconCheck : IconArrowsLeftRight;
  const icon = <Icon size={18} aria-hidden="true" />;
  const state = {
    'aria-pressed': isChosen,
    'aria-label': t('toggleCase', { title }),
    disabled: isFull,
    title: isFull ? t('full') : undefined,
    onClick: () => toggle(caseStudyId),
  };
  if (place === 'card') {
    return (
      <CardButton icon={icon} {...state}>
        {t('toggle')}
      </CardButton>
    );
  }
  return (
    <Button variant={isChosen ? 'light' : 'default'} size="sm" leftSection={icon} {...state}>
      {t('toggle')}
    </Button>
  );
}
