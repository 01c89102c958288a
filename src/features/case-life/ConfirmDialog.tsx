import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmCaseStudy } from '#src/data/case-studies/commands.ts';
import { database } from '#src/data/client/database.ts';
import { type CaseStudy, reviewMonths } from '#src/domain/caseStudy.ts';
import { CareDialog } from './CareDialog.tsx';
import { NoteField } from './NoteField.tsx';
import { useCareAct } from './useCareAct.ts';

type ConfirmDialogProps = { caseStudy: CaseStudy; onClose: () => void };

/** Somebody stands in for the text as it is: the next look is due after another two years. */
export function ConfirmDialog({ caseStudy: { id: caseStudyId }, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation('caseLife');
  const [note, setNote] = useState('');
  const confirming = useCareAct(caseStudyId, {
    run: (actor) => confirmCaseStudy(database(), actor, { caseStudyId, note }),
    done: t('confirm.done'),
    onClose,
  });
  return (
    <CareDialog
      onClose={onClose}
      title={t('confirm.title')}
      effect={t('confirm.effect', { count: reviewMonths })}
      confirmLabel={t('confirm.act')}
      onConfirm={() => confirming.mutate()}
      isPending={confirming.isPending}
      error={confirming.error}
    >
      <NoteField label={t('note.label')} hint={t('note.hint')} value={note} onChange={setNote} />
    </CareDialog>
  );
}
