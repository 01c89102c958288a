import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginAdoption } from '#src/data/adoptions/commands.ts';
import { database } from '#src/data/client/database.ts';
import { nextStages, type StageInput } from '#src/domain/adoption.ts';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import { StepForm } from './StepForm.tsx';
import { emptyStep } from './stepDraft.ts';
import { useAdopter } from './useAdopter.ts';

type BeginAdoptionProps = {
  caseStudyId: string;
  title: string;
};

/** “We are adapting this”, for the member's city. What is typed outlives closing the form. */
export function BeginAdoption({ caseStudyId, title }: BeginAdoptionProps) {
  const { t } = useTranslation('adoptions');
  const adopter = useAdopter();
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState(() => emptyStep('exploring'));
  const saving = useCommand(async (input: StageInput) => {
    if (!adopter) return;
    await beginAdoption(database(), adopter, { caseStudyId, input });
    setIsOpen(false);
  });

  return (
    <>
      <Button aria-haspopup="dialog" disabled={!adopter} onClick={() => setIsOpen(true)}>
        {t('begin.open')}
      </Button>
      {isOpen && (
        <DialogFrame size="lg" isKept title={t('begin.title', { title })} onClose={() => setIsOpen(false)}>
          <StepForm
            stages={nextStages(null)}
            draft={draft}
            onChange={setDraft}
            onSave={(input) => void saving.start(input)}
            onCancel={() => setIsOpen(false)}
            saveLabel={t('begin.save')}
            isBusy={saving.isBusy}
            error={saving.error}
          />
        </DialogFrame>
      )}
    </>
  );
}
