import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveCaseStudy, restoreCaseStudy } from '#src/data/case-studies/commands.ts';
import { database } from '#src/data/client/database.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import classes from './CareDialog.module.css';
import { CareDialog } from './CareDialog.tsx';
import { NoteField } from './NoteField.tsx';
import { useCareAct } from './useCareAct.ts';

type ArchiveDialogProps = { caseStudy: CaseStudy; onClose: () => void };

/** Out of the lists, or back into them; the address stays either way. */
export function ArchiveDialog({ caseStudy, onClose }: ArchiveDialogProps) {
  const { t } = useTranslation('caseLife');
  const { id: caseStudyId, status } = caseStudy;
  const [before] = useState(status);
  const words = before === 'published' ? 'archive' : 'restore';
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isMissing = note.trim() === '';

  const acting = useCareAct(caseStudyId, {
    run: (actor) =>
      words === 'archive'
        ? archiveCaseStudy(database(), actor, { caseStudyId, note })
        : restoreCaseStudy(database(), actor, { caseStudyId, note }),
    done: t(`${words}.done`),
    onClose,
  });
  const wasDoneByAnother = status !== before && !acting.isPending && !acting.isSuccess;

  return (
    <CareDialog
      onClose={onClose}
      title={t(`${words}.title`)}
      effect={t(`${words}.effect`)}
      confirmLabel={t(`${words}.act`)}
      isBlocked={wasDoneByAnother}
      onConfirm={() => {
        setWasTried(true);
        if (isMissing) field.current?.focus();
        else acting.mutate();
      }}
      isPending={acting.isPending}
      error={acting.error}
    >
      {wasDoneByAnother && (
        <p role="status" className={classes.aside}>
          {t(`${words}.already`)}
        </p>
      )}
      <NoteField
        ref={field}
        label={t(`${words}.reason`)}
        hint={t('note.hint')}
        value={note}
        onChange={setNote}
        error={wasTried && isMissing ? t('note.missing') : undefined}
        isRequired
      />
    </CareDialog>
  );
}
