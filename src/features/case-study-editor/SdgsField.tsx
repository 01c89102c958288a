import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { useFieldText } from './useFieldText.ts';
import { useContentField } from './WritingContext.ts';

const goals = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;

export function SdgsField() {
  const { t } = useTranslation('editor');
  const text = useFieldText('sdgs', { isOptional: true });
  const [chosen, change] = useContentField('sdgs');
  return (
    <FieldFrame name="sdgs">
      <MultiSelect
        {...text}
        data={goals.map((goal) => ({ value: String(goal), label: t(`sdg.${goal}`) }))}
        value={chosen.map(String)}
        onChange={(next) => change(next.map(Number))}
        maxValues={caseStudyLimits.sdgs}
        placeholder={chosen.length < caseStudyLimits.sdgs ? t('choose') : undefined}
        searchable
        hidePickedOptions
      />
    </FieldFrame>
  );
}
