import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/domain/caseStudy.ts';
import { LazyCaseDifference } from '#src/ui/difference/LazyCaseDifference.tsx';
import classes from './FieldRow.module.css';
import { FieldValue } from './FieldValue.tsx';
import { SmallPicture } from './ReviewPictures.tsx';
import type { ReviewField } from './reviewFields.ts';

type ChangedValueProps = {
  field: ReviewField;
  before: Draft;
  after: Draft;
};

/** A field that changed: its difference word by word, or – asked for – as it reads now. */
export function ChangedValue({ field, before, after }: ChangedValueProps) {
  const { t } = useTranslation('review');
  const [isPlain, setIsPlain] = useState(false);
  const name = t(`field.${field}`);
  return (
    <>
      {isPlain ? (
        <FieldValue field={field} draft={after} />
      ) : (
        <LazyCaseDifference
          before={before}
          after={after}
          fields={[field]}
          withNames={false}
          headingLevel={4}
          renderPicture={(id) => <SmallPicture id={id} />}
        />
      )}
      <Button
        className={classes.quiet}
        variant="subtle"
        size="compact-md"
        onClick={() => setIsPlain(!isPlain)}
        aria-label={t(isPlain ? 'item.changes.showChangesOf' : 'item.changes.showPlainOf', { field: name })}
      >
        {t(isPlain ? 'item.changes.showChanges' : 'item.changes.showPlain')}
      </Button>
    </>
  );
}
