import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteStep } from '#src/data/adoptions/commands.ts';
import { database } from '#src/data/client/database.ts';
import {
  type Adoption,
  adoptionLimits,
  likelyNextStage,
  nextStages,
  type StageInput,
} from '#src/domain/adoption.ts';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import { StepForm } from './StepForm.tsx';
import { emptyStep } from './stepDraft.ts';
import { useAdopter } from './useAdopter.ts';

type NextStepProps = {
  adoption: Adoption;
};

/** For members of the adapting city: one more entry, at the same stage or a further one. */
export function NextStep({ adoption }: NextStepProps) {
  const { t } = useTranslation('adoptions');
  const adopter = useAdopter();
  const [isOpen, setIsOpen] = useState(false);
  const [draft, setDraft] = useState(() => emptyStep(likelyNextStage(adoption.stage)));
  const stages = nextStages(adoption.stage);
  const saving = useCommand(async (input: StageInput) => {
    if (!adopter) return;
    await noteStep(database(), adopter, { adoption, input });
    setDraft(emptyStep(likelyNextStage(input.stage)));
    setIsOpen(false);
  });
  // A colleague may have gone on meanwhile, beyond what was chosen here.
  const shown = stages.includes(draft.stage) ? draft : { ...draft, stage: likelyNextStage(adoption.stage) };

  if (adoption.stageCount >= adoptionLimits.stages) return <p>{t('next.full')}</p>;
  return (
    <>
      <Button aria-haspopup="dialog" disabled={!adopter} onClick={() => setIsOpen(true)}>
        {t('next.open')}
      </Button>
      {isOpen && (
        <DialogFrame
          size="lg"
          isKept
          title={t('next.title', { title: adoption.caseTitle })}
          onClose={() => setIsOpen(false)}
        >
          <StepForm
            stages={stages}
            draft={shown}
            onChange={setDraft}
            onSave={(input) => void saving.start(input)}
            onCancel={() => setIsOpen(false)}
            saveLabel={t('next.save')}
            isBusy={saving.isBusy}
            error={saving.error}
          />
        </DialogFrame>
      )}
    </>
  );
}
