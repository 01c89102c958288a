import { Button, TextInput } from '@mantine/core';
import { type FormEvent, Suspense, useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Draft, summaryLength } from '#src/domain/caseStudy.ts';
import { noteLimits } from '#src/domain/submission.ts';
import { LazyCaseDifference } from '#src/ui/difference/LazyCaseDifference.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import classes from './CorrectionEditor.module.css';
import { CorrectionInput } from './CorrectionInput.tsx';
import { type CorrectionSet, correctionProblem, type OpenCorrection } from './correction.ts';

type CorrectionEditorProps = {
  open: OpenCorrection;
  draft: Draft;
  corrections: CorrectionSet;
};

/** Changes one field under the reviewer's own name: what it does to the words is seen before it is saved. */
export function CorrectionEditor({ open, draft, corrections }: CorrectionEditorProps) {
  const { t } = useTranslation('review');
  const [wasTried, setWasTried] = useState(false);
  const id = useId();
  const { canSave, isPending, failure, onChange, onCancel, onSave } = corrections;
  const { field, value, why } = open;
  const shown = useDeferredValue(value);
  const corrected: Draft = { ...draft, content: { ...draft.content, [field]: shown } };
  const problem = correctionProblem(open, draft);
  const { length, min, max, unit } = summaryLength(corrected.content);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    // A form in a portal of the editor, such as that of a link, belongs to the editor.
    event.stopPropagation();
    setWasTried(true);
    if (!problem && canSave) onSave();
  };

  return (
    <form className={classes.editor} noValidate onSubmit={handleSubmit} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`} className={classes.title}>
        {t('correction.title', { field: t(`field.${field}`) })}
      </h4>
      <p id={`${id}-hint`} className={classes.hint}>
        {t('correction.hint')}
      </p>
      <Suspense fallback={<LoadingLines lines={2} />}>
        <CorrectionInput
          open={open}
          labelId={`${id}-title`}
          descriptionId={`${id}-hint`}
          isInvalid={wasTried && problem !== null}
          onChange={(next) => onChange({ ...open, value: next })}
        />
      </Suspense>
      {field === 'summary' && (
        <p className={classes.measure}>{t(`value.${unit}Asked`, { count: length, min, max })}</p>
      )}
      {shown !== draft.content[field] && (
        <div className={classes.difference}>
          <h5 className={classes.subtitle}>{t('correction.difference')}</h5>
          <LazyCaseDifference
            before={draft}
            after={corrected}
            fields={[field]}
            withNames={false}
            headingLevel={6}
          />
        </div>
      )}
      <TextInput
        label={t('correction.why')}
        value={why}
        onChange={(event) => onChange({ ...open, why: event.currentTarget.value })}
        maxLength={noteLimits.remarkText}
        dir="auto"
      />
      <div role="alert" className={classes.alert}>
        {wasTried && problem && <p>{t(`correction.problem.${problem}`)}</p>}
        {failure && <p>{t(`correction.failed.${failure === 'invalid' ? 'unknown' : failure}`)}</p>}
        {!canSave && !isPending && !failure && <p>{t('correction.notHeld')}</p>}
      </div>
      <div className={classes.actions}>
        <Button type="submit" loading={isPending} disabled={!canSave && !isPending}>
          {t('correction.save')}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={isPending}>
          {t('correction.cancel')}
        </Button>
      </div>
    </form>
  );
}
