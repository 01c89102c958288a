import { Radio } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setCheckLevel } from '#src/data/case-studies/commands.ts';
import { database } from '#src/data/client/database.ts';
import { type CaseStudy, type CheckLevel, checkLevels } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import classes from './CareDialog.module.css';
import { CareDialog } from './CareDialog.tsx';
import { NoteField } from './NoteField.tsx';
import { useCareAct } from './useCareAct.ts';

type CheckLevelDialogProps = { caseStudy: CaseStudy; onClose: () => void };

/** For moderators of another city: how far the figures are checked, as a decision of its own with a reason. */
export function CheckLevelDialog({ caseStudy, onClose }: CheckLevelDialogProps) {
  const { t } = useTranslation(['caseLife', 'vocabulary']);
  const { id: caseStudyId, checkLevel: present } = caseStudy;
  const [level, setLevel] = useState<CheckLevel>(present);
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isSame = level === present;
  const isMissing = note.trim() === '';

  const checking = useCareAct(caseStudyId, {
    run: (actor) => setCheckLevel(database(), actor, { caseStudyId, note, checkLevel: level }),
    done: t('check.done', { level: t(`vocabulary:checkLevel.${level}`) }),
    onClose,
  });

  return (
    <CareDialog
      onClose={onClose}
      title={t('check.title')}
      effect={t('check.effect')}
      confirmLabel={t('check.act')}
      onConfirm={() => {
        setWasTried(true);
        if (isSame) first.current?.focus();
        else if (isMissing) field.current?.focus();
        else checking.mutate();
      }}
      isPending={checking.isPending}
      error={checking.error}
    >
      <Radio.Group
        size="md"
        label={t('check.level')}
        value={level}
        onChange={(value) => isOneOf(checkLevels, value) && setLevel(value)}
        error={wasTried && isSame ? t('check.same') : undefined}
      >
        <div className={classes.levels}>
          {checkLevels.map((value) => (
            <Radio
              key={value}
              ref={value === present ? first : undefined}
              value={value}
              label={
                value === present
                  ? t('check.present', { level: t(`vocabulary:checkLevel.${value}`) })
                  : t(`vocabulary:checkLevel.${value}`)
              }
              description={t(`check.meaning.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <NoteField
        ref={field}
        label={t('check.reason')}
        hint={t('check.reasonHint')}
        value={note}
        onChange={setNote}
        error={wasTried && isMissing ? t('note.missing') : undefined}
        isRequired
      />
    </CareDialog>
  );
}
