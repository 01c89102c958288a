import { Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctCaseStudy } from '#src/data/case-studies/commands.ts';
import { database } from '#src/data/client/database.ts';
import { type CaseStudy, type CorrectableField, correctableFields } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { correctionProblem, isPlainField } from '#src/domain/correction.ts';
import { LazyCaseDifference } from '#src/ui/difference/LazyCaseDifference.tsx';
import classes from './CareDialog.module.css';
import { CareDialog } from './CareDialog.tsx';
import { NoteField } from './NoteField.tsx';
import { PhraseFields } from './PhraseFields.tsx';
import { PlainTextField } from './PlainTextField.tsx';
import { useCareAct } from './useCareAct.ts';

type CorrectDialogProps = { caseStudy: CaseStudy; onClose: () => void };

/** For moderators of another city: a typing error in the live text, shown as it will be before it is saved. */
export function CorrectDialog({ caseStudy, onClose }: CorrectDialogProps) {
  const { t } = useTranslation('caseLife');
  // What was seen is what is corrected, whatever is published meanwhile.
  const [seen] = useState(caseStudy);
  const fields = correctableFields.filter((field) => seen.content[field] !== '');
  const [field, setField] = useState<CorrectableField>('title');
  /** The field's new value; null while no usable one is typed. */
  const [value, setValue] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const input = useRef<HTMLElement>(null);
  const problem = value === null ? null : correctionProblem(seen.content, field, value);
  const isReady = value !== null && problem === null;

  const correcting = useCareAct(seen.id, {
    run: (actor) =>
      correctCaseStudy(database(), actor, {
        caseStudyId: seen.id,
        note,
        version: seen.version,
        field,
        value: value ?? '',
      }),
    done: t('correct.done', { version: seen.version + 1 }),
    onClose,
  });
  const isOutdated = caseStudy.version !== seen.version && !correcting.isPending && !correcting.isSuccess;

  return (
    <CareDialog
      onClose={onClose}
      title={t('correct.title')}
      effect={t('correct.effect', { version: seen.version + 1 })}
      confirmLabel={t('correct.act')}
      isBlocked={isOutdated}
      onConfirm={() => {
        setWasTried(true);
        if (isReady) correcting.mutate();
        else input.current?.focus();
      }}
      isPending={correcting.isPending}
      error={correcting.error}
    >
      {isOutdated && (
        <p role="status" className={classes.aside}>
          {t('correct.outdated', { version: caseStudy.version })}
        </p>
      )}
      <Select
        label={t('correct.field')}
        data={fields.map((one) => ({ value: one, label: t(`field.${one}`) }))}
        value={field}
        onChange={(next) => {
          if (!isOneOf(correctableFields, next)) return;
          setField(next);
          setValue(null);
          setWasTried(false);
        }}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      {isPlainField(field) ? (
        <PlainTextField
          key={field}
          ref={input}
          label={t(`field.${field}`)}
          before={seen.content[field]}
          onChange={setValue}
          problem={problem}
          wasTried={wasTried}
        />
      ) : (
        <PhraseFields
          key={field}
          ref={input}
          before={seen.content[field]}
          onChange={setValue}
          problem={problem}
          wasTried={wasTried}
        />
      )}
      {isReady && (
        <section className={classes.preview} aria-label={t('correct.preview')}>
          <h3 className={classes.previewTitle}>{t('correct.preview')}</h3>
          <LazyCaseDifference
            before={{ content: seen.content }}
            after={{ content: { ...seen.content, [field]: value } }}
            fields={[field]}
            headingLevel={4}
            withNames={false}
          />
        </section>
      )}
      <NoteField label={t('note.label')} hint={t('note.hint')} value={note} onChange={setNote} />
    </CareDialog>
  );
}
