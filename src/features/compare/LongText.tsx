import { UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentLanguage } from '#src/domain/classification.ts';
import { RichTextView } from '#src/ui/RichTextView.tsx';
import classes from './Comparison.module.css';

/** About nine lines: enough to see what a text is about without losing the other cases from sight. */
const heightOfBeginning = 230;

/**
 * The beginning of a long text, and the rest on request. On paper all of it. Not Mantine's Spoiler: that makes a
 * landmark without a name of every text, a dozen on one page.
 */
export function LongText({ text, language }: { text: string; language: ContentLanguage }) {
  const { t } = useTranslation('compare');
  const { ref, height } = useElementSize();
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const isLong = height > heightOfBeginning;
  return (
    <>
      <div
        id={id}
        className={classes.long}
        style={isLong && !isWhole ? { maxBlockSize: heightOfBeginning } : undefined}
      >
        <div ref={ref}>
          <RichTextView text={text} headingOffset={3} language={language} />
        </div>
      </div>
      {isLong && (
        <UnstyledButton
          className={classes.longControl}
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('less') : t('more')}
        </UnstyledButton>
      )}
    </>
  );
}
