import { ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ComparedCase, comparedMost } from '#src/domain/comparison.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { CaseHeading } from './CaseHeading.tsx';
import classes from './Comparison.module.css';

type ChosenInComparisonProps = {
  cases: readonly ComparedCase[];
  onRemove: (id: string) => void;
  /** Keeps these cases chosen while another is looked for. */
  onAdd: () => void;
};

/** The cases of the comparison, to take one out or add one. */
export function ChosenInComparison({ cases, onRemove, onAdd }: ChosenInComparisonProps) {
  const { t } = useTranslation('compare');
  return (
    <div className={classes.chosen}>
      <ul aria-label={t('chosen.label')}>
        {cases.map((compared) => {
          const { id, content } = compared.caseStudy;
          return (
            <li key={id}>
              <span className={classes.chosenName}>
                <CaseHeading compared={compared} />
              </span>
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={t('chosen.remove', { title: content.title })}
                onClick={() => onRemove(id)}
              >
                <IconX size={18} aria-hidden="true" />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      {cases.length < comparedMost && (
        <ButtonLink
          variant="default"
          size="sm"
          to={paths.caseStudies.to()}
          onClick={onAdd}
          leftSection={<IconPlus size={18} aria-hidden="true" />}
        >
          {t('chosen.add')}
        </ButtonLink>
      )}
    </div>
  );
}
