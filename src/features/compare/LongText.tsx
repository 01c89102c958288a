import { Spoiler } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContentLanguage } from '#src/domain/classification.ts';
import { RichTextView } from '#src/ui/RichTextView.tsx';
import classes from './Comparison.module.css';

/** About nine lines: enough to see what a text is about without losing the other cases from sight. */
const heightOfBeginning = 230;

/** The beginning of a long text, and the rest on request. On paper all of it. */
export function LongText({ text, language }: { text: string; language: ContentLanguage }) {
  const { t } = useTranslation('compare');
  return (
    <Spoiler
      maxHeight={heightOfBeginning}
      showLabel={t('more')}
      hideLabel={t('less')}
      classNames={{ content: classes.long ?? '', control: classes.longControl ?? '' }}
      transitionDuration={0}
    >
      <RichTextView text={text} headingOffset={3} language={language} />
    </Spoiler>
  );
}
